import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS } from '../../../../../src/core/report';
import { LASTING } from '../../../../support/sample-durability';
import { sampleReport } from '../../../../support/sample-reports';

const told = (pairs: number) => {
  const overwriteModels = Array.from({ length: pairs }, (_, n) => ({
    by: { agent: 'Claude Code', model: `anthropic/claude-${n}` },
    of: { agent: 'Aider', model: null },
    lines: 100 - n,
  }));
  return LOOP_PANELS.models(
    sampleReport(),
    { ...LASTING, overwriteModels },
    inEnglish(text => text),
  );
};

describe('the panel of models that write over each other', () => {
  it('lists ten pairs, and sums up the others', () => {
    const [table] = told(12)!.blocks;
    const rows = table!.kind === 'table' ? table!.rows : [];
    assert.deepEqual(rows[9], ['Claude Code (anthropic/claude-9)', 'Aider', '91']);
    assert.deepEqual(rows[10], ['All other pairs', '', '179']);
    assert.equal(rows.length, 11);
  });

  it('has no rest of ten, and is none where no model took lines from another', () => {
    const [table] = told(10)!.blocks;
    assert.equal(table!.kind === 'table' && table!.rows.length, 10);
    assert.equal(told(0), null);
  });
});
