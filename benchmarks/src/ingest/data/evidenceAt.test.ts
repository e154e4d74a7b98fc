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

  it('changes the status of the share asked for and nothing else', () => {
    let changed = 0;
    for (let position = 0; position < first.rows; position++) {
      const before = evidenceAt(position, first).evidence;
      const after = evidenceAt(position, second).evidence;
      if (isChanged(position, second)) {
        expect(after.status).not.toBe(before.status);
        changed += 1;
      } else {
        expect(after).toEqual(before);
      }
    }
    expect(changed / first.rows).toBeGreaterThan(0.003);
    expect(changed / first.rows).toBeLessThan(0.007);
  });

  it('speaks of resources that the inventory has', () => {
    const { resource, evidence } = evidenceAt(17, first);
    expect(resourceAt(resource)).toMatchObject({
      resourceId: evidence.resourceId,
      accountId: evidence.accountId,
      region: evidence.region,
    });
  });
});
