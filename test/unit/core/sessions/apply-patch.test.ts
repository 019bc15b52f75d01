import { strict as assert } from 'node:assert';
import { patchIn, readApplyPatch } from '../../../../src/core/sessions/apply-patch';

const patch = (body: string) => `*** Begin Patch\n${body}\n*** End Patch`;

describe('patches of apply_patch', () => {
  it('tell each file and its lines', () => {
    const body = [
      ...['*** Add File: a.ts', '+one', '+', '*** Update File: old.ts', '*** Move to: new.ts'],
      ...['@@ class A', ' context', '', '-gone', '+came', '*** End of File', '*** Delete File: c.ts'],
    ];
    const expected = [
      { path: 'a.ts', kind: 'create', change: { added: ['one', ''], removed: [] } },
      { path: 'new.ts', kind: 'edit', change: { added: ['came'], removed: ['gone'] } },
      { path: 'c.ts', kind: 'delete', change: { added: [], removed: [] } },
    ];
    assert.deepEqual(readApplyPatch(patch(body.join('\n'))), expected);
    assert.deepEqual(readApplyPatch(`apply_patch <<EOF\n${patch(body.join('\r\n'))}\nEOF`), expected);
  });

  it('that are not closed, or of another form, are none', () => {
    assert.equal(readApplyPatch('*** Begin Patch\n*** Add File: a\n+a\n'), null);
    assert.equal(readApplyPatch(patch('+a line of no file')), null);
    assert.equal(readApplyPatch(patch('*** Add File: a\nno sign')), null);
    assert.equal(patchIn('no patch'), null);
  });
});
