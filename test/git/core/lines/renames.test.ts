import { strict as assert } from 'node:assert';
import { blame } from '../../../support/blame';
import { TestRepo } from '../../../support/repo';
import { type Traced, traceRepo } from '../../../support/trace-repo';

const LINES = Array.from({ length: 12 }, (_, i) => `line ${i} with some text of its own\n`);
const TEXT = LINES.join('');

/** Owners of every line of every text file at the head, which must be what `git blame` says. */
async function agree(repo: TestRepo): Promise<Traced> {
  const head = repo.head!;
  const traced = await traceRepo(repo, head);
  for (const [path, ours] of traced.at.get(head)!)
    if (ours !== null) assert.deepEqual(ours, blame(repo, head, path), path);
  return traced;
}

/** The distinct owners of a file at the head, in order of first appearance. */
function ownersOf(traced: Traced, repo: TestRepo, path: string): string[] {
  return [...new Set(traced.at.get(repo.head!)!.get(path) ?? [])];
}

function edited(at: number, line: string): string {
  return LINES.map((old, i) => (i === at ? line : old)).join('');
}

describe('owners through renames', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('follows a rename with an edit', async () => {
    const first = repo.write('old', TEXT).commit();
    const second = repo.rename('old', 'new').write('new', edited(3, 'changed\n')).commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'new'), [first, second]);
  });

  it('gives a rename below half to the renaming commit', async () => {
    repo.write('old', TEXT).commit();
    const kept = LINES.slice(0, 4).join('');
    const second = repo
      .rename('old', 'new')
      .write('new', kept + 'something else\n'.repeat(20))
      .commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'new'), [second]);
  });

  it('follows a file whose old path is written anew in the same commit to nowhere', async () => {
    repo.write('old', TEXT).commit();
    const second = repo.write('new', TEXT).write('old', 'quite other content\n').commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'new'), [second]);
  });

  it('leads two new files to the one source that vanished', async () => {
    const first = repo.write('old', TEXT).commit();
    const second = repo.delete('old').write('one', edited(1, 'x\n')).write('two', edited(7, 'y\n')).commit();
    const traced = await agree(repo);
    assert.deepEqual(ownersOf(traced, repo, 'one'), [first, second]);
    assert.deepEqual(ownersOf(traced, repo, 'two'), [first, second]);
  });

  it('gives a copy whose source stays to the copying commit', async () => {
    repo.write('old', TEXT).commit();
    const second = repo.write('copy', TEXT).commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'copy'), [second]);
  });

  it('follows a rename that also changes the mode', async () => {
    const first = repo.write('old', TEXT).commit();
    repo.rename('old', 'new').chmod('new', '100755').commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'new'), [first]);
  });

  it('keeps owners when only the mode changes', async () => {
    const first = repo.write('file', TEXT).commit();
    repo.chmod('file', '100755').commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'file'), [first]);
  });

  it('starts anew where a file was a symlink and where it is one again', async () => {
    repo.write('file', TEXT).commit();
    repo.symlink('file', 'elsewhere').commit();
    assert.equal((await agree(repo)).at.get(repo.head!)!.has('file'), false);
    const third = repo.write('file', TEXT).commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'file'), [third]);
  });

  it('never takes lines from a symlink or submodule that vanished', async () => {
    const first = repo.symlink('link', TEXT).write('other', 'x\n').commit();
    repo.submodule('sub', first).commit();
    const second = repo.delete('link', 'sub').write('file', TEXT).commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'file'), [second]);
  });

  it('picks among equal sources the one of the same name, else the first path', async () => {
    repo.write('a', TEXT).commit();
    const b = repo.write('b/name', TEXT).commit();
    repo.write('c', TEXT).commit();
    repo.delete('a', 'b/name', 'c').write('z/name', TEXT).commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'z/name'), [b]);
  });

  it('picks the first path among equal sources where none has the name', async () => {
    repo.write('b', TEXT).commit();
    const a = repo.write('a', TEXT).commit();
    repo.delete('a', 'b').write('z', TEXT).commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'z'), [a]);
  });

  for (const before of [99, 100])
    it(`${before === 99 ? 'sees' : 'overlooks'} the same name behind ${before} other equal sources`, async () => {
      for (let i = 0; i < before; i++) repo.write(`${String(i).padStart(3, '0')}`, TEXT);
      const others = repo.commit();
      const named = repo.write('same', TEXT).commit();
      repo.clear().write('z/same', TEXT).commit();
      assert.deepEqual(ownersOf(await agree(repo), repo, 'z/same'), [before === 99 ? named : others]);
    });

  it('prefers a sole file of the same name that is similar enough over a better one', async () => {
    const named = repo.write('x/name', edited(3, 'a line that differs\n')).commit();
    repo.write('better', edited(3, 'a line that differs more\n')).commit();
    repo.delete('x/name', 'better').write('y/name', `${edited(3, 'a line that differs more\n')}tail\n`);
    const last = repo.commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'y/name'), [named, last]);
  });

  it('counts a symlink of the same name as a rival for the name', async () => {
    repo.write('x/name', edited(3, 'a line that differs\n')).symlink('link/name', 'target').commit();
    const better = repo.write('better', edited(3, 'a line that differs more\n')).commit();
    repo.delete('x/name', 'better', 'link/name');
    const last = repo.write('y/name', `${edited(3, 'a line that differs more\n')}tail\n`).commit();
    assert.deepEqual(ownersOf(await agree(repo), repo, 'y/name'), [better, last]);
  });

  it('breaks ties as git does when sources too unlike to be compared come first', async () => {
    repo.write('a', 'tiny\n').commit();
    for (const name of ['b', 'c', 'd', 'e', 'f']) repo.write(name, `${TEXT}${name}\n`).commit();
    repo.delete('a', 'b', 'c', 'd', 'e', 'f').write('z', `${TEXT}z\n`).commit();
    await agree(repo);
  });
});

