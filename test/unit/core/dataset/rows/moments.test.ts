import { strict as assert } from 'node:assert';
import { momentOf } from '../../../../../src/core/dataset/rows/moments';

/** Monday 1970-01-05 began the second week of that year. */
function slowWeek(seconds: number): string {
  const thursday = new Date(seconds * 1000);
  while (thursday.getUTCDay() !== 4)
    thursday.setUTCDate(
      thursday.getUTCDate() + (thursday.getUTCDay() === 0 || thursday.getUTCDay() > 4 ? -1 : 1),
    );
  let week = 1;
  const at = new Date(thursday);
  for (at.setUTCDate(at.getUTCDate() - 7); at.getUTCFullYear() === thursday.getUTCFullYear(); week++)
    at.setUTCDate(at.getUTCDate() - 7);
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

describe('moments of a dataset', () => {
  it('are told as day, month and week in UTC', () => {
    const moment = momentOf(Date.UTC(2026, 10, 30, 23, 59, 59) / 1000);
    assert.deepEqual(moment, {
      date: '2026-11-30',
      time: 1796083199,
      month: '2026-11',
      iso_week: '2026-W49',
    });
  });

  it('lie in the week that ISO 8601 says, around every turn of the year, and before 1970', () => {
    for (let year = 1960; year < 2060; year++)
      for (let day = -5; day < 10; day++) {
        const seconds = Date.UTC(year, 0, 1 + day, 12) / 1000;
        assert.equal(momentOf(seconds).iso_week, slowWeek(seconds), momentOf(seconds).date);
      }
  });
});
