import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recallOrAnalyze } from '../../../../src/core/analysis/remembered';
import { CacheFolder } from '../../../../src/core/cache';
import { type LedgerEntry, ledger } from '../../../../src/core/questions/ledger';
import { portion } from '../../../../src/core/questions/measure-portion';
import { ownersIn } from '../../../support/blame';
import { countsIn, countsWith } from '../../../support/counts';
import { ADA, BOB, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN, reportOf } from '../../../support/report-of';

const FILE = '.git-blame-ignore-revs';
const RULE = { rule: 'ignore-revs' } as const;

const written = (count: number) =>
  Array.from({ length: count }, (_, i) => `const value${i} = compute(${i},"${'xyz'.repeat(i % 3)}")\n`).join(
    '',
  );
const reformatted = (count: number) =>
  written(count).replaceAll('(', '( ').replaceAll(',', ', ').replaceAll(')\n', ' );\n');

describe('the rule that heeds .git-blame-ignore-revs', () => {
  let repo: TestRepo;
  let format = '';
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.ts', written(20)).commit({ author: BOB, date: '2024-01-01' });
    format = repo
      .write('a.ts', `${reformatted(20)}// 8 bytes\n`)
      .commit({ author: ADA, message: WITH_CLAUDE, date: '2024-02-01' });
  });
  afterEach(() => repo.dispose());

  /** Two lines of Bob's: the file, and what it names. */
  const name = (text: string) => repo.write(FILE, text).commit({ author: BOB, date: '2024-03-01' });
  const summary = async (options = {}) => (await reportOf(repo, options)).rule.summary[0] ?? '';

  it('gives lines back to those they were made from, and keeps what was new', async () => {
    name(`# Format\n${format} # all of it\n`);
    assert.deepEqual(countsIn((await reportOf(repo)).living), countsWith({ unknown: 2, pair: 21 }));
    const { living, added, problems } = await reportOf(repo, RULE);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 22, pair: 1 }));
    assert.equal(added.pair, 21);
    assert.deepEqual(problems, []);
  });

  it('is followed by the ledger, and by what is said of a file', async () => {
    name(`${format}\n`);
    const options = { ...PLAIN, ...RULE };
    const entries: LedgerEntry[] = [];
    await ledger(repo.dir, { ...options, files: ['a.ts'] }, entry => entries.push(entry));
    const owners = entries.flatMap(({ lines, commit }) => new Array(lines).fill(commit));
    const expected = repo.git('blame', '--porcelain', '--ignore-rev', format, 'HEAD', '--', 'a.ts');
    assert.deepEqual(owners, ownersIn(expected));
    const { lines } = await portion(repo.dir, { ...options, under: 'a.ts', since: null });
    assert.equal(lines.pair, 1);
  });

  it('has another hash for other commits, and says what it does', async () => {
    const plain = await reportOf(repo, RULE);
    const before = (await reportOf(repo)).rule.hash;
    assert.match(await summary(), /plain git blame names;/);
    name(`${format}\n`);
    const heeded = await reportOf(repo, RULE);
    assert.notEqual(plain.rule.hash, heeded.rule.hash);
    assert.equal((await reportOf(repo)).rule.hash, before);
    assert.match(await summary(RULE), /ignores the 1 commits of \.git-blame-ignore-revs/);
    assert.match(await summary(), /also where that is one of the 1 named in \.git-blame-ignore-revs/);
  });

  it('goes on from an earlier analysis, and begins anew where the file says something else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'test-cache-'));
    try {
      const memory = { cache: new CacheFolder(folder), build: 'this' };
      const options = { ...PLAIN, ...RULE };
      const equal = async () =>
        assert.deepEqual(
          (await recallOrAnalyze(repo.dir, options, memory)).report,
          await reportOf(repo, RULE),
        );
      name(`${format}\n`);
      await equal();
      repo.write('a.ts', `${reformatted(20)}// more\n`).commit({ author: ADA, message: WITH_CLAUDE });
      await equal();
      repo.write('a.ts', written(20)).commit({ author: ADA, message: WITH_CLAUDE });
      name(`${format}\n${repo.head}\n`);
      await equal();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes what is no full id for a problem, and commits of other histories for nothing', async () => {
    name(`${format.slice(0, 10)}\nmain\n${'ab'.repeat(20)}\n`);
    const { living, problems } = await reportOf(repo, RULE);
    assert.equal(living.pair, 21);
    assert.deepEqual(
      problems.map(({ code, count, examples }) => [code, count, examples]),
      [['revision-unusable', 2, [format.slice(0, 10), 'main']]],
    );
    assert.deepEqual((await reportOf(repo)).problems, []);
  });
});
