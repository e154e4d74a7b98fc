import { evidenceAt, isChanged, resourceAt } from './evidenceAt';

const first = { rows: 10_000, changedShare: 0, hoursLater: 0 };
const second = { ...first, changedShare: 0.005 };

function keyAt(position: number): string {
  const { evidence } = evidenceAt(position, first);
  return `${evidence.resourceId}/${evidence.controlId}/${evidence.region}`;
}

describe('evidenceAt', () => {
  it('brings each key once', () => {
    const keys = Array.from({ length: first.rows }, (_, index) => keyAt(index));
    expect(new Set(keys).size).toBe(first.rows);
  });

  it('changes the status of the share asked for and of no other row', () => {
    const positions = Array.from({ length: first.rows }, (_, index) => index);
    const changed = positions.filter(position => isChanged(position, second));
    expect(changed.length / first.rows).toBeGreaterThan(0.003);
    expect(changed.length / first.rows).toBeLessThan(0.007);
    const statuses = (pass: typeof first) =>
      positions.map(position => evidenceAt(position, pass).evidence.status);
    const before = statuses(first);
    const after = statuses(second);
    expect(
      positions.filter(position => before[position] !== after[position]),
    ).toEqual(changed);
  });

  it('speaks of resources that the inventory has', () => {
    const { number, evidence } = evidenceAt(17, first);
    expect(resourceAt(number)).toMatchObject({
      resourceId: evidence.resourceId,
      accountId: evidence.accountId,
      region: evidence.region,
    });
  });
});
