import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import { type AiderOptions, type AiderRelease, aiderRelease } from '../../../../src/core/definitions/aider';
import { displayPath } from '../../../../src/core/files';
import { withReader } from '../../../../src/core/open';
import { type AiderFigures, aiderOracle } from '../../../support/aider-oracle';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { RandomSource } from '../../../support/random-source';
import { TestRepo } from '../../../support/repo';

const AIDER = { author: 'Ada Berg (aider) <ada@berg.dev>' };
const WITH_AIDER = { author: ADA, message: 'x\n\nCo-authored-by: aider (gpt-5) <aider@aider.chat>' };
const SUBJECT = { author: BOB, message: 'aider: x' };

describe('a release by the rule of Aider', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  const counted = (from: string, to: string, options: Partial<AiderOptions> = {}) => {
    const [a, b] = [from, to].map(name => repo.git('rev-parse', `${name}^{commit}`).trim());
    const open = { revision: to, rule: 'default', searchPath: process.env.PATH } as const;
    return withReader(repo.dir, open, (_, reader) => aiderRelease(reader, a!, b!, { lanes: 2, ...options }));
  };
  const figures = ({ files }: AiderRelease): AiderFigures =>
    Object.fromEntries(files.map(({ path, ai, counted }) => [displayPath(path), [ai, counted]]));
  const holds = async (from: string, to: string) => {
    const [found, expected] = [await counted(from, to), aiderOracle(repo, from, to)];
    assert.deepEqual(figures(found), expected);
    assert.deepEqual([found.lacked, found.unread], [[], []]);
    const sum = (column: 0 | 1) => Object.values(expected).reduce((all, row) => all + row[column], 0);
    assert.deepEqual([found.ai, found.counted], [sum(0), sum(1)]);
    assert.equal(found.share, sum(1) === 0 ? null : sum(0) / sum(1));
    return found;
  };

  it('counts lines of marked commits, moves and copies out, whatever else the file is', async () => {
    repo.write('a.py', lines(8, 'old')).write('b.py', lines(30, 'pool')).write('doc.md', lines(9, 'text'));
    repo.write('same.py', lines(3, 'same')).commit({ author: BOB });
    repo.tag('v0.1.0');
    repo.write('a.py', lines(8, 'old') + lines(4, 'ai')).commit(AIDER);
    repo.write('c.js', lines(12, 'pool') + lines(2, 'hand')).commit({ author: BOB });
    repo.write('d.sh', lines(9, 'text')).commit(WITH_AIDER);
    repo.write('a.py', `\n\n${lines(8, 'old')}${lines(4, 'ai')}`).commit(SUBJECT);
    repo.write('prompts.py', lines(5, 'no')).write('x.md', lines(5, 'no')).commit(AIDER);
    repo.symlink('link.py', 'a.py').write('\u00e4.py', lines(2, 'name')).commit(AIDER);
    repo.write('claude.py', lines(6, 'claude')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.tag('v0.2.0', { message: 'annotated' });
    const found = await holds('v0.1.0', 'v0.2.0');
    assert.deepEqual(figures(found), {
      'a.py': [6, 6],
      'c.js': [0, 2],
      'claude.py': [0, 6],
      'link.py': [1, 1],
      '\u00e4.py': [2, 2],
    });
    assert.equal(found.filesNamed, 8);
  });

  it('counts what was taken back and brought again', async () => {
    repo.write('a.py', lines(5, 'old')).commit();
    repo.tag('a');
    repo.write('a.py', lines(2, 'old')).commit();
    repo.write('a.py', lines(5, 'old')).commit(AIDER);
    assert.deepEqual(figures(await holds('a', 'HEAD')), { 'a.py': [3, 3] });
  });

  it('follows merges of many branches, and what only a merge changed', async () => {
    const root = repo.write('a.py', lines(5, 'old')).commit();
    repo.tag('a');
    const tips = ['b.py', 'c.py', 'd.py'].map((name, i) => {
      repo.checkout(root).write(name, lines(4 + i, name));
      return repo.commit(i === 1 ? AIDER : { author: BOB });
    });
    repo.checkout(root).write('a.py', lines(6, 'old')).commit(SUBJECT);
    for (const [i, name] of ['b.py', 'c.py', 'd.py'].entries()) repo.take(tips[i]!, name);
    repo.write('d.py', lines(6, 'd.py') + lines(3, 'evil')).merge(tips, AIDER);
    const found = await holds('a', 'HEAD');
    assert.deepEqual(figures(found)['d.py'], [3, 9]);
    await holds(tips[0]!, 'HEAD');
  });

  it('has nothing for an empty range, and no lines of a commit without parents', async () => {
    const root = repo.write('a.py', lines(5, 'old')).commit();
    assert.deepEqual(figures(await holds(root, root)), {});
    repo.write('a.py', lines(7, 'old')).commit(AIDER);
    assert.deepEqual(figures(await holds('HEAD', root)), {});
    repo.orphan('other').write('b.py', lines(3, 'b')).commit(AIDER);
    repo.write('b.py', lines(4, 'b')).commit(AIDER);
    assert.deepEqual(figures(await holds('main', 'other')), { 'b.py': [1, 1] });
  });

  it('is what the script says of random histories', async () => {
    for (let seed = 1; seed <= 3; seed++) {
      repo.dispose();
      repo = new TestRepo();
      const commits = randomMoves(repo, new RandomSource(seed));
      assert.ok((await holds(commits[6]!, commits.at(-1)!)).ai > 0);
    }
  });

  it('keeps to the files that are asked for', async () => {
    repo.write('a.py', 'a\n').commit();
    repo.write('a.py', 'a\nb\n').write('b.py', 'b\n').commit(AIDER);
    const found = await counted('HEAD^', 'HEAD', { isAsked: path => path === 'b.py' });
    assert.deepEqual([figures(found), found.filesNamed], [{ 'b.py': [1, 1] }, 1]);
  });

  it('goes on without a file that is missing, and says so; nothing is written to the repository', async () => {
    repo.write('a.py', lines(30, 'a')).write('film.mp4', lines(30, 'film')).commit();
    repo.write('b.py', lines(30, 'film') + lines(2, 'ai')).commit(AIDER);
    assert.deepEqual(figures(await holds('HEAD^', 'HEAD')), { 'b.py': [2, 2] });
    const film = repo.blobAt(repo.head!, 'film.mp4');
    rmSync(repo.objectFile(film));
    const found = await counted('HEAD^', 'HEAD');
    assert.deepEqual(figures(found), { 'b.py': [32, 32] });
    assert.deepEqual(found.lacked, [{ blob: film, path: 'film.mp4' }]);
    assert.throws(() => repo.git('cat-file', '-e', film));
  });

  it('leaves out a file that git cannot blame, and says so', async () => {
    repo.write('a.py', lines(3, 'a')).commit();
    repo.write('a.py', lines(4, 'a')).write('b.py', lines(4, 'b')).commit(AIDER);
    rmSync(repo.objectFile(repo.blobAt(repo.head!, 'a.py')));
    const found = await counted('HEAD^', 'HEAD');
    assert.deepEqual([figures(found), found.unread], [{ 'b.py': [4, 4] }, ['a.py']]);
  });

  it('can be stopped', async () => {
    repo.write('a.py', 'a\n').commit();
    repo.write('a.py', 'b\n').write('b.py', 'b\n').commit();
    const stop = new AbortController();
    const onFiles = () => stop.abort(new Error('enough'));
    await assert.rejects(counted('HEAD^', 'HEAD', { lanes: 1, signal: stop.signal, onFiles }), /enough/);
  });
});

