import { createCollection } from '../testing/fixtures/createCollection';
import { groupTargets } from './groupTargets';

const { targets, coverage } = createCollection();
const patches = targets[2];

describe('groupTargets', () => {
  it('puts the regions of a source together and says a mend once', () => {
    const [row] = groupTargets(
      [
        { ...patches, title: 'Patches (eu-west-1)', evidence: 3 },
        {
          ...patches,
          id: 'other',
          region: 'us-east-1',
          title: 'Patches (us-east-1)',
          lagSeconds: 400_000,
          lastRunAt: '2026-11-22T02:00:00Z',
          evidence: 4,
        },
      ],
      [],
    );
    expect(row).toMatchObject({
      title: 'Patches',
      regions: ['eu-west-1', 'us-east-1'],
      status: 'denied',
      lagSeconds: 400_000,
      lastRunAt: '2026-11-22T02:00:00Z',
      evidence: 7,
      problems: [{ mend: patches.mend, places: [] }],
    });
    expect(row.problems[0].messages).toEqual([patches.message]);
  });

  it('names the region that alone has the problem, and takes the worst status', () => {
    const [row] = groupTargets(
      [
        patches,
        {
          ...patches,
          id: 'other',
          region: 'us-east-1',
          status: 'succeeded',
          message: undefined,
          mend: undefined,
          lagSeconds: undefined,
        },
      ],
      [],
    );
    expect(row.status).toBe('denied');
    expect(row.problems).toEqual([
      expect.objectContaining({ places: ['eu-west-1'] }),
    ]);
    expect(row.lagSeconds).toBeUndefined();
  });

  it('says of an aggregator which accounts it could not see', () => {
    const aggregator = {
      ...targets[0],
      status: 'partial' as const,
      message: 'Two were not read',
      mend: 'Enable it there',
    };
    const gap = { ...coverage[0], status: 'not-enabled' as const };
    const [row] = groupTargets(
      [aggregator],
      [
        { ...gap, mend: 'Enable it there', message: 'off' },
        {
          ...gap,
          region: 'us-east-1',
          mend: 'Enable it there',
          message: 'off too',
        },
        { ...gap, source: 'config', mend: 'Another' },
      ],
    );
    expect(row.problems).toEqual([
      {
        mend: 'Enable it there',
        places: ['payments-prod (eu-central-1, us-east-1)'],
        messages: ['off', 'off too'],
      },
    ]);
  });
});
