import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { type LedgerEntry, ledger } from '../../../../src/core/questions';
import { answerOf, askTool, ORDER, OrderingRepo } from '../../../support/ask-tool';
import { Sample } from '../../../support/command-line-sample';
import { ADA, BOB, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';

type Range = Omit<LedgerEntry, 'path'>;

interface Provenance {
  readonly head: string;
  readonly file: string;
  readonly notCounted: string | null;
  readonly linesInFile: number;
  readonly lines: Record<string, number>;
  readonly ranges: readonly Range[];
  readonly rangesLeftOut: number;
  readonly commits?: readonly { readonly commit: string; readonly subject: object }[];
  readonly commitsLeftOut?: number;
}

const TOOL = 'get_line_provenance';

describe('the provenance of lines for agents', () => {
  let sample: Sample;
  before(() => {
    sample = new Sample();
  });
  after(() => sample.dispose());

  const ask = (input: object) => answerOf<Provenance>(sample.repo.dir, TOOL, input);
  const refused = async (input: object) => (await askTool(sample.repo.dir, TOOL, input)).refusal ?? '';

  it('is that of the ledger, for every file that counts', async () => {
    const entries: LedgerEntry[] = [];
    await ledger(sample.repo.dir, { ...PLAIN, files: [] }, entry => entries.push(entry));
    const files = [...new Set(entries.map(({ path }) => path))];
    assert.ok(files.length > 3);
    for (const file of files) {
      const { ranges, head, notCounted, rangesLeftOut } = await ask({ file });
      const own = entries.filter(({ path }) => path === file).map(({ path, ...range }) => range);
      assert.deepEqual([ranges, head, notCounted, rangesLeftOut], [own, sample.second, null, 0]);
    }
  });

  it('is cut to the lines that are asked for', async () => {
    const { ranges, lines, linesInFile } = await ask({ file: 'a.ts', startLine: 2, endLine: 3 });
    assert.deepEqual(
      ranges.map(({ start, lines: count, commit }) => [start, count, commit]),
      [
        [2, 1, sample.second],
        [3, 1, sample.first],
      ],
    );
    assert.deepEqual([lines.pair, lines.unknown, linesInFile], [1, 1, 4]);
    assert.equal((await ask({ file: 'a.ts', startLine: 4, endLine: 900 })).ranges.length, 1);
    assert.match(await refused({ file: 'a.ts', startLine: 5 }), /has 4 lines/);
    assert.match(await refused({ file: 'a.ts', startLine: 3, endLine: 2 }), /endLine comes before/);
  });

  it('takes an absolute path inside of the repository, and none outside', async () => {
    assert.equal((await ask({ file: join(sample.repo.dir, 'a.ts') })).file, 'a.ts');
    assert.equal((await ask({ file: './lib/../a.ts' })).file, 'a.ts');
    for (const file of ['/etc/passwd', '../other', 'lib/../../other', join(sample.folder, 'a.ts')])
      assert.match(await refused({ file }), /lies outside of/, file);
  });

  it('says why a file does not count, and that one is not there', async () => {
    const why = async (file: string) => (await ask({ file })).notCounted;
    assert.deepEqual([await why('vendor/v.js'), await why('pixel.png')], ['vendored', 'binary']);
    const empty = await ask({ file: 'empty.ts' });
    assert.deepEqual([empty.notCounted, empty.ranges, empty.linesInFile], [null, [], 0]);
    assert.match(await refused({ file: 'c.ts' }), /has no such file: give its path from the top/);
  });

  it('gives 500 ranges and the texts of 50 commits at most, and says how many are left out', async () => {
    const repo = new TestRepo();
    try {
      const text = Array.from({ length: 1200 }, (_, i) => `line ${i}\n`);
      repo.write('long.txt', text.join('')).commit({ author: BOB });
      for (let n = 0; n < 60; n++) {
        for (let i = n; i < 1200; i += 120) text[i] = `line ${i} anew\n`;
        repo.write('long.txt', text.join('')).commit({ author: ADA, message: WITH_CLAUDE });
      }
      const { ranges, rangesLeftOut, lines, commits, commitsLeftOut } = await answerOf<Provenance>(
        repo.dir,
        TOOL,
        {
          file: 'long.txt',
          includeText: true,
        },
      );
      assert.equal(ranges.length, 500);
      assert.equal(rangesLeftOut, 110);
      assert.deepEqual([lines.pair, lines.unknown], [600, 600]);
      assert.deepEqual([commits?.length, commitsLeftOut], [50, 11]);
    } finally {
      repo.dispose();
    }
  });

  it('holds no text of the repository but where it is asked for, and then marked', async () => {
    const hostile = new OrderingRepo();
    try {
      const plain = JSON.stringify(await answerOf(hostile.dir, TOOL, { file: 'a.ts' }));
      assert.ok(!plain.includes(ORDER), plain);
      const { commits } = await answerOf<Provenance>(hostile.dir, TOOL, { file: 'a.ts', includeText: true });
      assert.deepEqual(
        commits?.map(({ commit }) => commit),
        [hostile.first, hostile.second],
      );
      const { subject } = commits![0]!;
      assert.deepEqual(Object.keys(subject), ['untrusted', 'note', 'text']);
      assert.match(JSON.stringify(subject), new RegExp(ORDER));
      assert.doesNotMatch(JSON.stringify(commits), /\\u001b|\u202e/);
    } finally {
      hostile.dispose();
    }
  });
});
