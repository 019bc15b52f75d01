import { strict as assert } from 'node:assert';
import { type Drawing, RUNG_STYLES, stackedBar } from '../../../../../src/core/chart';

const all = (drawing: Drawing): Drawing[] => [
  drawing,
  ...drawing.children.flatMap(child => (typeof child === 'string' ? [] : all(child))),
];

describe('a stacked bar', () => {
  const drawing = stackedBar(
    [
      { style: RUNG_STYLES[5], share: 0.25 },
      { style: RUNG_STYLES[4], share: 0 },
      { style: RUNG_STYLES[3], share: 0.125 },
    ],
    10,
    'bar',
  );
  const pieces = all(drawing).filter(({ attributes }) => String(attributes.class).includes('wi-piece'));

  it('has its parts side by side, and none that is empty', () => {
    assert.deepEqual(
      pieces.map(({ attributes: { x, width } }) => [x, width]),
      [
        ['0%', '25%'],
        ['25%', '12.5%'],
      ],
    );
  });

  it('brings the patterns that it is filled with', () => {
    const ids = all(drawing).flatMap(({ tag, attributes }) => (tag === 'pattern' ? [attributes.id] : []));
    assert.deepEqual(ids, ['bar-rung3-back']);
    assert.equal(pieces[1]!.attributes.fill, 'url(#bar-rung3-back)');
    assert.equal(pieces[0]!.attributes.class, 'wi-piece wi-fill-rung5');
  });
});
