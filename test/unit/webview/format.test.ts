import { strict as assert } from 'node:assert';
import { formatFor } from '../../../src/webview/format';

const format = formatFor('en');

describe('numbers and dates', () => {
  it('never round some to none or much to all', () => {
    assert.equal(format.percent(0), '0.0%');
    assert.equal(format.percent(0.0004), '< 0.1%');
    assert.equal(format.percent(0.99951), '> 99.9%');
    assert.equal(format.percent(1), '100.0%');
    assert.equal(format.percent(null), '–');
    assert.equal(format.upperPercent(0.99951), '100%');
    assert.equal(format.upperPercent(1), '100%');
    assert.equal(format.upperPercent(0.0004), '0.1%');
    assert.equal(format.upperPercent(0), '0.0%');
    assert.equal(format.upperPercent(0.5), '50.0%');
    assert.equal(format.upperPercent(null), '–');
  });

  it('are those of the language, in UTC', () => {
    assert.equal(formatFor('de').percent(0.117), '11,7\u00a0%');
    assert.equal(format.day('2024-01-01T00:30:00Z'), 'Jan 1, 2024');
    assert.equal(format.day('never'), '–');
  });

  it('are English where the language is none', () =>
    assert.equal(formatFor('not a locale').count(1234), '1,234'));
});
