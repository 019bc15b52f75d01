import { strict as assert } from 'node:assert';
import { toJson } from '../../../../src/core/report';
import { Cached, type Way } from '../../../support/cached-runs';
import { MixedRepo } from '../../../support/mixed-repo';
import { RandomHistory } from '../../../support/random-history';
import { RandomSource } from '../../../support/random-source';
import { reportOf } from '../../../support/report-of';

describe('analyses of a random history, one after the other on one cache', () => {
  const ways = new Map<Way, number>();
  // More of them with FAULTS=all.
  for (const seed of process.env.FAULTS === 'all' ? [11, 12, 13, 14, 15, 16] : [12, 13, 14, 15])
    it(`equal those from nothing (seed ${seed})`, async () => {
      const cached = new Cached();
      const random = new RandomSource(seed);
      // In every second one weeks pass between commits, so that people stop being AI users and become so again.
      const repo = new MixedRepo(random, seed % 2 === 0 ? 60 : 20 * 86_400);
      const history = new RandomHistory(seed, { commits: 24, binary: true, marks: seed % 2 === 1 }, repo);
      try {
        for (const [i, revision] of history.commits.entries()) {
          if (i < 4 || random.chance(0.4)) continue;
          if (random.chance(0.15))
            history.repo.tag(`v1.${i}`, { at: random.pick(history.commits.slice(0, i)) });
          const now = await cached.run(history.repo, { revision });
          ways.set(now.way, (ways.get(now.way) ?? 0) + 1);
          assert.equal(now.json, toJson(await reportOf(history.repo, { revision })), revision);
        }
      } finally {
        cached.dispose();
        history.repo.dispose();
      }
    });

  it('take both ways', () => {
    assert.ok((ways.get('continued') ?? 0) > 5 && (ways.get('anew') ?? 0) > 5, JSON.stringify([...ways]));
  });
});
