import fc from 'fast-check';
import type { EvidenceRecord } from '../../model';
import type { EvaluationInput } from '../EvaluationInput';
import {
  accountRow,
  evaluationInput,
  evidenceRow,
  hoursAgo,
  resourceRow,
  sourceState,
  TEST_CONTROLS,
} from '../testing';

const REGIONS = ['eu-west-1', 'us-east-1'];
const CONTROL_IDS = TEST_CONTROLS.map(control => control.id);

const hours = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 70 }) },
  { weight: 1, arbitrary: fc.integer({ min: 80, max: 400 }) },
);

/** Any evidence on resources, of few controls and resources, so that they meet. @internal */
export const anyRow: fc.Arbitrary<EvidenceRecord> = fc
  .record({
    controlId: fc.constantFrom(
      ...CONTROL_IDS,
      'S3_BUCKET_SSL_REQUESTS_ONLY',
      'RESTRICTED_INCOMING_TRAFFIC',
      'New.1',
    ),
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    region: fc.constantFrom(...REGIONS),
    status: fc.constantFrom(
      'pass' as const,
      'pass' as const,
      'fail' as const,
      'fail' as const,
      'unknown' as const,
      'not-applicable' as const,
    ),
    suppressed: fc.boolean(),
    observed: hours,
    first: fc.option(fc.integer({ min: 400, max: 10_000 }), { nil: undefined }),
  })
  .map(({ controlId, name, observed, first, ...rest }) => {
    const control = TEST_CONTROLS.find(({ id }) => id === controlId);
    const source =
      control?.source ?? (controlId.includes('_') ? 'config' : 'security-hub');
    return evidenceRow({
      ...rest,
      controlId,
      source,
      // Every type has its own resources, as in AWS.
      resourceType: control?.resourceTypes[0] ?? 'AWS::S3::Bucket',
      resourceId: `${control?.resourceTypes[0] ?? 'AWS::S3::Bucket'}/${name}`,
      suppressed: rest.suppressed && rest.status === 'fail',
      observedAt: hoursAgo(observed),
      firstObservedAt: first === undefined ? undefined : hoursAgo(first),
    });
  });

const accountPass = fc
  .constantFrom('S3.8', 'S3.2', 'IAM.3')
  .map(controlId => accountRow({ controlId }));

const own = fc.array(fc.oneof({ weight: 12, arbitrary: anyRow }, accountPass), {
  maxLength: 40,
});

const resources = fc
  .uniqueArray(
    fc.record({
      type: fc.constantFrom(
        'AWS::S3::Bucket',
        'AWS::EC2::SecurityGroup',
        'AWS::EC2::Instance',
      ),
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      region: fc.constantFrom(...REGIONS),
    }),
    { selector: ({ type, name }) => `${type}/${name}`, maxLength: 12 },
  )
  .map(items =>
    items.map(({ type, name, region }) =>
      resourceRow({
        resourceType: type,
        resourceId: `${type}/${name}`,
        region,
      }),
    ),
  );

const sources = fc
  .array(fc.constantFrom('succeeded', 'denied', 'failed', 'never'), {
    minLength: 4,
    maxLength: 4,
  })
  .map(statuses =>
    statuses.map((status, index) =>
      sourceState({
        status: status as 'succeeded' | 'denied' | 'failed' | 'never',
        region: REGIONS[index % 2],
        source: index < 2 ? 'security-hub' : 'patch-manager',
      }),
    ),
  );

const waivers = fc.array(
  fc.record({
    id: fc.constantFrom('w1', 'w2'),
    controlId: fc.option(fc.constantFrom(...CONTROL_IDS), { nil: undefined }),
    practiceId: fc.option(
      fc.constantFrom('public-exposure', 'encryption-at-rest'),
      { nil: undefined },
    ),
    resourceIds: fc.option(
      fc.subarray(['AWS::S3::Bucket/a', 'AWS::S3::Bucket/b']),
      { nil: undefined },
    ),
  }),
  { maxLength: 3 },
);

/** Any input of the test catalogue. @internal */
export const anyInput: fc.Arbitrary<EvaluationInput> = fc
  .record({
    own,
    inherited: fc.array(anyRow, { maxLength: 5 }),
    resources,
    sources,
    waivers,
    processWeight: fc.constantFrom(0, 0, 0.3),
    criticality: fc.constantFrom('critical' as const, 'low' as const),
  })
  .map(({ processWeight, criticality, ...rest }) => {
    const base = evaluationInput(rest);
    return {
      ...base,
      entity: { ...base.entity, criticality },
      settings: { ...base.settings, processWeight },
    };
  });

/**
 * The input with every report on that control and resource changed.
 * @internal
 */
export function withChanged(
  input: EvaluationInput,
  target: Pick<EvidenceRecord, 'controlId' | 'resourceId'>,
  to: Partial<EvidenceRecord>,
): EvaluationInput {
  return {
    ...input,
    own: Array.from(input.own, item =>
      item.controlId === target.controlId &&
      item.resourceId === target.resourceId
        ? { ...item, suppressed: false, reason: undefined, ...to }
        : item,
    ),
  };
}
