import { strict as assert } from 'node:assert';
import { aiderTags } from '../../../../src/core/definitions/aider-tags';

describe('the tags that the rule of Aider compares', () => {
  it('are versions that end in .0, lowest first', () => {
    const names = ['v0.10.0', 'v0.9.0', 'v0.9.1', 'v1.0.0', 'v0.54.13.dev', 'v0.1.0-dev1', 'nightly'];
    assert.deepEqual(aiderTags([...names, 'v01.2.0', 'v2.0', '0.3.0', 'vv0.4.0']), [
      'v0.9.0',
      'v0.10.0',
      'v1.0.0',
    ]);
  });

  it('may be unfinished versions, too, as the script has it', () => {
    const names = ['v1.0.0-rc.0', 'v1.0.0', 'v1.0.0-rc.1'];
    assert.deepEqual(aiderTags(names), ['v1.0.0', 'v1.0.0-rc.0']);
  });
});
