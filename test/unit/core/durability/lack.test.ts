import { strict as assert } from 'node:assert';
import { lackOf, partOfLargest } from '../../../../src/core/durability';
import { changes } from './changes';

describe('lackOf', () => {
  it('wants thirty changes, of which five hold no more than a fifth', () => {
    assert.equal(lackOf(changes(29)), 'few-changes');
    assert.equal(lackOf(changes(30)), null);
    const large = [...changes(40), ...changes(5, { lines: 20 })];
    assert.equal(partOfLargest(large), 0.2);
    assert.equal(lackOf(large), null);
    assert.equal(lackOf([...large, ...changes(1, { lines: 30 })]), 'concentrated');
    assert.equal(partOfLargest([]), null);
  });
});
