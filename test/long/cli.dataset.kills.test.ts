import { strict as assert } from 'node:assert';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../support/command-line';
import { digestsOf, Fleet } from '../support/fleet';
import { RandomSource } from '../support/random-source';

/** Times that a run is killed; each dataset is killed a few times before it may end. */
const KILLS = Number(process.env.KILLS ?? 6);
const EACH = 3;

describe('dataset that is killed', function () {
  this.timeout(1_200_000);
  let fleet: Fleet;
  before(() => {
    build();
    fleet = new Fleet([11, 12, 13]);
    writeFileSync(fleet.out('key'), `${'5a'.repeat(32)}\n`);
  });
  after(() => fleet.dispose());

  it('goes on where it was, and becomes the dataset of an undisturbed run', async () => {
    const key = ['--people-key', fleet.out('key')];
    const random = new RandomSource(20);
    const begun = performance.now();
    assert.equal(fleet.dataset('calm', ...key).status, 0);
    const took = performance.now() - begun;
    const calm = digestsOf(fleet.out('calm'));
    let killed = 0;
    for (let round = 0; killed < KILLS; round++) {
      const out = `round-${round}`;
      for (let i = 0; i < EACH; i++) if (await fleet.killed(out, random.next() * took, ...key)) killed++;
      const { status, stderr } = fleet.dataset(out, ...key);
      assert.equal(status, 0, stderr);
      assert.deepEqual(digestsOf(fleet.out(out)), calm);
      const own = join(fleet.out(out), '.writes-itself');
      assert.deepEqual(readdirSync(join(own, 'locks')), []);
      assert.equal(readdirSync(join(own, 'state')).filter(name => name.endsWith('.json')).length, 3);
    }
  });
});
