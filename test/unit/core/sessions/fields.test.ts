import { strict as assert } from 'node:assert';
import { absolutePath, timeOf } from '../../../../src/core/sessions/fields';

describe('fields of sessions', () => {
  it('are times in any form that tools write', () => {
    const at = Date.UTC(2026, 8, 1, 10);
    for (const value of ['2026-09-01T10:00:00.000Z', '2026-09-01T12:00:00+02:00', at, at / 1000])
      assert.equal(timeOf(value), at);
    for (const value of ['', 'yesterday', '2026', Number.NaN, -1, 0, null, {}, '2026-99-01T00:00:00Z'])
      assert.equal(timeOf(value), null);
  });

  it('are paths from the root of a disk', () => {
    const cases: readonly (readonly [string | null, string | null, string | null])[] = [
      ['/home/me/a.ts', null, '/home/me/a.ts'],
      ['/home/me/../you/./a.ts', null, '/home/you/a.ts'],
      ['src/a.ts', '/home/me', '/home/me/src/a.ts'],
      ['src/a.ts', null, null],
      ['a.ts', 'relative', null],
      ['C:\\app\\..\\b.ts', null, 'C:\\b.ts'],
      ['src/a.ts', 'C:\\app', 'C:\\app\\src\\a.ts'],
      ['file:///home/me/a%20b.ts', null, '/home/me/a b.ts'],
      ['file:///c%3A/app/a.ts', null, 'c:\\app\\a.ts'],
      ['file://host/share/a.ts', null, null],
      ['file://%', null, null],
      ['', '/home', null],
      ['a\0b', '/home', null],
      [null, '/home', null],
    ];
    for (const [path, cwd, expected] of cases) assert.equal(absolutePath(path, cwd), expected, `${path}`);
  });
});
