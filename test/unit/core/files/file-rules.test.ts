import { strict as assert } from 'node:assert';
import { describeRules, FILE_RULES } from '../../../../src/core/files';

describe('FILE_RULES', () => {
  it('is plain data', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(FILE_RULES)), FILE_RULES);
  });

  it('lists nothing twice', () => {
    const { exclusions, roles } = FILE_RULES;
    for (const list of [...Object.values(exclusions), ...Object.values(roles)]) {
      assert.deepEqual([...new Set(list)], [...list]);
    }
  });

  it('is told in sentences', () => {
    assert.ok(describeRules().every(sentence => /^[^\n]+\.$/.test(sentence)));
  });
});
