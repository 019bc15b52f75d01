import { strict as assert } from 'node:assert';
import { editorLines, mapNotebook, notebookLines } from '../../../../src/core/edited';
import { linesOf } from '../../../support/edited';
import { randomCode, randomEdit } from '../../../support/random-code';
import { RandomSource } from '../../../support/random-source';
import { TestRepo } from '../../../support/repo';

const textOf = (lines: readonly string[], end = '\n') => lines.map(line => line + end).join('');
const kept = (lines: readonly number[]) => lines.filter(line => line > 0).length;

/** Lines that each of the texts has once. */
function onceIn(...texts: (readonly string[])[]): ReadonlySet<string> {
  const hasOnce = (lines: readonly string[], line: string) => lines.indexOf(line) === lines.lastIndexOf(line);
  return new Set(
    texts[0]!.filter(line => texts.every(lines => lines.includes(line) && hasOnce(lines, line))),
  );
}

type Sides = [
  old: readonly string[],
  now: readonly string[],
  ours: readonly number[],
  git: readonly number[],
];

function sameWhereOnce(...[old, now, ours, git]: Sides): void {
  const once = onceIn(old, now);
  for (const [i, line] of now.entries()) if (once.has(line)) assert.equal(ours[i], git[i], line);
}

/** Git as the witness: what is edited is committed on top of what was. */
describe('the committed lines of an edited file', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  /** Of each line of `edited` the line that it was in `committed`, from 1; 0 where it is new. */
  function blamed(committed: string, edited: string): number[] {
    const parent = repo.write('file', committed).commit({ parents: [] });
    const child = repo.write('file', edited).commit();
    const headers = repo
      .git('blame', '--porcelain', child, '--', 'file')
      .matchAll(/^([0-9a-f]{40}) (\d+) \d+/gm);
    return Array.from(headers, ([, id, line]) => (id === parent ? Number(line) : 0));
  }

  function compare(random: RandomSource, edits: number, check: (...sides: Sides) => void): void {
    const old = randomCode(random, random.int(2, 30));
    const now = randomEdit(random, old, edits);
    const git = blamed(textOf(old), textOf(now));
    const ours = linesOf(textOf(old), textOf(now));
    assert.equal(ours.length, git.length);
    assert.equal(kept(ours), kept(git));
    check(old, now, ours, git);
  }

  for (const edits of [1, 2, 4])
    it(`are as many as git finds, and the same where they occur once: ${edits} edits`, () => {
      const random = new RandomSource(edits);
      for (let i = 0; i < 15; i++) compare(random, edits, sameWhereOnce);
    });

  // Of so many, one that occurs once may be given for one that does not: git and we need not give the same.
  it('are as many as git finds, after many edits', () => {
    const random = new RandomSource(20);
    for (const edits of [8, 16, 32]) for (let i = 0; i < 10; i++) compare(random, edits, () => {});
  });

  it('are git’s where lines end in carriage returns, or there is no newline at the end', () => {
    const random = new RandomSource(21);
    for (const end of ['\r\n', '\n']) {
      const code = randomCode(random, 10);
      const [old, now] = [
        [...code, 'end'],
        [...randomEdit(random, code, 3), 'end'],
      ];
      const [committed, edited] = [textOf(old, end), textOf(now, end).slice(0, -end.length)];
      const git = blamed(committed, `${edited}${end}`);
      assert.equal(kept(linesOf(committed, edited)), kept(git));
      assert.deepEqual(linesOf(committed, textOf(now)), linesOf(textOf(old), edited));
    }
  });

  it('are git’s in what was formatted', () => {
    const old = randomCode(new RandomSource(22), 12);
    const now = old.map((line, i) => (i > 10 && i < 40 ? line.replace(/^\t/, '    ') : line));
    assert.deepEqual(linesOf(textOf(old), textOf(now)), blamed(textOf(old), textOf(now)));
  });

  it('are git’s where a function was written at the end, and something above it changed', () => {
    const code = textOf(randomCode(new RandomSource(23), 5));
    const edited = `// changed\n${code.slice(code.indexOf('\n') + 1)}function g() {\n\tg;\n}\n\n`;
    assert.deepEqual(linesOf(code, edited), blamed(code, edited));
  });

  const notebook = (cells: readonly (readonly string[])[]) => {
    const sources = cells.map(lines => lines.map((line, i) => (i < lines.length - 1 ? `${line}\n` : line)));
    const written = sources.map(source => ({ cell_type: 'code', metadata: {}, outputs: [], source }));
    return `${JSON.stringify({ cells: written, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
  };

  it('are git’s lines of a notebook’s file, whatever became of its cells', () => {
    const random = new RandomSource(24);
    for (let i = 0; i < 12; i++) {
      const old = Array.from({ length: random.int(2, 9) }, () => randomCode(random, random.int(1, 3)));
      const now = old.map(lines => (random.chance(0.5) ? randomEdit(random, lines, 2) : lines));
      now.splice(random.int(0, now.length), random.int(0, 2), ['a new cell', 'of two lines']);
      const git = blamed(notebook(old), notebook(now));
      const file = notebookLines(notebook(now))!;
      const marks = now.map(lines => editorLines(lines.join('\n')).marks);
      const ours = mapNotebook(notebookLines(notebook(old))!, marks).flatMap(lines => [...lines]);
      const once = onceIn(old.flat(), now.flat());
      const shown = now.flatMap(lines => lines.slice(0, lines.at(-1) === '' ? -1 : undefined));
      assert.equal(ours.length, shown.length);
      for (const [at, line] of shown.entries())
        if (once.has(line)) assert.equal(ours[at], git[file.numbers[at]! - 1], line);
    }
  });
});
