import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewDates } from './reviewDates.mjs';

test('a review holds from the first of its month to the end of the next', () => {
  for (const [now, on, ends] of [
    ['2026-11-22T12:00:00Z', '2026-11-01', '2026-12-31'],
    ['2026-12-31T23:59:59Z', '2026-12-01', '2027-01-31'],
    ['2028-01-01T00:00:00Z', '2028-01-01', '2028-02-29'],
  ]) {
    assert.deepEqual(reviewDates(new Date(now)), {
      PORTAL_REVIEWED_ON: on,
      PORTAL_REVIEW_ENDS: ends,
    });
  }
});
