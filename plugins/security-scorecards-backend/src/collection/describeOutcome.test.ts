import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';
import { describeOutcome } from './describeOutcome';

function describeStatuses(...statuses: SourceStatus[]) {
  return describeOutcome({
    outcome: {
      coverage: statuses.map((status, index) => ({
        accountId: `00000000000${index}`,
        region: 'eu-west-1',
        status,
        message: `It is ${status}.`,
        mend: 'Mend it.',
      })),
      problems: [],
    },
    skipped: {},
  });
}

describe('describeOutcome', () => {
  it.each<[SourceStatus[], SourceStatus]>([
    [['succeeded', 'succeeded'], 'succeeded'],
    [['succeeded', 'denied'], 'partial'],
    [['denied', 'denied'], 'denied'],
    [['not-enabled', 'denied'], 'failed'],
    [['failed'], 'failed'],
    [[], 'partial'],
  ])('sums up %j as %s', (statuses, expected) => {
    expect(describeStatuses(...statuses).status).toBe(expected);
  });

  it('says in words what is missing and what to do', () => {
    expect(describeStatuses('denied')).toEqual({
      status: 'denied',
      message: 'It is denied.',
      mend: 'Mend it.',
    });
    expect(describeStatuses('succeeded', 'denied').message).toBe(
      '1 of 2 accounts and regions were not read completely, first 000000000001 in eu-west-1: It is denied.',
    );
    expect(describeStatuses().mend).toContain('switched on');
  });

  it('tells what could not be used, by cause', () => {
    expect(
      describeOutcome({
        outcome: {
          coverage: [
            { accountId: '1', region: 'eu-west-1', status: 'succeeded' },
          ],
          problems: [],
        },
        skipped: { 'bad-date': 1, 'no-control-id': 12 },
      }).message,
    ).toBe('13 items could not be used: no-control-id (12), bad-date (1).');
  });
});
