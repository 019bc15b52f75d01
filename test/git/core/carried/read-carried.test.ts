import { strict as assert } from 'node:assert';
import type { Carried } from '../../../../src/core/carried';
import { carriedInto, linesOf, text } from '../../../support/carried';
import { TestRepo } from '../../../support/repo';

const [A, B, C] = [text('alpha', 4), text('beta', 4), text('gamma', 4)];
const BASE = text('base', 6);

describe('what is carried', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.ts', BASE).commit();
    repo.branch('work').checkout('work');
  });
  afterEach(() => repo.dispose());

  const hows = ({ commits }: Carried) =>
    new Set(commits.flatMap(({ files }) => files.flatMap(({ ranges }) => ranges.map(({ how }) => how))));
  const land = (from: string, path = 'a.ts') => repo.checkout('main').take(from, path).commit();

  it('goes from a squash to the commits of the branch', async () => {
    const first = repo.write('a.ts', `${A}${BASE}`).commit();
    const second = repo.write('a.ts', `${A}${BASE}${B}`).commit();
    const squash = land(second);
    const carried = await carriedInto(repo, [first, second]);
    const lines = linesOf(carried);
    assert.equal(lines.get(`${squash}:a.ts:1`), `${first}:a.ts:1`);
    assert.equal(lines.get(`${squash}:a.ts:14`), `${second}:a.ts:14`);
    assert.deepEqual(carried.counts, {
      ...{ sources: 2, gone: 0, matchedLines: 8, ambiguousLines: 0, unmatchedLines: 0, leftLines: 0 },
    });
  });

  it('goes to the last that added a line which came twice', async () => {
    const first = repo.write('a.ts', `${A}${BASE}`).commit();
    const second = repo.write('a.ts', `${B}${BASE}`).commit();
    const third = repo.write('a.ts', `${B}${A}${BASE}`).commit();
    const squash = land(third);
    const lines = linesOf(await carriedInto(repo, [first, second, third]));
    assert.equal(lines.get(`${squash}:a.ts:1`), `${second}:a.ts:1`);
    assert.equal(lines.get(`${squash}:a.ts:5`), `${third}:a.ts:5`);
  });

  it('goes from a rebased or picked commit to what it was, wherever the lines are now', async () => {
    const source = repo.write('a.ts', `${BASE}${A}`).commit({ authorDate: '2023-01-01T00:00:00Z' });
    repo.checkout('main').write('a.ts', `${C}${BASE}`).commit();
    const rebased = repo.write('a.ts', `${C}${BASE}${A}`).commit({ authorDate: '2023-01-01T00:00:00Z' });
    const carried = await carriedInto(repo, [source]);
    assert.deepEqual([...linesOf(carried)][0], [`${rebased}:a.ts:11`, `${source}:a.ts:7`]);
    assert.deepEqual(hows(carried), new Set(['same-patch']));
  });

  it('goes to the last state of a commit that was amended', async () => {
    const [parent, authorDate] = [repo.head!, '2023-01-01T00:00:00Z'];
    const draft = repo.write('a.ts', `${BASE}${A}`).commit({ authorDate });
    const amended = repo.write('a.ts', `${BASE}${A}${B}`).commit({ authorDate, parents: [parent] });
    const landed = land(amended);
    const carried = await carriedInto(repo, [draft, amended]);
    assert.deepEqual(new Set([...linesOf(carried).values()].map(to => to.slice(0, 40))), new Set([amended]));
    assert.equal(carried.counts.matchedLines, 8);
    assert.equal(carried.commits[0]!.target, landed);
  });

  it('leaves out lines that were edited on the way, and those after it', async () => {
    const source = repo.write('a.ts', `${BASE}${A}${B}`).commit();
    const edited = `${A.replace('alpha2 =', 'other =')}${B}`;
    const squash = repo.checkout('main').write('a.ts', `${BASE}${edited}`).commit();
    repo.write('a.ts', `${BASE}${edited.replace('beta1 =', 'late =')}`).commit();
    const lines = linesOf(await carriedInto(repo, [source]));
    assert.deepEqual(
      [...lines.keys()],
      [7, 8, 10, 11, 12, 13, 14].map(line => `${squash}:a.ts:${line}`),
    );
  });

  it('follows a file that moved on the branch, or in the history', async () => {
    const first = repo.write('a.ts', `${BASE}${A}`).commit();
    const moved = repo.rename('a.ts', 'b.ts').commit();
    const squash = repo.checkout('main').rename('a.ts', 'b.ts').write('b.ts', `${BASE}${A}`).commit();
    const lines = linesOf(await carriedInto(repo, [first, moved]));
    assert.deepEqual([...lines][0], [`${squash}:b.ts:7`, `${first}:a.ts:7`]);
    assert.equal(lines.size, 4);

    repo.checkout('work').write('b.ts', `${BASE}${A}${B}`);
    const late = repo.commit();
    repo.checkout('main').rename('b.ts', 'c.ts').commit();
    const other = repo.write('c.ts', `${BASE}${A}${B}`).commit();
    assert.equal(linesOf(await carriedInto(repo, [late])).get(`${other}:c.ts:11`), `${late}:b.ts:11`);
  });

  it('leaves in doubt what two works have alike', async () => {
    const base = repo.head!;
    const one = repo.write('a.ts', `${BASE}${A}`).commit({ author: 'One <1@x>' });
    const two = repo.write('a.ts', `${BASE}${A}`).commit({ author: 'Two <2@x>', parents: [base] });
    repo.checkout('main').write('a.ts', `${BASE}${A}`).commit();
    const { commits, counts } = await carriedInto(repo, [one, two]);
    assert.deepEqual(commits, []);
    assert.equal(counts.ambiguousLines, 4);
  });

  it('does not go to a line without anything of its own, nor to one that was there before', async () => {
    const source = repo.write('a.ts', `${BASE}}\n`).commit();
    repo.checkout('main').write('a.ts', `${BASE}{\n}\n`).commit();
    assert.deepEqual((await carriedInto(repo, [source])).commits, []);
    repo.checkout('main').write('b.ts', A).commit();
    const late = repo.checkout('work').write('b.ts', A).commit();
    repo.checkout('main');
    assert.deepEqual((await carriedInto(repo, [late])).commits, []);
  });

  it('is the same whatever ends a line', async () => {
    const source = repo.write('w.ts', text('alpha', 5, '\r\n')).commit();
    repo.checkout('main').write('w.ts', text('alpha', 5)).commit();
    assert.equal((await carriedInto(repo, [source])).counts.matchedLines, 5);
  });

  it('follows what a merge brought into the branch', async () => {
    const base = repo.head!;
    const side = repo.write('a.ts', `${A}${BASE}`).commit();
    const first = repo
      .take(base)
      .write('a.ts', `${BASE}${B}`)
      .commit({ parents: [base] });
    const merge = repo.write('a.ts', `${A}${BASE}${B}`).merge(side);
    const squash = land(merge);
    const lines = linesOf(await carriedInto(repo, [side, first, merge]));
    assert.equal(lines.get(`${squash}:a.ts:1`), `${side}:a.ts:1`);
    assert.equal(lines.get(`${squash}:a.ts:14`), `${first}:a.ts:10`);
  });

  it('tells which commits are gone, and leaves out those of the history', async () => {
    const source = repo.write('a.ts', `${BASE}${A}`).commit();
    land(source);
    const { counts } = await carriedInto(repo, ['1'.repeat(40), source, source, repo.head!]);
    assert.deepEqual([counts.sources, counts.gone, counts.matchedLines], [1, 1, 4]);
  });

  it('takes a type that changes, a link, a binary file and odd names as they are', async () => {
    const odd = 'odd "name"\t\u00e4';
    const source = repo
      .write(odd, `${A}@@ -1 +1 @@\ndiff --git a/x b/x\n\x01${'a'.repeat(40)}`)
      .symlink('a.ts', 'target')
      .write('bin', Buffer.from([0, 1, 2, 10, 0]))
      .commit();
    repo.checkout('main').take(source).commit();
    const { commits, counts } = await carriedInto(repo, [source]);
    assert.deepEqual([counts.matchedLines, counts.unmatchedLines], [7, 0]);
    assert.equal(commits[0]!.files[0]!.path, Buffer.from(odd).toString('latin1'));
  });
});
