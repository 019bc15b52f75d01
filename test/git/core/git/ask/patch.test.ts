import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Hunks } from '../../../../../src/core/git/ask/hunks';
import { type PatchEvents, PatchParser } from '../../../../../src/core/git/ask/patch';
import { TestRepo } from '../../../../support/repo';
import { runGit } from '../../../../support/run-git';
import { atEveryBoundary } from './chunks';

/** A line bears as its mark its first byte. */
const LOOK = {
  lines: 7,
  marksOf: (bytes: Buffer, start: number, end: number) => (start < end ? [bytes[start]!] : []),
};

interface Parsed {
  readonly files: readonly {
    readonly index: number;
    readonly binary: boolean;
    readonly hunks: number[];
    readonly marks: string[];
  }[];
}

function parse(pieces: readonly Buffer[]): Parsed {
  const hunks = new Hunks();
  const files: { index: number; binary: boolean; start: number; marks: string[] }[] = [];
  const events: PatchEvents = {
    file: index => files.push({ index, binary: false, start: hunks.length, marks: [] }),
    binary: () => {
      files.at(-1)!.binary = true;
    },
    mark: (line, mark) => files.at(-1)!.marks.push(`${line}:${mark}`),
  };
  const parser = new PatchParser(hunks, events, LOOK);
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return {
    files: files.map(({ index, binary, start, marks }, i) => ({
      index,
      binary,
      marks,
      hunks: [...hunks.data.slice(start, files[i + 1]?.start ?? hunks.length)],
    })),
  };
}

/** The lines of `old` after the hunks, with new lines taken from `now`. */
function apply(old: readonly string[], now: readonly string[], hunks: readonly number[]): string[] {
  const result = [...old];
  for (let at = hunks.length - 4; at >= 0; at -= 4) {
    const [oldStart = 0, oldCount = 0, newStart = 0, newCount = 0] = hunks.slice(at, at + 4);
    result.splice(oldStart, oldCount, ...now.slice(newStart, newStart + newCount));
  }
  return result;
}

/** Marks of the added lines among the first ones. */
function marksOf(now: readonly string[], hunks: readonly number[]): string[] {
  const marks: string[] = [];
  for (let at = 0; at < hunks.length; at += 4)
    for (let line = hunks[at + 2]!; line < Math.min(LOOK.lines, hunks[at + 2]! + hunks[at + 3]!); line++) {
      const text = Buffer.from(now[line]!.replace(/\n$/, ''));
      if (text.length > 0) marks.push(`${line}:${text[0]}`);
    }
  return marks;
}

const TRICKY = [
  '@@ -1 +1 @@',
  'diff --git a/000001 b/000001',
  '--- a',
  '+++ b',
  '\\ No newline at end of file',
];
const line = fc.constantFrom(
  ...TRICKY,
  'long '.repeat(200),
  '',
  '}',
  'Binary files a and b differ',
  '-',
  '+',
  '\\',
  'a',
  'b',
);
const text = fc.record({ lines: fc.array(line, { maxLength: 14 }), end: fc.boolean() });

describe('hunks of a patch', () => {
  let repo: TestRepo;
  before(() => {
    repo = new TestRepo();
  });
  after(() => repo.dispose());

  function diff(pairs: readonly (readonly [Buffer | string, Buffer | string])[]): Buffer {
    const trees = [0, 1].map(side => {
      repo.clear();
      pairs.forEach((pair, i) => {
        repo.write(String(i).padStart(6, '0'), pair[side as 0 | 1]);
      });
      return repo.commit();
    });
    return runGit(repo.dir, ['diff-tree', '-r', '-p', '-U0', '--full-index', '--no-renames', ...trees]);
  }

  it('turn the old lines into the new ones, whatever both hold and whatever the pieces', () => {
    const pair = fc.tuple(text, text);
    const property = fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), pairs => {
      const contents = pairs.map(
        sides =>
          sides.map(({ lines, end }) => lines.join('\n') + (end && lines.length > 0 ? '\n' : '')) as [
            string,
            string,
          ],
      );
      const bytes = diff(contents);
      const whole = parse([bytes]);
      const changed = contents.flatMap(([old, now], i) => (old === now ? [] : [i]));
      assert.deepEqual(
        whole.files.map(file => file.index),
        changed,
      );
      for (const { index, hunks, marks } of whole.files) {
        const [old, now] = contents[index]!.map(linesOf) as [string[], string[]];
        assert.deepEqual(apply(old, now, hunks), now);
        assert.deepEqual(marks, marksOf(now, hunks));
      }
      atEveryBoundary(bytes, pieces => assert.deepEqual(parse(pieces), whole));
    });
    fc.assert(property, { numRuns: 40, seed: 7 });
  });

  it('tell binary files and mark nothing else', () => {
    const { files } = parse([
      diff([
        ['a\n', 'b\n'],
        ['a\0\n', 'b\0\n'],
        ['c\n', 'd\0\n'],
        ['e\n', 'e\nf'],
      ]),
    ]);
    assert.deepEqual(
      files.map(file => [file.index, file.binary, file.hunks]),
      [
        [0, false, [0, 1, 0, 1]],
        [1, true, []],
        [2, true, []],
        [3, false, [1, 0, 1, 1]],
      ],
    );
  });

  it('are refused where the patch is cut off in a hunk', () => {
    const bytes = diff([['a\nb\n', 'c\nd\n']]);
    assert.throws(() => parse([bytes.subarray(0, bytes.length - 3)]));
    assert.throws(() => parse([Buffer.from('diff --git a/1 b/1\n@@ nonsense @@\n')]));
  });
});

/** A last line without its newline is another line than the same with it. */
function linesOf(content: string): string[] {
  return content.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