describe('owners through renames at merges', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('old', TEXT).commit();
    repo.branch('side');
  });
  afterEach(() => repo.dispose());

  it('follows a rename on one side with an edit on the other', async () => {
    const renamed = repo.rename('old', 'new').write('new', edited(2, 'ours\n')).commit();
    const side = repo.checkout('side').write('old', edited(9, 'theirs\n')).commit();
    repo.checkout('main').write('new', edited(2, 'ours\n').replace(LINES[9]!, 'theirs\n')).merge('side');
    const owners = ownersOf(await agree(repo), repo, 'new');
    assert.ok(owners.includes(renamed) && owners.includes(side));
  });

  it('passes everything to the first parent that held the file under an old name', async () => {
    const main = repo.write('old', 'rewritten\nthe same\n').commit();
    repo.checkout('side').write('old', 'rewritten\nthe same\n').commit();
    repo.checkout('main').rename('old', 'new').merge('side');
    assert.deepEqual(ownersOf(await agree(repo), repo, 'new'), [main]);
  });

  it('passes everything to a later parent whose vanished file is the very same', async () => {
    repo.write('old', edited(5, 'main\n')).commit();
    const side = repo.checkout('side').write('old', edited(5, 'side\n')).commit();
    repo.checkout('main').delete('old').write('new', edited(5, 'side\n')).merge('side');
    assert.ok(ownersOf(await agree(repo), repo, 'new').includes(side));
  });

  it('renames in a merge what both parents changed', async () => {
    repo.write('old', edited(1, 'main\n')).commit();
    repo.checkout('side').write('old', edited(10, 'side\n')).commit();
    repo
      .checkout('main')
      .delete('old')
      .write('new', edited(1, 'main\n').replace(LINES[10]!, 'side\n'))
      .merge('side');
    assert.equal(ownersOf(await agree(repo), repo, 'new').length, 3);
  });

  it('tells two files apart that each parent renamed to the same path', async () => {
    repo.write('old', TEXT).write('new', edited(4, 'new on main\n')).delete('old').commit();
    repo.checkout('side').rename('old', 'new').write('new', edited(8, 'new on side\n')).commit();
    repo.checkout('main').write('new', edited(4, 'new on main\n').replace(LINES[8]!, 'new on side\n'));
    repo.merge('side');
    assert.equal(ownersOf(await agree(repo), repo, 'new').length, 3);
  });
});
