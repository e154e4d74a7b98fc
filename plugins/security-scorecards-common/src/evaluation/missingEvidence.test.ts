import type { SourceState, UnknownReason } from '../api/types';
import { ACCOUNT_RESOURCE_TYPE, accountResourceId } from '../model';
import {
  ACCOUNT,
  bucketArn,
  controlsOf,
  evaluate,
  evidenceRow,
  hoursAgo,
  practiceOf,
  resourceRow,
  sourceState,
  TEST_CONTROLS,
  testCatalogue,
  testControl,
} from './testing';

const known = evidenceRow({ controlId: 'S3.5' });
const resources = [
  resourceRow(),
  resourceRow({ resourceId: bucketArn('other') }),
];

function reasonsOf(
  control: string,
  options: Parameters<typeof evaluate>[0],
): { reason: UnknownReason; count: number }[] {
  return controlsOf(evaluate(options), control).flatMap(result => [
    ...(result.reasons ?? []),
  ]);
}

describe('missing evidence', () => {
  it('is unknown for a control that is switched off, and only there', () => {
    const off = (place: { accountId?: string; region?: string }) =>
      reasonsOf('S3.2', {
        own: [known],
        resources,
        disabledControls: [
          {
            controlId: 's3.2',
            accountId: ACCOUNT,
            region: known.region,
            ...place,
          },
        ],
      });
    expect(off({})).toEqual([{ reason: 'control-disabled', count: 2 }]);
    expect(off({ region: 'us-east-1' })).toEqual([]);
    expect(off({ accountId: '999999999999' })).toEqual([]);
  });

  it.each<[string, Partial<SourceState>, UnknownReason]>([
    ['not enabled', { status: 'not-enabled' }, 'not-enabled'],
    ['denied', { status: 'denied' }, 'access-denied'],
    [
      'never visited',
      { status: 'never', observedAt: undefined },
      'never-collected',
    ],
    ['stale', { status: 'stale', observedAt: hoursAgo(100) }, 'stale'],
    [
      'a success of long ago',
      { status: 'succeeded', observedAt: hoursAgo(100) },
      'stale',
    ],
    [
      'failed without a complete visit ever',
      { status: 'failed', observedAt: undefined },
      'no-evidence',
    ],
    [
      'not told for the account',
      { account: '999999999999' },
      'never-collected',
    ],
    ['not told for the region', { region: 'us-east-1' }, 'never-collected'],
  ])('is unknown for a source %s', (_, state, reason) => {
    const options = { own: [known], resources, sources: [sourceState(state)] };

    expect(reasonsOf('S3.8', options)).toEqual([{ reason, count: 2 }]);
    // S3.5 has evidence of one bucket.
    expect(reasonsOf('S3.5', options)).toEqual([{ reason, count: 1 }]);
    // Nobody expects what is not in the standard that is on by default.
    expect(reasonsOf('S3.14', options)).toEqual([]);
  });

  it.each<[string, Partial<SourceState>]>([
    ['that succeeded', {}],
    [
      'whose last visit failed after a recent complete one',
      { status: 'failed' },
    ],
    ['whose last visit was partial', { status: 'partial' }],
  ])('is only where the control reports, for a source %s', (_, state) => {
    const options = { own: [known], resources, sources: [sourceState(state)] };

    expect(reasonsOf('S3.5', options)).toEqual([
      { reason: 'no-evidence', count: 1 },
    ]);
    // Reports nowhere: switched off in AWS.
    expect(controlsOf(evaluate(options), 'S3.8')).toEqual([]);
  });

  it('is not where the control reports in another region alone', () => {
    expect(
      reasonsOf('S3.5', {
        own: [known],
        resources: [resourceRow({ region: 'us-east-1', resourceId: 'arn:x' })],
        sources: [sourceState(), sourceState({ region: 'us-east-1' })],
      }),
    ).toEqual([]);
  });

  it('takes the report of any region for a global resource', () => {
    const user = {
      resourceId: 'arn:aws:iam::111122223333:user/ada',
      resourceType: 'AWS::IAM::User',
    };
    const bob = { ...user, resourceId: 'arn:aws:iam::111122223333:user/bob' };

    expect(
      reasonsOf('IAM.3', {
        own: [evidenceRow({ controlId: 'IAM.3', ...user })],
        resources: [
          resourceRow({ ...user, region: 'global' }),
          resourceRow({ ...bob, region: 'global' }),
        ],
        sources: [
          sourceState(),
          sourceState({ region: 'us-east-1', status: 'denied' }),
        ],
      }),
    ).toEqual([{ reason: 'no-evidence', count: 1 }]);
  });

  it('counts controls that are on though no expected standard holds them', () => {
    expect(
      reasonsOf('S3.14', {
        own: [evidenceRow({ controlId: 'S3.14' })],
        resources,
      }),
    ).toEqual([{ reason: 'no-evidence', count: 1 }]);
  });

  it('is all that is expected when nothing is known of any resource', () => {
    const scorecard = evaluate({ resources });

    expect(scorecard.score).toEqual({ low: 0, high: 100, coverage: 0 });
    expect(controlsOf(scorecard, 'S3.8')).toMatchObject([
      { status: 'unknown', counts: { unknown: 2 } },
    ]);
    expect(practiceOf(scorecard, 'security-groups').status).toBe(
      'not-applicable',
    );
  });

  it('is all that is expected when no source is set up', () => {
    expect(reasonsOf('S3.8', { resources, sources: [] })).toEqual([
      { reason: 'never-collected', count: 2 },
    ]);
  });

  it('keeps a practice unknown whose only source could not look', () => {
    const instance = resourceRow({
      resourceId: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
      resourceType: 'AWS::EC2::Instance',
    });
    const options = { own: [known], resources: [instance] };
    const denied = sourceState({ source: 'patch-manager', status: 'denied' });
    const patching = (sources: SourceState[]) =>
      practiceOf(evaluate({ ...options, sources }), 'os-patching');

    expect(patching([sourceState(), denied])).toMatchObject({
      status: 'unknown',
      reason: 'access-denied',
    });
    expect(
      patching([sourceState(), { ...denied, status: 'succeeded' }]).status,
    ).toBe('not-applicable');
    // A source that is not set up was left out on purpose.
    expect(patching([sourceState()]).status).toBe('not-applicable');
  });

  it('counts a resource once', () => {
    const scorecard = evaluate({ resources: [...resources, ...resources] });

    expect(scorecard.counts.resources).toBe(2);
    expect(controlsOf(scorecard, 'S3.8')).toMatchObject([
      { counts: { unknown: 2 } },
    ]);
  });
});

