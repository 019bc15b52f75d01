import { strict as assert } from 'node:assert';
import { Events } from '../../../../../src/core/trend/tables/events';

describe('events', () => {
  it('become rows; those that follow one another and differ in lines alone are one', () => {
    const events = new Events(3);
    events.add(5, 1, 2);
    events.add(6, 1, 2);
    events.add(1, 1, 3);
    events.add(2, 1, 2);
    const { rows, columns, data } = events.table;
    assert.deepEqual([rows, columns, [...data]], [3, 3, [1, 2, 11, 1, 3, 1, 1, 2, 2]]);
  });

  it('are kept, however many, and those of a copy do not change with more', () => {
    const events = new Events(2);
    for (let n = 0; n < 3000; n++) events.add(1, n);
    const before = events.table.copy();
    events.add(7, 2999);
    assert.equal(before.rows, 3000);
    assert.deepEqual([...before.row(2999)], [2999, 1]);
    assert.deepEqual([...events.table.row(2999)], [2999, 8]);
  });
});
