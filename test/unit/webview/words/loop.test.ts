import { strict as assert } from 'node:assert';
import { ENGLISH, RUNG_LAYERS } from '../../../../src/core/chart';
import { ABOUT_CLOSURE, ABOUT_LADDER, ABOUT_OVERWRITE, LOOP_CAUTION } from '../../../../src/core/report';
import * as page from '../../../../src/webview/words/loop';

describe('the words of the loop', () => {
  it('are the same on pages as in files', () => {
    assert.deepEqual(page.aboutLadder(), ABOUT_LADDER);
    assert.deepEqual(page.aboutClosure(), ABOUT_CLOSURE);
    assert.deepEqual(page.aboutOverwrite(), ABOUT_OVERWRITE);
    assert.equal(page.caution(), LOOP_CAUTION);
    for (const rung of RUNG_LAYERS) assert.equal(page.rungName(rung), ENGLISH.rungs[rung]);
  });

  it('tell each rung by its number, and one by a question', () => {
    assert.deepEqual(RUNG_LAYERS.map(page.rungNumber), ['5', '?', '4', '3', '2', '1', '0']);
  });
});