describe('evidence that is missing on an account', () => {
  const account = resourceRow({
    resourceId: accountResourceId(ACCOUNT),
    resourceType: ACCOUNT_RESOURCE_TYPE,
    region: 'aws-global',
  });
  const patched = evidenceRow({
    controlId: 'patch-no-baseline',
    source: 'patch-manager',
    resourceId: accountResourceId(ACCOUNT),
    resourceType: ACCOUNT_RESOURCE_TYPE,
  });
  const catalogue = testCatalogue([
    ...TEST_CONTROLS,
    testControl('patch-no-baseline', {
      source: 'patch-manager',
      practice: 'os-patching',
      severity: 'low',
      resourceTypes: [ACCOUNT_RESOURCE_TYPE],
      accountLevel: true,
      standards: [],
    }),
  ]);

  it('is unknown while Security Hub is off, however well the rest does', () => {
    const scorecard = evaluate({
      catalogue,
      own: [patched],
      resources: [account],
      sources: [
        sourceState({ status: 'not-enabled' }),
        sourceState({ source: 'patch-manager' }),
      ],
    });

    expect(controlsOf(scorecard, 'IAM.6')).toMatchObject([
      { status: 'unknown', reasons: [{ reason: 'not-enabled', count: 1 }] },
    ]);
    expect(scorecard.grade).toBeUndefined();
    expect(scorecard.score.low).toBeLessThan(10);
  });

  it('is not missed where an account-level control spoke of another resource', () => {
    const scorecard = evaluate({
      catalogue,
      own: [
        patched,
        evidenceRow({
          controlId: 'IAM.6',
          resourceId: `arn:aws:iam::${ACCOUNT}:root`,
          resourceType: 'AWS::IAM::User',
        }),
      ],
      resources: [account],
      sources: [sourceState({ status: 'not-enabled' })],
    });

    expect(controlsOf(scorecard, 'IAM.6')).toMatchObject([{ status: 'pass' }]);
  });
});
