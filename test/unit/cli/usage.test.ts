import { strict as assert } from 'node:assert';
import { COMMANDS } from '../../../src/cli/commands';
import { usage } from '../../../src/cli/usage';

describe('the synopsis of a command', () => {
  for (const { name } of COMMANDS)
    it(`names each option of ${name} once`, () => {
      const [, rest = ''] = usage(name).split(`writes-itself ${name} `);
      const synopsis = rest.slice(0, rest.search(/\n {6}\S/));
      const options = synopsis.match(/--[a-z-]+/g) ?? [];
      assert.deepEqual(options, [...new Set(options)]);
    });
});
