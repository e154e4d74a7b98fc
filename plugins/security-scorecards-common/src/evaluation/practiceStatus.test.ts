import type { Status, UnknownReason } from '../api/types';
import type { EvidenceRecord } from '../model';
import { DEFAULT_SCORING_SETTINGS } from '../scoring';
import type { AttestationRecord } from './EvaluationInput';
import {
  evaluate,
  evidenceRow,
  hoursAgo,
  practiceOf,
  resourceRow,
} from './testing';

const INSTANCE = {
  resourceId: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
  resourceType: 'AWS::EC2::Instance',
};

function instanceRow(options: Partial<EvidenceRecord>): EvidenceRecord {
  return evidenceRow({ controlId: 'EC2.999', ...INSTANCE, ...options });
}

function attested(
  practiceId: string,
  options: Partial<AttestationRecord> = {},
): AttestationRecord {
  return {
    practiceId,
    attestedBy: 'user:default/ada',
    attestedAt: hoursAgo(48),
    expiresAt: hoursAgo(-48),
    ...options,
  };
}

const EXPIRED = { expiresAt: hoursAgo(1) };

describe('status of a practice', () => {
  it.each<[string, EvidenceRecord[], Status]>([
    [
      'the worst control decides',
      [
        evidenceRow({ controlId: 'S3.5', status: 'unknown' }),
        evidenceRow({ controlId: 'S3.17', status: 'fail' }),
        evidenceRow({ controlId: 'S3.14' }),
      ],
      'fail',
    ],
    [
      'unknown is worse than waived',
      [
        evidenceRow({ controlId: 'S3.5', status: 'unknown' }),
        evidenceRow({ controlId: 'S3.17', status: 'fail', suppressed: true }),
      ],
      'unknown',
    ],
    [
      'waived is worse than pass',
      [
        evidenceRow({ controlId: 'S3.5' }),
        evidenceRow({ controlId: 'S3.17', status: 'fail', suppressed: true }),
      ],
      'waived',
    ],
    [
      'a pass beside what is not applicable is a pass',
      [
        evidenceRow({ controlId: 'S3.5' }),
        evidenceRow({ controlId: 'S3.17', status: 'not-applicable' }),
      ],
      'pass',
    ],
    [
      'nothing applicable',
      [evidenceRow({ controlId: 'S3.17', status: 'not-applicable' })],
      'not-applicable',
    ],
  ])('automated: %s', (_, own, status) => {
    expect(practiceOf(evaluate({ own }), 'encryption-at-rest').status).toBe(
      status,
    );
  });

  it.each<[string, AttestationRecord[], Status, UnknownReason | undefined]>([
    ['missing', [], 'unknown', 'not-attested'],
    ['valid', [attested('incident-simulation')], 'pass', undefined],
    [
      'expired',
      [attested('incident-simulation', EXPIRED)],
      'unknown',
      'attestation-expired',
    ],
    [
      'of another practice',
      [attested('recovery-testing')],
      'unknown',
      'not-attested',
    ],
    [
      'dated in the future',
      [attested('incident-simulation', { attestedAt: hoursAgo(-1) })],
      'unknown',
      'attestation-expired',
    ],
    [
      'expired of the entity, valid of the organisation',
      [
        attested('incident-simulation', EXPIRED),
        attested('incident-simulation', {
          inheritedFrom: 'group:default/security',
        }),
      ],
      'pass',
      undefined,
    ],
  ])('attested, with an attestation %s', (_, attestations, status, reason) => {
    const practice = practiceOf(
      evaluate({ attestations, own: [evidenceRow()] }),
      'incident-simulation',
    );

    expect(practice.status).toBe(status);
    expect(practice.reason).toBe(reason);
  });

  it.each<[Status | 'none', 'valid' | 'missing', Status]>([
    ['pass', 'valid', 'pass'],
    ['pass', 'missing', 'unknown'],
    ['fail', 'valid', 'fail'],
    ['fail', 'missing', 'fail'],
    ['unknown', 'valid', 'unknown'],
    ['waived', 'valid', 'waived'],
    ['waived', 'missing', 'unknown'],
    ['none', 'valid', 'pass'],
    ['none', 'missing', 'unknown'],
  ])('mixed: controls %s, attestation %s: %s', (controls, state, status) => {
    const own = {
      none: [],
      waived: [instanceRow({ status: 'fail', suppressed: true })],
      pass: [instanceRow({})],
      fail: [instanceRow({ status: 'fail' })],
      unknown: [instanceRow({ status: 'unknown' })],
      'not-applicable': [instanceRow({ status: 'not-applicable' })],
    }[controls];

    const practice = practiceOf(
      evaluate({
        own: [evidenceRow(), ...own],
        attestations: state === 'valid' ? [attested('recovery-testing')] : [],
      }),
      'recovery-testing',
    );

    expect(practice.status).toBe(status);
    expect(practice.attestation).toMatchObject({
      required: true,
      status: state,
    });
  });

  it('makes the process figure of attestations alone', () => {
    const options = { own: [evidenceRow()], resources: [resourceRow()] };

    const none = evaluate(options);
    const one = evaluate({
      ...options,
      attestations: [attested('incident-simulation')],
    });

    expect(none.process).toEqual({ valid: 0, applicable: 2 });
    expect(one.process).toEqual({ valid: 1, applicable: 2 });
    expect(one.score).toEqual(none.score);
  });

  it('folds the process figure in with the configured weight', () => {
    const scorecard = evaluate({
      own: [evidenceRow()],
      attestations: [attested('incident-simulation')],
      settings: { ...DEFAULT_SCORING_SETTINGS, processWeight: 0.2 },
    });

    // 0.8 * 100 + 0.2 * 100 * 1/2
    expect(scorecard.score).toEqual({
      value: 90,
      low: 90,
      high: 90,
      coverage: 1,
    });
  });
});