/** Commits of a history in which pieces move within and between files, on two lines that are joined now and then. */
function randomMoves(repo: TestRepo, random: RandomSource): string[] {
  const names = ['a.py', 'b.py', 'lib/c.js', 'd.txt'];
  const files = new Map(names.map(name => [name, lines(12, name).split('\n').slice(0, -1)]));
  const commits: string[] = [];
  for (let step = 0; step < 24; step++) {
    const [from, to] = [random.pick(names), random.pick(names)];
    const source = files.get(from)!;
    const piece = source.slice(random.int(0, source.length), random.int(0, source.length) + 8);
    const target = [...files.get(to)!];
    const taken = random.chance(0.6) ? piece : lines(5, `new ${step}`).split('\n').slice(0, -1);
    target.splice(random.int(0, target.length + 1), random.int(0, 4), ...taken);
    files.set(to, target);
    if (random.chance(0.1)) files.set(to, files.get(from)!);
    for (const [name, content] of files) repo.write(name, content.map(line => `${line}\n`).join(''));
    const who = random.pick([AIDER, WITH_AIDER, SUBJECT, { author: BOB }, { author: ADA }]);
    const aside = commits.length > 3 && random.chance(0.25) ? [random.pick(commits)] : [];
    commits.push(aside.length > 0 ? repo.merge(aside, who) : repo.commit(who));
  }
  return commits;
}
