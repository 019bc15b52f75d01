import { strict as assert } from 'node:assert';
import {
  BINARY,
  countLines,
  findMissing,
  ObjectIds,
  type ObjectReader,
  readContents,
  readSizes,
} from '../../../../../src/core/git';
import { newContent } from '../../../../support/random-content';
import { RandomSource } from '../../../../support/random-source';
import { TestRepo } from '../../../../support/repo';
import { readerOf } from '../../../../support/trace-repo';

/** The mark of a line is the number of its braces, where it has any. */
const LOOK = {
  lines: 6,
  marksOf: (bytes: Buffer, start: number, end: number) => {
    const braces = bytes.toString('latin1', start, end).split('}').length - 1;
    return braces > 0 ? [braces] : [];
  },
};

function marksOf(content: Buffer): number[] {
  if (content.subarray(0, 8000).includes(0)) return [];
  const lines = content.toString('latin1').split('\n').slice(0, LOOK.lines);
  return lines.flatMap((line, i) => {
    const bytes = Buffer.from(line.slice(0, 500), 'latin1');
    return LOOK.marksOf(bytes, 0, bytes.length).flatMap(mark => [i, mark]);
  });
}

describe('blobs', () => {
  const contents: Buffer[] = [];
  let repo: TestRepo;
  let reader: ObjectReader;
  let ids: ObjectIds;
  let blobs: number[];

  before(() => {
    repo = new TestRepo();
    const random = new RandomSource(11);
    for (let i = 0; i < 400; i++) contents.push(newContent(random, true));
    contents.push(Buffer.from('x'.repeat(300_000)), Buffer.from('a\r\nb\rc'), Buffer.from('\n\n'));
    contents.push(Buffer.from(`${'x'.repeat(499)}}}\n}`), Buffer.from(`${'}'.repeat(200_000)}\n}\n\n}}`));
    contents.push(
      Buffer.concat([Buffer.alloc(8000, 'x\n'), Buffer.alloc(3)]),
      Buffer.concat([Buffer.alloc(7999, '}'), Buffer.alloc(1)]),
    );
    reader = readerOf(repo);
    ids = new ObjectIds(20);
    blobs = contents.map(content => ids.internHex(repo.object('blob', content)));
  });
  after(() => {
    reader.dispose();
    repo.dispose();
  });

  it('are read in order, null for one that is missing', async () => {
    const seen: (Buffer | null)[] = [];
    const absent = ids.internHex('1'.repeat(40));
    await readContents(reader, ids, [absent, ...blobs, absent], (blob, content) => {
      assert.equal(blob, [absent, ...blobs, absent][seen.length]);
      seen.push(content && Buffer.from(content));
    });
    assert.deepEqual(seen, [null, ...contents, null]);
  });

  it('have the sizes that they have', async () => {
    assert.deepEqual(
      await readSizes(reader, ids, blobs),
      contents.map(content => content.length),
    );
  });

  it('have as many lines as git diff --numstat says', async () => {
    const distinct = [...new Set(blobs)];
    const counted = new Map<number, number>();
    const marks = new Map<number, readonly number[]>();
    const absent = ids.internHex('3'.repeat(40));
    const tree = ids.internHex(repo.object('tree', ''));
    const wanted = Int32Array.of(tree, ...distinct, absent);
    const damaged = await countLines(reader, ids, wanted, LOOK, 2, (blob, count) => {
      counted.set(blob, count.lines);
      marks.set(blob, count.marks);
    });
    assert.deepEqual(damaged, new Set([tree, absent]));
    for (const blob of distinct) assert.deepEqual(marks.get(blob), marksOf(contents[blobs.indexOf(blob)]!));
    repo.clear();
    const none = repo.commit();
    for (const blob of distinct) repo.write(String(blob), contents[blobs.indexOf(blob)]!);
    const numstat = repo.git('diff', '--numstat', '--no-renames', none, repo.commit()).trimEnd().split('\n');
    const expected = new Map(
      numstat.map(row => {
        const [added = '', , name = ''] = row.split('\t');
        return [Number(name), added === '-' ? BINARY : Number(added)];
      }),
    );
    assert.deepEqual(new Map([...counted].sort()), new Map([...expected].sort()));
  });

  it('are known to be missing', async () => {
    const absent = ids.internHex('2'.repeat(40));
    assert.deepEqual(await findMissing(reader, ids, Int32Array.of(...blobs, absent)), new Set([absent]));
  });
});
