import { strict as assert } from 'node:assert';
import { readIgnoreRevs } from '../../../../src/core/rule/ignore-revs';

describe('the rule that heeds .git-blame-ignore-revs', () => {
  it('reads the file as git does', () => {
    const id = 'AB'.repeat(20);
    const text = `\n  ${id}  \n#${'c'.repeat(40)}\n${id.toLowerCase()}# twice\r\n \t\nshort\n`;
    assert.deepEqual(readIgnoreRevs(Buffer.from(text)), {
      revisions: [id.toLowerCase()],
      unusable: ['short'],
    });
    assert.deepEqual(readIgnoreRevs(undefined), { revisions: [], unusable: [] });
  });
});
