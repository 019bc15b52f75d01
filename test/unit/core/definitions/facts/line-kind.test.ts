import { strict as assert } from 'node:assert';
import {
  isApart,
  LINE_KINDS,
  lineKind,
  lineKinds,
} from '../../../../../src/core/definitions/facts/line-kind';

describe('lineKind', () => {
  for (const [line, kind] of [
    ['', 'blank'],
    [' \t\r', 'blank'],
    ['});', 'slight'],
    ['  // -- ==', 'slight'],
    ['  a  b', 'slight'],
    ['abc', 'slight'],
    ['abcd', 'effective'],
    ['  a   bc', 'effective'],
    ['änd é', 'effective'],
    ['x'.repeat(1000), 'effective'],
    ['x'.repeat(1001), 'slight'],
  ] as const)
    it(`takes ${JSON.stringify(line.slice(0, 20))} of ${line.length} characters for ${kind}`, () =>
      assert.equal(lineKind(line), kind));

  it('leaves out all lines of fixtures, snapshots, cassettes and builds, but for blank ones', () => {
    for (const path of [
      'a/fixtures/b.ts',
      '__snapshots__/a',
      'x.test.ts.snap',
      'cassettes/a.yml',
      'dist/a.js',
    ])
      assert.ok(isApart(path), path);
    for (const path of ['src/fixture.ts', 'src/distance/a.ts', 'snapshot.ts'])
      assert.ok(!isApart(path), path);
    const kinds = [...lineKinds('fixtures/a', Buffer.from('a line\n\nlast'))].map(kind => LINE_KINDS[kind]);
    assert.deepEqual(kinds, ['slight', 'blank', 'slight']);
  });

  it('has as many kinds as git has lines', () => {
    for (const [text, lines] of [
      ['', 0],
      ['a', 1],
      ['a\n', 1],
      ['a\n\n', 2],
      ['\n', 1],
    ] as const)
      assert.equal(lineKinds('a', Buffer.from(text)).length, lines, JSON.stringify(text));
  });
});
