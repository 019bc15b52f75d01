import { strict as assert } from 'node:assert';
import { MARK_LINES, MARK_LOOK } from '../../../../src/core/files';
import { type ObjectIds, readContents } from '../../../../src/core/git';
import { RandomHistory } from '../../../support/random-history';
import type { TestRepo } from '../../../support/repo';
import { readerOf, traceRepo } from '../../../support/trace-repo';

const HISTORIES = 12;

/** The marks in the first lines of a blob, from reading it: `line:mark`. */
function marksIn(content: Buffer): string[] {
  if (content.subarray(0, 8000).includes(0)) return [];
  const lines = content.toString('latin1').split('\n').slice(0, MARK_LINES);
  return lines.flatMap((text, line) => {
    const bytes = Buffer.from(text, 'latin1');
    return MARK_LOOK.marksOf(bytes, 0, bytes.length).map(mark => `${line}:${mark}`);
  });
}

async function contentsOf(
  repo: TestRepo,
  ids: ObjectIds,
  blobs: readonly number[],
): Promise<Map<number, Buffer>> {
  const contents = new Map<number, Buffer>();
  const reader = readerOf(repo);
  try {
    await readContents(reader, ids, blobs, (blob, content) => contents.set(blob, Buffer.from(content!)));
  } finally {
    reader.dispose();
  }
  return contents;
}

describe('first lines of all versions in random histories', () => {
  let marked = 0;
  for (let seed = 1; seed <= HISTORIES; seed++)
    it(`say what each blob says that is read (seed ${seed})`, async () => {
      const history = new RandomHistory(seed, { commits: 90, binary: seed % 3 === 0, marks: true });
      try {
        const { history: traced, versions } = await traceRepo(history.repo, history.head, history.commits);
        const { heads, ids } = traced;
        const held = new Set([...versions.values()].flatMap(at => [...at.values()]));
        const blobs = [...new Set([...held].map(version => traced.versions.blob.at(version)))];
        for (const [blob, content] of await contentsOf(history.repo, ids, blobs)) {
          const expected = marksIn(content);
          const said = heads.marksOf(blob).filter(({ line }) => line < MARK_LINES);
          const told = said.map(({ line, mark }) => `${line}:${mark}`);
          assert.deepEqual(told, expected, ids.hex(blob));
          marked += expected.length;
        }
      } finally {
        history.repo.dispose();
      }
    });

  it('are marked often enough to mean something', () => assert.ok(marked > 500, String(marked)));
});
