import { strict as assert } from 'node:assert';
import { type EntryFilter, entriesIn } from '../../../../src/core/report';
import { countsWith } from '../../../support/counts';

describe('entriesIn', () => {
  const aider = { agent: 'Aider', model: 'vendor/one' };
  const claude = { agent: 'Claude Code', model: null };
  const paths = [
    {
      path: 'a/b/one',
      living: countsWith({ pair: 2, unknown: 3 }),
      agents: [
        { ...aider, living: 1 },
        { ...claude, living: 1 },
      ],
    },
    { path: 'a/b/two', living: countsWith({ agent: 1 }), agents: [{ ...aider, living: 1 }] },
    { path: 'a/c', living: countsWith({ unknown: 9 }), agents: [] },
    { path: 'a.txt', living: countsWith({ human: 50 }), agents: [] },
    { path: 'z', living: countsWith({ agent: 4 }), agents: [{ ...claude, living: 4 }] },
  ];

  it('lists files and folders, most declared lines first, then most lines', () => {
    const names = (folder: string) => entriesIn({ paths }, folder).map(entry => [entry.path, entry.files]);
    assert.deepEqual(names(''), [
      ['z', 1],
      ['a', 3],
      ['a.txt', 1],
    ]);
    assert.deepEqual(names('a'), [
      ['a/b', 2],
      ['a/c', 1],
    ]);
    assert.deepEqual(
      names('a/b').map(([path]) => path),
      ['a/b/one', 'a/b/two'],
    );
    assert.deepEqual(names('nowhere'), []);
  });

  it('tells the lines of an agent or a model, most first', () => {
    const of = (filter: EntryFilter, folder = '') =>
      entriesIn({ paths }, folder, filter).map(entry => [entry.path, entry.of]);
    assert.deepEqual(of({ kind: 'agent', value: 'Aider' }), [
      ['a', 2],
      ['z', 0],
      ['a.txt', 0],
    ]);
    assert.deepEqual(of({ kind: 'model', value: 'vendor/one' }, 'a'), [
      ['a/b', 2],
      ['a/c', 0],
    ]);
    assert.deepEqual(of({ kind: 'model', value: null }), [
      ['z', 4],
      ['a', 1],
      ['a.txt', 0],
    ]);
    assert.deepEqual(of({ kind: 'agent', value: null }), [
      ['a.txt', 50],
      ['a', 12],
      ['z', 0],
    ]);
  });

  it('has most lines of a class first, and all files', () => {
    const names = (value: string | null) =>
      entriesIn({ paths }, '', { kind: 'class', value }).map(entry => [entry.path, entry.of]);
    assert.deepEqual(names('human'), [
      ['a.txt', undefined],
      ['z', undefined],
      ['a', undefined],
    ]);
    assert.deepEqual(
      names('unknown').map(([path]) => path),
      ['a', 'z', 'a.txt'],
    );
    assert.deepEqual(
      names(null).map(([path]) => path),
      ['z', 'a', 'a.txt'],
    );
  });

  it('tells only of the files that are wanted', () => {
    const isWanted = (path: string) => path.endsWith('e') || path === 'a/c';
    const [a, ...more] = entriesIn({ paths }, '', { kind: 'files', isWanted });
    assert.deepEqual([a?.path, a?.files, a?.living.counted, more], ['a', 2, 14, []]);
  });

  it('sums what lies in a folder, and leaves the report alone', () => {
    const before = structuredClone(paths);
    const [, a] = entriesIn({ paths }, '');
    assert.deepEqual(a, {
      name: 'a',
      path: 'a',
      isFolder: true,
      files: 3,
      living: countsWith({ agent: 1, pair: 2, unknown: 12 }),
    });
    assert.deepEqual(paths, before);
  });
});
