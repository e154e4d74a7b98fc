import type { Status } from '../api/types';
import type { AttestationRecord, EvaluationInput } from './EvaluationInput';
import {
  domainOf,
  evaluate,
  evidenceRow,
  hoursAgo,
  resourceRow,
} from './testing';

const VALID: AttestationRecord = {
  practiceId: 'incident-simulation',
  attestedBy: 'user:default/ada',
  attestedAt: hoursAgo(48),
  expiresAt: hoursAgo(-48),
};

describe('status of a domain', () => {
  it.each<[string, Partial<EvaluationInput>, Status]>([
    ['unknown while nobody attested', {}, 'unknown'],
    ['a pass while attested', { attestations: [VALID] }, 'pass'],
    [
      'unknown once the attestation expired',
      { attestations: [{ ...VALID, expiresAt: hoursAgo(1) }] },
      'unknown',
    ],
  ])('of statements alone is %s', (_, options, status) => {
    expect(domainOf(evaluate(options), 'incident-response').status).toBe(
      status,
    );
  });

  it('is technical where a control applies, whoever attested', () => {
    const scorecard = evaluate({
      own: [
        evidenceRow({
          controlId: 'EC2.999',
          resourceId: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
          resourceType: 'AWS::EC2::Instance',
        }),
      ],
      resources: [
        resourceRow({
          resourceId: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
          resourceType: 'AWS::EC2::Instance',
        }),
      ],
    });
    const domain = domainOf(scorecard, 'resilience-recovery');
    expect(domain.status).toBe('pass');
    expect(domain.practices.map(practice => practice.status)).toEqual([
      'unknown',
    ]);
  });
});
