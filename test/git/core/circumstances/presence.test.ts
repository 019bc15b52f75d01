import { strict as assert } from 'node:assert';
import type { Report } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

const spansOf = ({ circumstances }: Report) =>
  circumstances!.flatMap(({ files }) =>
    files.map(({ path, since, until }) => [path, since.commit, until?.commit ?? null] as const),
  );

describe('when agents’ files were on the main line', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo({ start: Date.UTC(2026, 0, 1) / 1000, step: 86_400 });
    repo.write('a', lines(3, 'a')).commit({ author: BOB });
  });
  afterEach(() => repo.dispose());

  const gitSays = (path: string): readonly [string, string, string | null] => {
    const log = (filter: string) =>
      repo
        .git('log', '--first-parent', `--diff-filter=${filter}`, '--format=%H', 'main', '--', path)
        .split('\n')
        .slice(0, -1);
    const isThere = repo.git('ls-tree', 'main', '--', path) !== '';
    return [path, log('A').at(-1)!, isThere ? null : log('D')[0]!];
  };

  it('is what git log says along the first parents', async () => {
    repo.write('CLAUDE.md', 'x\n').commit();
    repo.branch('side');
    const main = repo.head!;
    repo.write('.cursor/rules/a.mdc', 'x\n').commit();
    repo.delete('CLAUDE.md').commit();
    const side = repo.head!;
    repo.checkout(main).write('b', lines(2, 'b')).write('.claude/settings.json', '{}\n').commit();
    repo.take(side, '.cursor/rules/a.mdc').delete('CLAUDE.md').merge(side);
    repo.rename('.claude/settings.json', '.claude/settings.local.json').commit();
    repo.write('CLAUDE.md', 'y\n').commit();
    repo.write('CLAUDE.md', 'z\n').symlink('AGENTS.md', 'CLAUDE.md').commit();
    repo.delete('CLAUDE.md').symlink('CLAUDE.md', 'AGENTS.md').commit();
    repo.git('update-ref', 'refs/heads/main', repo.head!);
    const spans = spansOf(await reportOf(repo));
    const paths = [
      'CLAUDE.md',
      '.claude/settings.json',
      '.claude/settings.local.json',
      '.cursor/rules/a.mdc',
      'AGENTS.md',
    ];
    assert.deepEqual([...spans].sort(), paths.map(gitSays).sort());
  });

  it('begins before the clone does, where the clone is shallow', async () => {
    repo.write('CLAUDE.md', 'x\n').commit();
    repo.write('b', '1\n').commit();
    repo.write('AGENTS.md', 'x\n').commit();
    const folder = `${repo.dir}/clone`;
    runGit(repo.dir, ['clone', '-q', '--depth=2', `file://${repo.dir}`, folder]);
    const { circumstances } = await reportOf(folder);
    assert.deepEqual(
      circumstances!.map(({ agent, since }) => [agent, since.earlier]),
      [
        ['Claude Code', true],
        [null, false],
      ],
    );
    const whole = await reportOf(repo);
    assert.ok(whole.circumstances!.every(({ since }) => !since.earlier));
  });

  it('begins with the first commit of a whole history, and not before it', async () => {
    const other = new TestRepo({ start: Date.UTC(2026, 0, 1) / 1000 });
    const root = other.write('CLAUDE.md', 'x\n').commit({ author: BOB });
    const { circumstances } = await reportOf(other);
    assert.deepEqual([circumstances![0]!.since.commit, circumstances![0]!.since.earlier], [root, false]);
    other.dispose();
  });

  it('takes links and submodules for the folders in whose place they stand, and no file', async () => {
    repo.submodule('.claude', repo.head!).commit();
    repo.symlink('.cursor', 'elsewhere').write('.codex', 'a file\n').commit();
    const { circumstances } = await reportOf(repo);
    assert.deepEqual(
      circumstances!.map(({ agent }) => agent),
      ['Claude Code', 'Cursor'],
    );
  });

  it('is the same from nothing and on top of what was known before', async () => {
    const cached = new Cached();
    const steps: readonly (() => unknown)[] = [
      () => repo.write('CLAUDE.md', 'x\n').write('GEMINI.md', 'x\n').commit({ author: BOB }),
      () => repo.write('c', lines(30, 'c')).commit({ author: BOB }),
      () => {
        for (let n = 0; n < 9; n++) repo.write('.cursorrules', lines(n, 'r')).commit({ author: BOB });
      },
      () => repo.delete('CLAUDE.md').commit({ author: BOB }),
      () => repo.write('CLAUDE.md', 'again\n').delete('.cursorrules').commit({ author: BOB }),
    ];
    await cached.run(repo);
    for (const step of steps) {
      step();
      const ran = await cached.run(repo);
      assert.equal(ran.way, 'continued', ran.gaveUp ?? '');
      assert.equal(ran.json, `${JSON.stringify(await reportOf(repo), null, 1)}\n`);
    }
    cached.dispose();
  });

  it('asks git nothing', async () => {
    const other = new TestRepo({ start: Date.UTC(2026, 0, 1) / 1000, step: 86_400 });
    other.write('a', lines(3, 'a')).commit({ author: BOB });
    const grow = (to: TestRepo, name: string) => {
      to.write(name, 'x\n').commit({ author: BOB });
      to.write(`p/${name}`, 'y\n').commit({ author: BOB });
      to.delete(name).commit({ author: BOB });
    };
    // What CLAUDE.md says is read: see `declaring`.
    grow(repo, '.goosehints');
    grow(other, 'ORDINARY.md');
    const asked = await Promise.all(
      [repo, other].map(async at => {
        const cached = new Cached();
        const { asked } = await cached.run(at);
        cached.dispose();
        return asked.map(line => line.replace(/\/\S+|[0-9a-f]{40}/g, '…'));
      }),
    );
    assert.deepEqual([...asked[0]!].sort(), [...asked[1]!].sort());
    other.dispose();
  });
});
