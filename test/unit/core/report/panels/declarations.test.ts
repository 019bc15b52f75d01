import { strict as assert } from 'node:assert';
import { inEnglish, LOOP_PANELS, type PanelBlock } from '../../../../../src/core/report';
import { LASTING } from '../../../../support/sample-durability';
import { DECLARATIONS } from '../../../../support/sample-remainder';
import { sampleReport } from '../../../../support/sample-reports';

const blocks = (declarations: typeof DECLARATIONS | null): readonly PanelBlock[] =>
  LOOP_PANELS.declarations(
    sampleReport(),
    { ...LASTING, declarations },
    inEnglish(text => text),
  )?.blocks ?? [];
const tables = (all: readonly PanelBlock[]) =>
  all
    .flatMap(block => (block.kind === 'folded' && block.isWritten ? block.blocks : [block]))
    .flatMap(block => (block.kind === 'table' ? [block] : []));

describe('the panel of how AI is declared', () => {
  it('tells forms with their shares', () => {
    const [first] = blocks(DECLARATIONS);
    assert.match(
      (first as { text: string }).text,
      /^Of 200 .+ 190 \(95\.0%\) name the tool and 50 \(25\.0%\) its model/,
    );
    const [forms] = tables(blocks(DECLARATIONS));
    assert.deepEqual(forms!.rows[0], [
      'A trailer with a standard key that git reads (Assisted-by 40, Co-authored-by 60)',
      '100',
      '50.0%',
    ]);
    assert.deepEqual(forms!.rows.at(-1), ['Only a branch, a merge or a file says so', '6', '3.0%']);
  });

  it('has lines to copy, and none of what nobody can repair', () => {
    const [, repairs] = tables(blocks(DECLARATIONS));
    assert.deepEqual(repairs!.rows, [
      ['a|b', 'Co-authored-by: Claude', 'not in the last paragraph', '9'],
      ['with help of A and B', 'Assisted-by: A ⏎ Assisted-by: B', 'a sentence, no trailer', '3'],
    ]);
    assert.equal(tables(blocks({ ...DECLARATIONS, repairs: [] })).length, 1);
  });

  it('is none where it is not told, or of nothing', () => {
    for (const none of [null, { ...DECLARATIONS, commits: 0 }]) assert.deepEqual(blocks(none), []);
  });
});
