import { strict as assert } from 'node:assert';
import { ASK_CHANGES, type Change, KIND, RawParser } from '../../../../src/core/git/ask/changes';
import { ContentParser } from '../../../../src/core/git/ask/contents';
import { CommitParser, FORMAT } from '../../../../src/core/git/ask/history';
import { ObjectIds } from '../../../../src/core/git/ids';
import type { Commit } from '../../../../src/core/model';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';
import { atEveryBoundary } from './ask/chunks';

describe('parsers of what git prints', () => {
  let repo: TestRepo;
  before(() => {
    repo = new TestRepo();
    const first = repo
      .write('a', '1\n')
      .write(':(glob)\t"\n-x', '2\n')
      .commit({ message: 'subject\n\nbody\n' });
    repo.submodule('sub', first).symlink('link', 'a').write('a', '3\n', '100755').commit({ message: '' });
    repo.commit({ author: ' <>', message: Buffer.from([0xff, 0x0a]) });
    repo.delete('a').commit({ message: 'é' });
  });
  after(() => repo.dispose());

  function parseRaw(pieces: readonly Buffer[]): Change[][] {
    const commits: Change[][] = [];
    const parser = new RawParser(new ObjectIds(20), changes => commits.push([...changes]));
    for (const piece of pieces) parser.push(piece);
    parser.end();
    return commits;
  }

  it('reads changes, whatever the pieces', () => {
    const bytes = runGit(repo.dir, ASK_CHANGES, repo.git('rev-list', '--reverse', 'HEAD'));
    const whole = parseRaw([bytes]);
    assert.deepEqual(
      whole.map(changes => changes.map(change => change.path)),
      [[':(glob)\t"\n-x', 'a'], ['a', 'link', 'sub'], [], ['a']],
    );
    assert.deepEqual(
      whole[1]!.map(change => change.newKind),
      [KIND.regular, KIND.symlink, KIND.submodule],
    );
    assert.deepEqual([whole[3]![0]!.newKind, whole[3]![0]!.newBlob], [KIND.none, 0]);
    atEveryBoundary(bytes, pieces => assert.deepEqual(parseRaw(pieces), whole));
  });

  it('drops a change that was cut off, and nothing before it', () => {
    const bytes = runGit(repo.dir, ASK_CHANGES, repo.git('rev-list', '--reverse', 'HEAD'));
    const whole = parseRaw([bytes]);
    for (let end = 0; end < bytes.length; end++) {
      const cut = parseRaw([bytes.subarray(0, end)]);
      assert.ok(cut.length <= whole.length);
      assert.deepEqual(cut.slice(0, -1), whole.slice(0, Math.max(0, cut.length - 1)));
    }
  });

  function parseCommits(pieces: readonly Buffer[]): Commit[] {
    const commits: Commit[] = [];
    const parser = new CommitParser(commit => commits.push(commit));
    for (const piece of pieces) parser.push(piece);
    parser.end();
    return commits;
  }

  it('reads commits, whatever the pieces', () => {
    const bytes = runGit(repo.dir, ['log', '-z', '--reverse', FORMAT]);
    const whole = parseCommits([bytes]);
    assert.deepEqual(
      whole.map(commit => commit.message),
      ['subject\n\nbody\n', '', '\uFFFD\n', 'é\n'].map((text, i) => (i === 3 ? 'é' : text)),
    );
    assert.deepEqual(whole[2]!.author, { name: '', email: '' });
    assert.deepEqual(whole[1]!.parents, [whole[0]!.id]);
    atEveryBoundary(bytes, pieces => assert.deepEqual(parseCommits(pieces), whole));
  });

  it('refuses a stream of commits that was cut off', () => {
    const bytes = runGit(repo.dir, ['log', '-z', '--reverse', FORMAT]);
    for (const end of [1, 40, 41, bytes.length - 1])
      assert.throws(() => parseCommits([bytes.subarray(0, end)]));
    assert.throws(() => parseCommits([Buffer.from('x\0'.repeat(9))]));
  });

  it('reads contents, whatever the pieces', () => {
    const contents = ['', '\n', 'blob 3\nab', `${'0'.repeat(40)} missing\n`, 'x'];
    const ids = contents.map(content => repo.object('blob', content));
    const input = [...ids.slice(0, 2), 'f'.repeat(40), ...ids.slice(2)].map(id => `${id}\n`).join('');
    const bytes = runGit(repo.dir, ['cat-file', '--batch', '--buffer'], input);
    atEveryBoundary(bytes, pieces => {
      const seen: (string | null)[] = [];
      const parser = new ContentParser(content => seen.push(content?.toString() ?? null));
      for (const piece of pieces) parser.push(piece);
      assert.deepEqual(seen, [...contents.slice(0, 2), null, ...contents.slice(2)]);
    });
  });
});
