import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJson } from '../../../src/core/report';
import { Cached } from '../../support/cached-runs';
import { MixedRepo } from '../../support/mixed-repo';
import { RandomHistory } from '../../support/random-history';
import { RandomSource } from '../../support/random-source';
import { reportOf } from '../../support/report-of';

function entries(cached: Cached, prefix = ''): string[] {
  return readdirSync(cached.path).filter(name => name.startsWith(prefix));
}

function drop(cached: Cached, prefix: string): void {
  for (const name of entries(cached, prefix)) rmSync(join(cached.path, name));
}

describe('answers of git', () => {
  let cached: Cached;
  let history: RandomHistory;
  let expected = '';
  before(async () => {
    history = new RandomHistory(
      5,
      { commits: 40, binary: true, marks: true },
      new MixedRepo(new RandomSource(5)),
    );
    expected = toJson(await reportOf(history.repo, { revision: history.head }));
  });
  after(() => history.repo.dispose());
  beforeEach(() => {
    cached = new Cached();
  });
  afterEach(() => cached.dispose());

  const run = (build?: string, options = {}) =>
    cached.run(history.repo, { revision: history.head, ...options }, build);

  it('are not asked for again by another program, which judges anew', async () => {
    assert.equal((await run()).json, expected);
    const other = await run('two');
    assert.deepEqual([other.way, other.json], ['anew', expected]);
    assert.ok(!other.asked.some(line => line.includes('diff-tree')));
  });

  it('are asked for only where they are new, on another branch', async () => {
    const [older] = history.commits.slice(-12);
    await cached.run(history.repo, { revision: older! });
    drop(cached, 'baseline-');
    const now = await run();
    assert.deepEqual([now.way, now.json], ['anew', expected]);
  });

  it('outlive a run that is stopped', async () => {
    const stop = new AbortController();
    let told = 0;
    const onPartial = (stage: string) => {
      if (stage === 'lines' && ++told === 1) stop.abort(new Error('stop'));
    };
    await assert.rejects(run('one', { signal: stop.signal, onPartial }), /stop/);
    assert.ok(entries(cached, 'changes-').length > 0 && entries(cached, 'diffs-').length > 0);
    assert.equal(entries(cached, 'report-').length + entries(cached, 'baseline-').length, 0);
    const resumed = await run();
    assert.equal(resumed.json, expected);
    assert.ok(!resumed.asked.some(line => line.includes('--raw')), 'trees are not read again');
  });

  for (const kind of ['changes-', 'diffs-', 'renames-', 'pairings-', 'baseline-', 'report-'])
    it(`that are damaged are asked for again (${kind})`, async () => {
      await run();
      const [name] = entries(cached, kind);
      const file = join(cached.path, name!);
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1]! ^= 4;
      writeFileSync(file, bytes);
      if (kind !== 'report-') drop(cached, 'report-');
      if (kind !== 'baseline-') drop(cached, 'baseline-');
      assert.equal((await run()).json, expected);
    });

  it('are put together when there are many pieces', async () => {
    const revisions = history.commits.slice(0, 24);
    for (const revision of revisions) {
      drop(cached, 'baseline-');
      await cached.run(history.repo, { revision });
    }
    assert.ok(entries(cached, 'changes-').length <= 17, String(entries(cached, 'changes-').length));
    assert.equal((await run()).json, expected);
  });
});
