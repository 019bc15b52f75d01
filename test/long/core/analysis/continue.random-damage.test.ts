import { strict as assert } from 'node:assert';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { toJson } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { MixedRepo } from '../../../support/mixed-repo';
import { RandomHistory } from '../../../support/random-history';
import { RandomSource } from '../../../support/random-source';
import type { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

describe('analyses of a random history that lacks blobs, some of which come', () => {
  // More of them with FAULTS=all.
  for (const seed of process.env.FAULTS === 'all' ? [401, 402, 403, 404, 405] : [401])
    it(`equal those from nothing (seed ${seed})`, async () => {
      const cached = new Cached();
      const random = new RandomSource(seed);
      const { repo, commits } = new RandomHistory(seed, { commits: 26, binary: true }, new MixedRepo(random));
      const away = takeAway(repo, random, 4);
      try {
        for (const revision of commits.slice(4)) {
          if (random.chance(0.3)) continue;
          if (random.chance(0.1)) bringBack(away, random);
          for (const _ of ['made', 'remembered']) {
            const { json } = await cached.run(repo, { revision });
            assert.equal(json, toJson(await reportOf(repo, { revision })), revision);
          }
        }
      } finally {
        cached.dispose();
        repo.dispose();
      }
    });

  /** The content of the files of some blobs that are no longer there, or damaged. */
  function takeAway(repo: TestRepo, random: RandomSource, count: number): Map<string, Buffer> {
    const listed = repo.git('cat-file', '--batch-all-objects', '--batch-check').split('\n');
    const blobs = listed.filter(line => line.includes(' blob ')).map(line => line.split(' ')[0]!);
    const away = new Map<string, Buffer>();
    while (away.size < count) {
      const file = repo.objectFile(random.pick(blobs));
      if (away.has(file)) continue;
      away.set(file, readFileSync(file));
      chmodSync(file, 0o644);
      if (random.chance(0.2)) writeFileSync(file, 'garbage');
      else rmSync(file);
    }
    return away;
  }

  function bringBack(away: Map<string, Buffer>, random: RandomSource): void {
    if (away.size === 0) return;
    const [file, whole] = random.pick([...away]);
    away.delete(file);
    writeFileSync(file, whole);
  }
});
