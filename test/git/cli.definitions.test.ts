import { strict as assert } from 'node:assert';
import { definitionsSchema } from '../../src/core/report';
import { build, cli } from '../support/command-line';
import { ADA, BOB, lines, WITH_CLAUDE } from '../support/people';
import { TestRepo } from '../support/repo';

describe('definitions', () => {
  let repo: TestRepo;
  before(build);
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.ts', lines(6, 'old')).commit({ author: BOB, date: '2025-01-10' });
    repo.tag('v1');
    repo.write('a.ts', lines(6, 'old') + lines(2, 'agent'));
    repo.commit({ author: ADA, message: WITH_CLAUDE, date: '2025-03-10' });
  });
  afterEach(() => repo.dispose());

  const told = (...args: readonly string[]) => {
    const { status, stdout, stderr } = cli(['definitions', repo.dir, ...args, '--cache', 'none']);
    assert.deepEqual([status, stderr], [0, ''], stderr);
    return stdout;
  };
  const figure = (text: string, id: string) => {
    const row = definitionsSchema.parse(JSON.parse(text)).find(one => one.id === id)!;
    return [row.ai, row.counted, row.unit];
  };

  it('tells one commit under each, as JSON and as Markdown', () => {
    assert.deepEqual(figure(told(), 'ours.low'), [2, 8, 'living line']);
    assert.deepEqual(figure(told(), 'korext.percentage'), [1, 2, 'commit']);
    assert.match(told('--format', 'markdown'), /\| `ours\.low` \| .* \| 25\.0% \| 2 \| 8 \| living line \|/);
  });

  it('takes a revision, or a range', () => {
    assert.deepEqual(figure(told('--rev', 'v1'), 'ours.low'), [0, 6, 'living line']);
    assert.deepEqual(figure(told('--range', 'v1..'), 'blame.mc'), [2, 2, 'living line']);
    const { status, stderr } = cli(['definitions', repo.dir, '--rev', 'v1', '--range', 'v1..']);
    assert.deepEqual([status, /--rev does not go with/.test(stderr)], [2, true]);
  });

  it('looks for copies from any file only where that is asked for', () => {
    assert.deepEqual(figure(told(), 'blame.ccc'), [null, null, 'living line']);
    assert.deepEqual(figure(told('--all'), 'blame.ccc'), [2, 8, 'living line']);
  });
});
