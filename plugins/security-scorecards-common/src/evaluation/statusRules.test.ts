import type { Status, UnknownReason } from '../api/types';
import type { EvidenceRecord } from '../model';
import {
  accountRow,
  bucketArn,
  controlsOf,
  evaluate,
  evidenceRow,
  hoursAgo,
} from './testing';
import type { ActiveWaiver } from './EvaluationInput';

interface Case {
  name: string;
  own: EvidenceRecord[];
  waivers?: ActiveWaiver[];
  control?: string;
  status: Status | 'none';
  counts?: Record<string, number>;
  reason?: UnknownReason;
}

const other = bucketArn('other');
const inPast = hoursAgo(1);
const inFuture = hoursAgo(-24);

const CASES: Case[] = [
  { name: 'a pass', own: [evidenceRow()], status: 'pass' },
  {
    name: 'one failure among passes',
    own: [evidenceRow(), evidenceRow({ resourceId: other, status: 'fail' })],
    status: 'fail',
    counts: { pass: 1, fail: 1 },
  },
  {
    name: 'an unknown among passes (WARNING: not recorded)',
    own: [
      evidenceRow(),
      evidenceRow({
        resourceId: other,
        status: 'unknown',
        reason: 'not-recorded',
      }),
    ],
    status: 'unknown',
    counts: { pass: 1, unknown: 1 },
    reason: 'not-recorded',
  },
  {
    name: 'an unknown without a reason (NOT_AVAILABLE: failed check)',
    own: [evidenceRow({ status: 'unknown' })],
    status: 'unknown',
    reason: 'error',
  },
  {
    name: 'not applicable (NOT_AVAILABLE: Config says not applicable)',
    own: [evidenceRow({ status: 'not-applicable' })],
    status: 'not-applicable',
    counts: { notApplicable: 1 },
  },
  {
    name: 'a pass beside not applicable',
    own: [
      evidenceRow(),
      evidenceRow({ resourceId: other, status: 'not-applicable' }),
    ],
    status: 'pass',
    counts: { pass: 1, notApplicable: 1 },
  },
  {
    name: 'an account-level PASSED without a resource behind it',
    own: [accountRow({ controlId: 'S3.8' })],
    status: 'not-applicable',
    counts: { notApplicable: 1, pass: 0 },
  },
  {
    name: 'an account-level failure of a resource-level control',
    own: [accountRow({ controlId: 'S3.8', status: 'fail' })],
    status: 'fail',
  },
  {
    name: 'an account-level control of the account itself',
    own: [accountRow()],
    control: 'IAM.6',
    status: 'pass',
  },
  {
    name: 'a control that is disabled in AWS and told as such',
    own: [evidenceRow({ status: 'unknown', reason: 'control-disabled' })],
    status: 'unknown',
    reason: 'control-disabled',
  },
  { name: 'a control that reports nowhere', own: [], status: 'none' },
  {
    name: 'a suppressed failure',
    own: [
      evidenceRow(),
      evidenceRow({ resourceId: other, status: 'fail', suppressed: true }),
    ],
    status: 'waived',
    counts: { pass: 1, waived: 1 },
  },
  {
    name: 'a failure beside a suppressed one',
    own: [
      evidenceRow({ status: 'fail' }),
      evidenceRow({ resourceId: other, status: 'fail', suppressed: true }),
    ],
    status: 'fail',
    counts: { fail: 1, waived: 1 },
  },
  {
    name: 'a suppressed failure beside an unknown',
    own: [
      evidenceRow({ status: 'unknown' }),
      evidenceRow({ resourceId: other, status: 'fail', suppressed: true }),
    ],
    status: 'waived',
    counts: { unknown: 1, waived: 1 },
    reason: 'error',
  },
  {
    name: 'a suppressed pass',
    own: [evidenceRow({ suppressed: true })],
    status: 'pass',
  },
  {
    name: 'a stale pass',
    own: [evidenceRow({ observedAt: hoursAgo(73) })],
    status: 'unknown',
    reason: 'stale',
  },
  {
    name: 'a pass just fresh enough',
    own: [evidenceRow({ observedAt: hoursAgo(72) })],
    status: 'pass',
  },
  {
    name: 'a stale failure',
    own: [evidenceRow({ status: 'fail', observedAt: hoursAgo(73) })],
    status: 'unknown',
    counts: { fail: 0, unknown: 1 },
    reason: 'stale',
  },
  {
    name: 'a time of observation that cannot be read',
    own: [evidenceRow({ observedAt: 'yesterday' })],
    status: 'unknown',
    reason: 'stale',
  },
  {
    name: 'stale and fresh evidence of the same resource',
    own: [
      evidenceRow({ status: 'fail', observedAt: hoursAgo(100) }),
      evidenceRow({ region: 'us-east-1' }),
    ],
    status: 'pass',
    counts: { pass: 1, fail: 0, unknown: 0 },
  },
  {
    name: 'consolidated and unconsolidated findings of one control',
    own: [evidenceRow(), evidenceRow({ controlId: 's3.8' }), evidenceRow()],
    status: 'pass',
    counts: { pass: 1 },
  },
  {
    name: 'a global resource that several regions report differently',
    own: [
      evidenceRow({ region: 'us-east-1', status: 'pass' }),
      evidenceRow({ region: 'eu-west-1', status: 'fail' }),
      evidenceRow({ region: 'eu-north-1', status: 'unknown' }),
      evidenceRow({ region: 'eu-south-1', status: 'not-applicable' }),
    ],
    status: 'fail',
    counts: { fail: 1, unknown: 0, pass: 0, notApplicable: 0 },
  },
  {
    name: 'unknown and pass of a global resource',
    own: [
      evidenceRow({ region: 'us-east-1', status: 'pass' }),
      evidenceRow({ region: 'eu-west-1', status: 'unknown' }),
    ],
    status: 'unknown',
    counts: { unknown: 1, pass: 0 },
    reason: 'error',
  },
  {
    name: 'the same check from Security Hub and Config: Security Hub wins',
    own: [
      evidenceRow({ controlId: 'S3.5', status: 'pass' }),
      evidenceRow({
        controlId: 'S3_BUCKET_SSL_REQUESTS_ONLY',
        source: 'config',
        status: 'fail',
      }),
    ],
    control: 'S3.5',
    status: 'pass',
    counts: { pass: 1, fail: 0 },
  },
  {
    name: 'the same check from Config for a resource without a finding',
    own: [
      evidenceRow({ controlId: 'S3.5', status: 'pass' }),
      evidenceRow({
        controlId: 'S3_BUCKET_SSL_REQUESTS_ONLY',
        source: 'config',
        status: 'fail',
        resourceId: other,
      }),
    ],
    control: 'S3.5',
    status: 'fail',
    counts: { pass: 1, fail: 1 },
  },
  {
    name: 'the same check from Config while the finding is stale',
    own: [
      evidenceRow({ controlId: 'S3.5', observedAt: hoursAgo(100) }),
      evidenceRow({
        controlId: 'S3_BUCKET_SSL_REQUESTS_ONLY',
        source: 'config',
        status: 'fail',
      }),
    ],
    control: 'S3.5',
    status: 'fail',
    counts: { fail: 1, unknown: 0 },
  },
  {
    name: 'a Config rule behind two controls, one of which reported',
    own: [
      evidenceRow({
        controlId: 'RESTRICTED_INCOMING_TRAFFIC',
        source: 'config',
        status: 'fail',
      }),
      evidenceRow({ controlId: 'EC2.19' }),
    ],
    control: 'EC2.14',
    status: 'none',
  },
  {
    name: 'a Config rule behind two controls, none of which reported',
    own: [
      evidenceRow({
        controlId: 'RESTRICTED_INCOMING_TRAFFIC',
        source: 'config',
        status: 'fail',
      }),
    ],
    control: 'EC2.14',
    status: 'fail',
  },
  {
    name: 'a Config rule of its own',
    own: [
      evidenceRow({
        controlId: 'S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED',
        source: 'config',
        status: 'fail',
      }),
    ],
    control: 'S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED',
    status: 'fail',
  },
  {
    name: 'a control that is newer than the catalogue',
    own: [evidenceRow({ controlId: 'S3.99', status: 'fail' })],
    control: 'S3.99',
    status: 'fail',
  },
  {
    name: 'a waiver of the control',
    own: [evidenceRow({ status: 'fail' })],
    waivers: [{ id: 'w', controlId: 's3.8', expiresAt: inFuture }],
    status: 'waived',
    counts: { waived: 1, fail: 0, pass: 0 },
  },
  {
    name: 'a waiver without an expiry',
    own: [evidenceRow({ status: 'fail' })],
    waivers: [{ id: 'w', controlId: 'S3.8' }],
    status: 'waived',
  },
  {
    name: 'a waiver of the practice',
    own: [evidenceRow({ status: 'fail' })],
    waivers: [{ id: 'w', practiceId: 'public-exposure' }],
    status: 'waived',
  },
  {
    name: 'a waiver of another control of the practice',
    own: [evidenceRow({ status: 'fail' })],
    waivers: [{ id: 'w', controlId: 'S3.2', practiceId: 'public-exposure' }],
    status: 'fail',
  },
  {
    name: 'a waiver of one of two failing resources',
    own: [
      evidenceRow({ status: 'fail' }),
      evidenceRow({ resourceId: other, status: 'fail' }),
    ],
    waivers: [{ id: 'w', controlId: 'S3.8', resourceIds: [other] }],
    status: 'fail',
    counts: { waived: 1, fail: 1 },
  },
  {
    name: 'two waivers that together cover all resources',
    own: [
      evidenceRow({ status: 'fail' }),
      evidenceRow({ resourceId: other, status: 'fail' }),
    ],
    waivers: [
      { id: 'w1', controlId: 'S3.8', resourceIds: [other] },
      { id: 'w2', controlId: 'S3.8', resourceIds: [bucketArn('orders')] },
    ],
    status: 'waived',
    counts: { waived: 2, fail: 0 },
  },
  {
    name: 'an expired waiver',
    own: [evidenceRow({ status: 'fail' })],
    waivers: [{ id: 'w', controlId: 'S3.8', expiresAt: inPast }],
    status: 'fail',
  },
  {
    name: 'a waiver that names neither control nor practice',
    own: [evidenceRow({ status: 'fail' })],
    waivers: [{ id: 'w', resourceIds: [bucketArn('orders')] }],
    status: 'fail',
  },
  {
    name: 'a waiver of what passes',
    own: [evidenceRow()],
    waivers: [{ id: 'w', controlId: 'S3.8' }],
    status: 'pass',
    counts: { waived: 0, pass: 1 },
  },
];

describe('status of a control', () => {
  it.each(CASES)(
    '$name: $status',
    ({ own, waivers = [], control = 'S3.8', status, counts, reason }) => {
      const results = controlsOf(evaluate({ own, waivers }), control);

      expect(results).toMatchObject(
        status === 'none' ? [] : [{ status, counts: counts ?? {} }],
      );
      expect(results[0]?.reasons?.[0]?.reason).toBe(reason);
    },
  );
});
