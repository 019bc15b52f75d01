import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blameSince, GitError, type LackedFile } from '../../../../../src/core/git';
import { withReader } from '../../../../../src/core/open';
import { lines } from '../../../../support/people';
import { TestRepo } from '../../../../support/repo';
import { wrapGit } from '../../../../support/wrap-git';

describe('git blame since a commit', () => {
  let repo: TestRepo;
  let folder: string;
  beforeEach(() => {
    repo = new TestRepo();
    folder = mkdtempSync(join(tmpdir(), 'wrapped-git-'));
    repo.write('a.py', lines(3, 'a')).write('film.mp4', lines(30, 'film')).commit();
    repo.write('a.py', lines(5, 'a') + lines(30, 'b')).commit();
  });
  afterEach(() => {
    repo.dispose();
    rmSync(folder, { recursive: true });
  });

  const counted = async (searchPath = process.env.PATH) => {
    const [since, until] = ['HEAD^', 'HEAD'].map(name => repo.git('rev-parse', name).trim());
    const lacked: LackedFile[] = [];
    const wanted = {
      since: since!,
      until: until!,
      copies: ['-C100', '-C', '-C'],
      onLack: (file: LackedFile) => lacked.push(file),
      signal: undefined,
    };
    const open = { revision: 'HEAD', rule: 'default', searchPath } as const;
    const found = await withReader(repo.dir, open, (_, reader) => blameSince(reader, 'a.py', wanted));
    return { lines: [...found], lacked };
  };

  it('counts lines of the commits that came', async () => {
    assert.deepEqual(await counted(), { lines: [[repo.head!, 32]], lacked: [] });
  });

  it('takes a file for empty that is missing', async () => {
    const film = repo.blobAt(repo.head!, 'film.mp4');
    rmSync(repo.objectFile(film));
    assert.deepEqual(await counted(), {
      lines: [[repo.head!, 32]],
      lacked: [{ blob: film, path: 'film.mp4' }],
    });
  });

  /** A git that says this once where it is to blame. */
  const saying = (words: string) => {
    const once = `case "$*" in *' blame '*) [ -e '${folder}/said' ] || { touch '${folder}/said'; echo '${words}' >&2; exit 128; };; esac`;
    return wrapGit(join(folder, 'bin'), once);
  };

  it('asks again where another took such a file for empty at that very moment', async () => {
    const blob = 'a'.repeat(40);
    const found = await counted(saying(`fatal: loose object ${blob} (stored in /x/aa/a) is corrupt`));
    assert.deepEqual(found, { lines: [[repo.head!, 32]], lacked: [{ blob, path: null }] });
  });

  it('fails for any other reason', async () => {
    await assert.rejects(counted(saying('fatal: out of memory')), GitError);
  });
});
