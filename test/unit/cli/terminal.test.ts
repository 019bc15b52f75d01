import { strict as assert } from 'node:assert';
import { lookOf } from '../../../src/cli/terminal';

describe('how standard output looks', () => {
  it('is as wide as it says, or as most are', () => {
    assert.equal(lookOf({ isTTY: true, columns: 123 }, {}).width, 123);
    assert.equal(lookOf({ isTTY: true }, {}).width, 80);
    assert.equal(lookOf({ isTTY: true, columns: 0 }, {}).width, 80);
  });

  it('has colours only at a terminal that wants some', () => {
    assert.equal(lookOf({ isTTY: true }, { TERM: 'xterm-256color', NO_COLOR: '' }).hasColours, true);
    assert.equal(lookOf({}, { TERM: 'xterm' }).hasColours, false);
    assert.equal(lookOf({ isTTY: true }, { NO_COLOR: '1' }).hasColours, false);
    assert.equal(lookOf({ isTTY: true }, { TERM: 'dumb' }).hasColours, false);
  });
});
