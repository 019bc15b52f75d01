import { strict as assert } from 'node:assert';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findGit,
  findIndex,
  locateRepository,
  ObjectReader,
  readStagedRenames,
} from '../../../../../src/core/git';
import { lines } from '../../../../support/people';
import { TestRepo } from '../../../../support/repo';

describe('renames that are staged', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.ts', lines(9, 'a')).write('b.ts', lines(9, 'b')).write('häß.ts', lines(9, 'c')).commit();
    repo.git('reset', '--hard');
  });
  afterEach(() => repo.dispose());

  async function renames() {
    const git = findGit(process.env.PATH);
    const reader = new ObjectReader(git, await locateRepository(git, repo.dir, 'HEAD'));
    try {
      const index = await findIndex(git, repo.dir);
      const before = readFileSync(index, 'latin1');
      const found = await readStagedRenames(reader, repo.head!, index);
      assert.equal(readFileSync(index, 'latin1'), before);
      const text = (path: string) => Buffer.from(path, 'latin1').toString();
      return found.map(({ from, to }) => `${text(from)} -> ${text(to)}`);
    } finally {
      reader.dispose();
    }
  }

  it('are those that git status shows', async () => {
    assert.deepEqual(await renames(), []);
    repo.git('mv', 'a.ts', 'src-a.ts');
    repo.git('mv', 'häß.ts', 'HÄß.ts');
    rmSync(join(repo.dir, 'b.ts'));
    const shown = repo.git('-c', 'core.quotePath=false', 'status', '--porcelain').match(/^R. .+$/gm)!;
    assert.deepEqual((await renames()).sort(), shown.map(line => line.slice(3)).sort());
    assert.equal(shown.length, 2);
  });

  it('are found in an index that is split over two files', async () => {
    repo.git('mv', 'a.ts', 'src-a.ts');
    repo.git('update-index', '--split-index');
    assert.deepEqual(await renames(), ['a.ts -> src-a.ts']);
  });

  it('are none where the index cannot be read', async () => {
    repo.git('mv', 'a.ts', 'src-a.ts');
    writeFileSync(join(repo.gitDir, 'index'), 'no index');
    assert.deepEqual(await renames(), []);
  });
});
