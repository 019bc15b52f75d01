import { strict as assert } from 'node:assert';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry } from '../../src/core/questions/ledger';
import { blame } from '../support/blame';
import { build, rows } from '../support/command-line';
import { Sample } from '../support/command-line-sample';

describe('ledger', () => {
  let sample: Sample;
  before(() => {
    build();
    sample = new Sample();
  });
  after(() => sample.dispose());

  const owners = (entries: readonly LedgerEntry[]) =>
    entries.flatMap(({ commit, lines: count }) => new Array<string | null>(count).fill(commit));

  it('covers every counted line once, in tree order, and agrees with git blame', () => {
    const { status, stdout, stderr } = sample.run('ledger');
    assert.deepEqual([status, stderr], [0, '']);
    const entries = rows<LedgerEntry>({ status, stdout, stderr });
    const paths = [...new Set(entries.map(entry => entry.path))];
    assert.deepEqual(paths, ['a.ts', 'lib-x', 'lib/b.ts', 'é "q".ts']);
    for (const path of paths) {
      const own = entries.filter(entry => entry.path === path);
      let next = 1;
      for (const { start, lines: count } of own) {
        assert.equal(start, next);
        next = start + count;
      }
      assert.deepEqual(owners(own), blame(sample.repo, 'HEAD', Buffer.from(path).toString('latin1')));
    }
    assert.deepEqual(Object.keys(entries[0]!), [
      'path',
      'start',
      'lines',
      'commit',
      'class',
      'basis',
      'agent',
      'model',
      'signs',
    ]);
    assert.deepEqual(entries[1], {
      path: 'a.ts',
      start: 2,
      lines: 1,
      commit: sample.second,
      class: 'pair',
      basis: 'commit',
      agent: 'Claude Code',
      model: null,
      signs: ['claude-code.coauthor'],
    });
  });

  it('keeps to the files it is asked for', () => {
    const paths = (...args: string[]) => [
      ...new Set(rows<LedgerEntry>(sample.run('ledger', ...args)).map(entry => entry.path)),
    ];
    assert.deepEqual(paths('--file', 'a.ts'), ['a.ts']);
    assert.deepEqual(paths('--file', './lib/b.ts'), ['lib/b.ts']);
    assert.deepEqual(paths('--file', 'lib-x', '--file', 'a.ts', '--file', 'a.ts'), ['a.ts', 'lib-x']);
    assert.deepEqual(paths('--file', 'é "q".ts'), ['é "q".ts']);
    assert.deepEqual(paths('--file', 'empty.ts'), []);
    assert.deepEqual(paths('--rev', 'side', '--file', 'c.ts'), ['c.ts']);
    for (const file of ['c.ts', 'vendor/v.js', 'pixel.png', 'lib', '']) {
      const { status, stdout } = sample.run('ledger', `--file=${file}`);
      assert.deepEqual([status, stdout], [2, ''], file);
    }
  });

  it('is written in the forms of other tools, to a file where one is named', () => {
    const out = join(sample.repo.dir, '..', 'ledger.jsonl');
    const { status, stdout } = sample.run('ledger', '--format', 'agent-trace', '--out', out);
    assert.deepEqual([status, stdout], [0, '']);
    const traces = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    rmSync(out);
    assert.deepEqual(
      traces.map(({ files: [file] }) => file.path),
      ['a.ts', 'lib-x', 'lib/b.ts', 'é "q".ts'],
    );
    const note = sample.run('ledger', '--format', 'git-ai').stdout;
    assert.match(note, /^---\n\{\n {2}"schema_version": "authorship\/3\.0\.0"/);
    const wrong = sample.run('ledger', '--format', 'html');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /--format takes json, agent-trace or git-ai/);
  });
});
