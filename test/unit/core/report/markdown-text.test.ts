import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  markdownText,
  percent,
  scaledSparkline,
  upperPercent,
} from '../../../../src/core/report/markdown-text';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe('percent', () => {
  it('rounds to one digit, and neither up to all nor down to none', () => {
    const shares = [null, 0, 1e-9, 0.00099, 0.001, 0.1234, 0.5, 0.999, 0.9991, 0.99999, 1];
    assert.deepEqual(shares.map(percent), [
      '–',
      '0.0%',
      '< 0.1%',
      '< 0.1%',
      '0.1%',
      '12.3%',
      '50.0%',
      '99.9%',
      '> 99.9%',
      '> 99.9%',
      '100.0%',
    ]);
  });
});

describe('upper percent', () => {
  it('claims no more than a bound: all where it rounds to all, never less than there is of the smallest', () => {
    const shares = [null, 0, 1e-9, 0.1234, 0.999, 0.9991, 0.99999, 1];
    assert.deepEqual(shares.map(upperPercent), [
      '–',
      '0.0%',
      '0.1%',
      '12.3%',
      '99.9%',
      '100%',
      '100%',
      '100%',
    ]);
  });
});

describe('sparkline', () => {
  it('scales to the smallest round top that holds the largest share', () => {
    assert.deepEqual(scaledSparkline([0, 0.5, 1, null]), { bars: '▁▅█ ', top: 100 });
    assert.deepEqual(scaledSparkline([0.02, 0.04]), { bars: '▄▇', top: 5 });
    assert.deepEqual(scaledSparkline([]), { bars: '', top: 1 });
    assert.deepEqual(scaledSparkline([null]), { bars: ' ', top: 1 });
  });

  it('has one bar for each share, whatever they are', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(share), shares => {
        const { bars } = scaledSparkline(shares);
        assert.match(bars, /^[▁▂▃▄▅▆▇█ ]*$/);
        assert.equal(bars.length, shares.length);
      }),
    );
  });
});

describe('text in Markdown', () => {
  it('is escaped so that taking the escapes away gives it back, cut and visible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const escaped = markdownText(text);
        assert.doesNotMatch(escaped, RAW);
        assert.doesNotMatch(escaped.replace(/\\./gu, ''), /[\\`*_{}[\]()<>#|~!&@]/);
        const back = escaped.replace(/\\(.)/gu, '$1');
        const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
        assert.equal(back, visible.length > 200 ? `${visible.slice(0, 199)}…` : visible);
      }),
    );
  });
});
