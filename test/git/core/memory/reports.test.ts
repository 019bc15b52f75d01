import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalyzeOptions } from '../../../../src/core/analysis/analyze';
import { recallOrAnalyze } from '../../../../src/core/analysis/remembered';
import { type CommitIndex, selectCommits } from '../../../../src/core/attribution';
import { CacheFolder } from '../../../../src/core/cache';
import { toJson } from '../../../../src/core/report';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf, TOOL } from '../../../support/report-of';

describe('a remembered report', () => {
  let repo: TestRepo;
  let path = '';
  beforeEach(() => {
    repo = new TestRepo();
    path = mkdtempSync(join(tmpdir(), 'cache-'));
    repo.write('a', lines(9, 'a')).commit({ author: BOB, date: '2024-01-01' });
    repo.write('b', lines(4, 'b')).commit({ author: ADA, message: WITH_CLAUDE, date: '2024-02-01' });
  });
  afterEach(() => {
    repo.dispose();
    rmSync(path, { recursive: true, force: true });
  });

  /** The report, the index, and whether it was read from the cache. */
  async function run(options: Partial<AnalyzeOptions> = {}, build = 'one', from = repo.dir) {
    let index: CommitIndex | null = null;
    let worked = false;
    const all: AnalyzeOptions = {
      revision: 'HEAD',
      rule: 'default',
      searchPath: process.env.PATH,
      generatedBy: TOOL,
      lanes: 2,
      onProgress: () => {
        worked = true;
      },
      onIndex: made => {
        index = made;
      },
      ...options,
    };
    const { report, json } = await recallOrAnalyze(from, all, { cache: new CacheFolder(path), build });
    // Whatever is printed is what is known.
    assert.equal(Buffer.from(json!).toString(), toJson(report));
    return { json: toJson(report), index: index as CommitIndex | null, remembered: !worked };
  }

  const kept = () => readdirSync(path).filter(name => /^(?:report|baseline)-/.test(name));
  const query = { from: null, to: null, which: 'all', filter: null, offset: 0, limit: 10 } as const;

  it('is the one that was made, byte for byte, with its commits', async () => {
    const first = await run();
    const second = await run();
    assert.deepEqual([first.remembered, second.remembered], [false, true]);
    assert.equal(second.json, first.json);
    assert.equal(second.json, toJson(await reportOf(repo)));
    assert.deepEqual(selectCommits(second.index!, query), selectCommits(first.index!, query));
  });

  interface Change {
    readonly what: string;
    readonly make?: () => void;
    readonly options?: Partial<AnalyzeOptions>;
    readonly build?: string;
  }
  const changes: readonly Change[] = [
    { what: 'another commit', make: () => repo.write('c', '1\n').commit({ date: '2024-03-01' }) },
    { what: 'a release tag', make: () => repo.tag('v1.0') },
    { what: 'a tag that is no release, which is counted', make: () => repo.tag('nightly') },
    { what: 'another revision', options: { revision: 'HEAD~1' } },
    { what: 'another program', build: 'two' },
    { what: 'another version', options: { generatedBy: { ...TOOL, version: '9.9.9' } } },
  ];
  for (const { what, make, options, build } of changes)
    it(`is made anew for ${what}, and then equals one made without a cache`, async () => {
      await run();
      make?.();
      const after = await run(options, build);
      assert.equal(after.remembered, false);
      assert.equal(after.json, toJson(await reportOf(repo, options)));
    });

  it('is made anew where history was rewritten, and found again where it was put back', async () => {
    const before = await run();
    const head = repo.head!;
    repo.git('reset', '-q', '--soft', 'HEAD~1');
    assert.equal((await run()).json, toJson(await reportOf(repo)));
    repo.git('reset', '-q', '--soft', head);
    const again = await run();
    assert.deepEqual([again.remembered, again.json], [true, before.json]);
  });

  it('takes the name of the clone it is asked for', async () => {
    await run();
    const clone = join(path, 'other');
    repo.git('clone', '-q', repo.dir, clone);
    const there = await run({}, 'one', clone);
    assert.equal(there.remembered, true);
    assert.equal(JSON.parse(there.json).repository.name, 'other');
  });

  it('is found again while a blob is missing, and made anew once it has come', async () => {
    const file = repo.objectFile(repo.git('rev-parse', 'HEAD:a').trim());
    const whole = readFileSync(file);
    rmSync(file);
    const first = await run();
    assert.match(first.json, /"blob-missing"/);
    const second = await run();
    assert.deepEqual([second.remembered, second.json], [true, first.json]);
    writeFileSync(file, whole);
    const third = await run();
    assert.equal(third.remembered, false);
    assert.equal(third.json, toJson(await reportOf(repo)));
  });

  it('is found again in a partial clone, until its blobs come', async () => {
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(path, 'partial');
    repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.dir}`, clone);
    const first = await run({}, 'one', clone);
    assert.deepEqual(JSON.parse(first.json).repository.reasons, ['partial']);
    const second = await run({}, 'one', clone);
    assert.deepEqual([second.remembered, second.json], [true, first.json]);
    repo.git('-C', clone, 'checkout', '-q', 'HEAD', '--', 'a');
    const third = await run({}, 'one', clone);
    assert.equal(third.remembered, false);
    assert.equal(third.json, toJson(await reportOf(clone)));
    assert.notEqual(third.json, first.json);
  });

  it('is not kept where a tree is missing, which may come', async () => {
    rmSync(repo.objectFile(repo.git('rev-parse', 'HEAD~1^{tree}').trim()));
    await run();
    assert.deepEqual(kept(), []);
  });

  it('is not kept where it was stopped', async () => {
    const stop = new AbortController();
    const onPartial = () => stop.abort(new Error('stop'));
    await assert.rejects(run({ signal: stop.signal, onPartial }), /stop/);
    assert.deepEqual(kept(), []);
  });
});
