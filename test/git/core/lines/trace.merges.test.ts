import { strict as assert } from 'node:assert';
import { blame } from '../../../support/blame';
import { TestRepo } from '../../../support/repo';
import { traceRepo } from '../../../support/trace-repo';

const LINES = Array.from({ length: 9 }, (_, i) => `line ${i}\n`);

function edited(...changes: readonly (readonly [number, string])[]): string {
  const lines = [...LINES];
  for (const [at, line] of changes) lines[at] = line;
  return lines.join('');
}

describe('owners at merges', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  async function owners(path = 'f'): Promise<readonly string[]> {
    const { at } = await traceRepo(repo, repo.head!);
    const ours = at.get(repo.head!)!.get(path)!;
    assert.deepEqual(ours, blame(repo, repo.head!, path));
    return ours!;
  }

  /** Two branches from one commit, each with its own edits. */
  function fork(main: string, side: string): { base: string; main: string; side: string } {
    const base = repo.write('f', edited()).commit();
    repo.branch('side');
    const ours = repo.write('f', main).commit();
    const theirs = repo.checkout('side').write('f', side).commit();
    repo.checkout('main');
    return { base, main: ours, side: theirs };
  }

  it('are kept where both sides changed other lines', async () => {
    const made = fork(edited([1, 'main\n']), edited([7, 'side\n']));
    repo.write('f', edited([1, 'main\n'], [7, 'side\n'])).merge('side');
    const found = await owners();
    assert.deepEqual([found[0], found[1], found[7]], [made.base, made.main, made.side]);
  });

  it('are the first parent’s where both sides wrote the same line', async () => {
    const made = fork(edited([4, 'same\n']), edited([4, 'same\n'], [0, 'side\n']));
    repo.write('f', edited([4, 'same\n'], [0, 'side\n'], [8, 'merge\n']));
    const merge = repo.merge('side');
    const found = await owners();
    assert.deepEqual([found[0], found[4], found[8]], [made.side, made.main, merge]);
  });

  it('are all the later parent’s where the merge took its whole file', async () => {
    const made = fork(edited([4, 'same\n']), edited([4, 'same\n'], [0, 'side\n']));
    repo.take('side', 'f').merge('side');
    const found = await owners();
    assert.deepEqual([found[0], found[4]], [made.side, made.side]);
  });

  it('are the merge’s for an evil line', async () => {
    fork(edited([1, 'main\n']), edited([7, 'side\n']));
    const merge = repo.write('f', edited([1, 'main\n'], [7, 'side\n'], [4, 'evil\n'])).merge('side');
    assert.equal((await owners())[4], merge);
  });

  it('come from every parent of an octopus', async () => {
    const base = repo.write('f', edited()).commit();
    const names = ['b1', 'b2', 'b3', 'b4', 'b5'];
    const tips = names.map((name, i) => {
      repo.branch(name, base).checkout(name);
      return repo.write('f', edited([i, `${name}\n`])).commit();
    });
    repo.checkout('main').write('f', edited(...names.map((name, i) => [i, `${name}\n`] as const)));
    repo.merge(names);
    assert.deepEqual((await owners()).slice(0, 6), [...tips, base]);
  });

  it('come from more parents than git has room for at first', async () => {
    const base = repo.write('f', edited()).commit();
    const names = Array.from({ length: 20 }, (_, i) => `b${i}`);
    for (const [i, name] of names.entries()) {
      repo.branch(name, base).checkout(name);
      repo.write('f', edited([i % 9, `${name}\n`])).commit();
    }
    repo.checkout('main').write('f', edited(...names.map((name, i) => [i % 9, `${name}\n`] as const)));
    repo.merge(names);
    await owners();
  });

  it('survive a criss-cross', async () => {
    const made = fork(edited([1, 'main\n']), edited([7, 'side\n']));
    const both = edited([1, 'main\n'], [7, 'side\n']);
    repo.write('f', both).merge(made.side);
    repo.checkout('side').write('f', both).merge(made.main);
    repo.write('f', edited([1, 'main\n'], [7, 'side\n'], [3, 'later on side\n'])).commit();
    repo
      .checkout('main')
      .write('f', edited([1, 'main\n'], [7, 'side\n'], [5, 'later on main\n']))
      .commit();
    repo.write('f', edited([1, 'main\n'], [7, 'side\n'], [3, 'later on side\n'], [5, 'later on main\n']));
    repo.merge('side');
    assert.equal(new Set(await owners()).size, 5);
  });

  it('join histories without a common root', async () => {
    const first = repo.write('f', edited()).commit();
    const second = repo
      .orphan('other')
      .write('f', `${edited([0, 'x\n'])}tail\n`)
      .write('g', 'g\n')
      .commit();
    repo.checkout('main').write('f', `${edited()}tail\n`).take('other', 'g').merge('other');
    const found = await owners();
    assert.deepEqual([found[0], found[9]], [first, second]);
    assert.deepEqual(await owners('g'), [second]);
  });

  it('are the other side’s where one side deleted the path and the other wrote it anew', async () => {
    repo.write('f', edited()).commit();
    repo.branch('side');
    repo.delete('f').commit();
    repo.checkout('side').delete('f').commit();
    const again = repo.write('f', edited()).commit();
    repo.checkout('main').take('side', 'f').merge('side');
    assert.deepEqual(await owners(), Array(9).fill(again));
  });

  it('are the merge’s where a path that both sides deleted comes back', async () => {
    repo.write('f', edited()).commit();
    repo.branch('side');
    repo.delete('f').write('g', 'g\n').commit();
    repo.checkout('side').delete('f').commit();
    const merge = repo.checkout('main').write('f', edited()).merge('side');
    assert.deepEqual(await owners(), Array(9).fill(merge));
  });

  it('take no lines from a parent where the path was a symlink', async () => {
    repo.symlink('f', edited()).commit();
    repo.branch('side');
    repo.write('g', 'g\n').commit();
    const side = repo.checkout('side').write('f', edited()).commit();
    const merge = repo
      .checkout('main')
      .write('f', edited([2, 'merge\n']))
      .merge('side');
    const found = await owners();
    assert.deepEqual([found[0], found[2]], [side, merge]);
  });

  it('know a parent that is named twice only once', async () => {
    const first = repo.write('f', edited()).commit();
    const merge = repo.write('f', edited([2, 'merge\n'])).commit({ parents: [first, first] });
    assert.deepEqual((await owners()).slice(0, 3), [first, first, merge]);
  });
});
