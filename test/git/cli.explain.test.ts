import { strict as assert } from 'node:assert';
import type { Explanation } from '../../src/core/questions/explain';
import { build, cli, rows, TERMINAL } from '../support/command-line';
import { Sample } from '../support/command-line-sample';
import { TestRepo } from '../support/repo';

describe('explain', () => {
  let sample: Sample;
  before(() => {
    build();
    sample = new Sample();
  });
  after(() => sample.dispose());

  it('explains several commits in the order asked for, however they are named', () => {
    const found = rows<Explanation>(
      sample.run('explain', sample.second.slice(0, 7), sample.first, 'HEAD', 'side', 'v1.0', sample.first),
    );
    assert.deepEqual(
      found.map(one => [one.commit, one.class]),
      [
        [sample.second, 'pair'],
        [sample.first, 'unknown'],
        [sample.second, 'pair'],
        [sample.outside, 'pair'],
        [sample.second, 'pair'],
        [sample.first, 'unknown'],
      ],
    );
    assert.deepEqual(Object.keys(found[0]!), ['commit', 'class', 'agents', 'evidence', 'users']);
    assert.deepEqual(found[0]!.evidence, [
      {
        sign: 'claude-code.coauthor',
        where: 'coauthor',
        text: 'Co-authored-by: Claude Code <noreply@anthropic.com>',
      },
    ]);
  });

  it('tells people why, where they look at a terminal', () => {
    const env = { NODE_OPTIONS: TERMINAL };
    const { status, stdout } = cli(['explain', sample.second, sample.first], { cwd: sample.repo.dir, env });
    assert.equal(status, 0);
    assert.match(stdout, /^- Class pair: by a person who declares an AI as co-author$/m);
    assert.match(
      stdout,
      /^- coauthor, sign claude-code\.coauthor:\n {2}“Co-authored-by: Claude Code <noreply@anthropic\.com>”$/m,
    );
    assert.match(stdout, /^- Class unknown: /m);
    assert.match(stdout, /^Evidence\n─{8}$/m);
  });

  it('takes a folder first, and commits from standard input', () => {
    const input = `${sample.first}\n\n  ${sample.outside}\n`;
    const here = cli(['explain', '-'], { cwd: sample.repo.dir, input });
    const there = cli(['explain', sample.repo.dir, '-', 'HEAD'], { cwd: sample.folder, input });
    assert.deepEqual(
      rows<Explanation>(here).map(one => one.commit),
      [sample.first, sample.outside],
    );
    assert.deepEqual(
      rows<Explanation>(there).map(one => one.commit),
      [sample.first, sample.outside, sample.second],
    );
    assert.deepEqual(cli(['explain', '-'], { cwd: sample.repo.dir, input: '' }), {
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('takes abbreviations of any length in a repository with SHA-256', () => {
    const long = new TestRepo({ objectFormat: 'sha256' });
    try {
      const id = long.write('a', '1\n').commit();
      const names = [id, id.slice(0, 40), id.slice(0, 8)];
      const found = rows<Explanation>(cli(['explain', long.dir, ...names]));
      assert.deepEqual(
        found.map(one => [one.commit, one.class]),
        names.map(() => [id, 'unknown']),
      );
    } finally {
      long.dispose();
    }
  });
});
