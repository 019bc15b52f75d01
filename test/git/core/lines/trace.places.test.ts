import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blame } from '../../../support/blame';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';
import { type Owners, traceFolder } from '../../../support/trace-repo';

const TEXT = 'one\ntwo\nthree\n';

describe('owners wherever a repository lies', () => {
  let repo: TestRepo;
  let elsewhere: string;
  let commits: string[];

  function build(objectFormat: 'sha1' | 'sha256' = 'sha1', bare = false): void {
    repo = new TestRepo({ objectFormat, bare });
    commits = [
      repo.write('sub/f', TEXT).write('g', 'g\n').commit(),
      repo.write('sub/f', TEXT.replace('two', '2')).commit(),
      repo.write('sub/f', `${TEXT.replace('two', '2')}four\n`).commit(),
    ];
  }

  beforeEach(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'test-place-'));
  });
  afterEach(() => {
    repo.dispose();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  async function ownersIn(folder: string, revision = 'HEAD'): Promise<ReadonlyMap<string, Owners>> {
    const traced = await traceFolder(folder, revision);
    return traced.at.get(traced.head)!;
  }

  function expected(): Map<string, Owners> {
    const [first = '', second = '', third = ''] = commits;
    return new Map([
      ['g', [first]],
      ['sub/f', [first, second, first, third]],
    ]);
  }

  it('are right in its top folder, in a sub-folder and in a packed one', async () => {
    build();
    assert.deepEqual(await ownersIn(repo.dir), expected());
    repo.git('reset', '-q', '--hard');
    assert.deepEqual(await ownersIn(join(repo.dir, 'sub')), expected());
    repo.git('repack', '-adq');
    repo.git('commit-graph', 'write', '--reachable');
    assert.deepEqual(await ownersIn(repo.dir), expected());
  });

  it('are right with SHA-256', async () => {
    build('sha256');
    assert.equal(commits[0]!.length, 64);
    assert.deepEqual(await ownersIn(repo.dir), expected());
    assert.deepEqual(expected().get('sub/f'), blame(repo, 'HEAD', 'sub/f'));
  });

  it('are right in a bare repository', async () => {
    build('sha1', true);
    assert.deepEqual(await ownersIn(repo.dir), expected());
  });

  it('are right in a linked work tree', async () => {
    build();
    const linked = join(elsewhere, 'linked');
    repo.git('worktree', 'add', '-q', '--detach', linked, commits[1]!);
    const [first = '', second = ''] = commits;
    assert.deepEqual((await ownersIn(linked)).get('sub/f'), [first, second, first]);
    assert.deepEqual(await ownersIn(linked, 'main'), expected());
  });

  it('are right where all objects are borrowed', async () => {
    build();
    const shared = join(elsewhere, 'shared');
    runGit(elsewhere, ['clone', '-q', '--shared', '--no-checkout', repo.dir, shared]);
    assert.deepEqual(await ownersIn(shared), expected());
  });

  it('stop at the boundary of a shallow clone', async () => {
    build();
    const shallow = join(elsewhere, 'shallow');
    runGit(elsewhere, ['clone', '-q', '--no-checkout', '--depth=2', pathToFileURL(repo.dir).href, shallow]);
    const [, second = '', third = ''] = commits;
    assert.deepEqual((await ownersIn(shallow)).get('sub/f'), [second, second, second, third]);
  });

  it('do not care for attributes, replacements, grafts and settings of the repository', async () => {
    build();
    const other = repo.write('sub/f', 'nothing\n').commit({ parents: [] });
    repo.git('replace', commits[1]!, other);
    repo.git('config', 'diff.algorithm', 'patience');
    repo.git('config', 'diff.external', 'false');
    repo.git('config', 'diff.x.textconv', 'false');
    repo.git('config', 'diff.noprefix', 'true');
    repo.git('config', 'core.quotePath', 'false');
    repo.git('config', 'log.showSignature', 'true');
    repo.checkout(commits[2]!).write('.gitattributes', '* -diff diff=x\n');
    const last = repo.commit();
    assert.deepEqual(await ownersIn(repo.dir), new Map([['.gitattributes', [last]], ...expected()]));
  });

  it('are right for every file name that git allows', async () => {
    repo = new TestRepo();
    const names = [
      'new\nline',
      'tab\t',
      '"quoted"',
      "it's",
      'back\\slash',
      '-dash',
      '--all',
      ':(glob)**',
      ' ',
      'é',
      '日',
      '*',
      'a b',
    ];
    const latin = [Buffer.from([0xe9]), Buffer.from([0x61, 0xff, 0x2f, 0xfe])];
    for (const name of names) repo.write(name, 'one\n').write(`${name}.d/${name}`, 'deep\n');
    for (const name of latin) repo.write(name, 'one\n');
    const first = repo.commit();
    for (const name of [...names, ...latin]) repo.write(name, 'one\ntwo\n');
    for (const name of names) repo.rename(`${name}.d/${name}`, `${name}.e/${name}`);
    const second = repo.commit();
    const found = await ownersIn(repo.dir);
    assert.equal(found.size, 2 * names.length + latin.length);
    for (const name of [...names, ...latin])
      assert.deepEqual(found.get(Buffer.from(name).toString('latin1')), [first, second]);
    for (const name of names) {
      const path = Buffer.from(`${name}.e/${name}`).toString('latin1');
      assert.deepEqual(found.get(path), [first]);
      assert.deepEqual(found.get(path), blame(repo, second, path));
    }
  });

  it('are right for an empty folder that only lies in the repository', async () => {
    build();
    mkdirSync(join(repo.dir, 'not', 'tracked'), { recursive: true });
    assert.deepEqual(await ownersIn(join(repo.dir, 'not', 'tracked')), expected());
  });
});
