import { SCOPE_ANNOTATIONS } from 'backstage-plugin-security-scorecards-common';
import type { Entity } from '@backstage/catalog-model';
import { readEntityScope } from './readEntityScope';

function entity(
  annotations: Record<string, string>,
  change: Partial<Entity> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'x', annotations },
    ...change,
  };
}

const cloudAccount: Partial<Entity> = {
  kind: 'Resource',
  spec: { type: 'cloud-account' },
};

describe('readEntityScope', () => {
  it('claims whole accounts by accounts alone', () => {
    const { scope, problems, annotated } = readEntityScope(
      entity({
        'security-scorecards/aws-accounts': '111122223333, 222233334444',
        'security-scorecards/aws-regions': 'eu-west-1,us-east-1',
      }),
    );
    expect(scope).toEqual({
      accounts: ['111122223333', '222233334444'],
      regions: ['eu-west-1', 'us-east-1'],
      tags: [],
      arns: [],
      wholeAccounts: true,
      ownsAccounts: false,
    });
    expect(problems).toEqual([]);
    expect(annotated).toBe(true);
  });

  it('lets accounts restrict tags and ARNs', () => {
    const { scope } = readEntityScope(
      entity({
        'security-scorecards/aws-accounts': '111122223333',
        'security-scorecards/aws-tags': 'service=x',
      }),
    );
    expect(scope.wholeAccounts).toBe(false);
    expect(scope.tags).toHaveLength(1);
  });

  it('reads what other plugins write', () => {
    const { scope } = readEntityScope(
      entity({
        'aws.amazon.com/account-id': '111122223333',
        'amazonaws.com/arn': 'arn:aws:s3:::a',
        'aws.amazon.com/aws-securityhub-findings-tags': 'a=b,c=d',
      }),
    );
    expect(scope).toMatchObject({
      accounts: ['111122223333'],
      arns: [{ text: 'arn:aws:s3:::a', prefix: false }],
      tags: [
        [
          { key: 'a', value: 'b' },
          { key: 'c', value: 'd' },
        ],
      ],
    });
  });

  it('prefers its own annotations', () => {
    const { scope } = readEntityScope(
      entity({
        'security-scorecards/aws-accounts': '111122223333',
        'amazonaws.com/account-id': '222233334444',
      }),
    );
    expect(scope.accounts).toEqual(['111122223333']);
  });

  it('takes a cloud account for the account itself, not for all in it', () => {
    const foreign = readEntityScope(
      entity({ 'amazonaws.com/account-id': '111122223333' }, cloudAccount),
    );
    expect(foreign.scope).toMatchObject({
      ownsAccounts: true,
      wholeAccounts: false,
    });
    const ours = readEntityScope(
      entity(
        { 'security-scorecards/aws-accounts': '111122223333' },
        cloudAccount,
      ),
    );
    expect(ours.scope).toMatchObject({
      ownsAccounts: true,
      wholeAccounts: true,
    });
  });

  it.each([
    ['malformed tags', { 'security-scorecards/aws-tags': 'x' }],
    ['malformed ARNs', { 'security-scorecards/aws-arns': 'x' }],
  ])('does not claim whole accounts for %s', (_, annotations) => {
    const { scope, problems } = readEntityScope(
      entity({
        'security-scorecards/aws-accounts': '111122223333',
        ...annotations,
      }),
    );
    expect(scope.wholeAccounts).toBe(false);
    expect(problems).toEqual([
      expect.objectContaining({ value: 'x', position: 0 }),
    ]);
  });

  it.each([
    ['accounts', { 'security-scorecards/aws-accounts': '1' }],
    ['regions', { 'security-scorecards/aws-regions': 'Ireland' }],
  ])('does not widen tags by malformed %s', (_, annotations) => {
    const { scope, problems } = readEntityScope(
      entity({ 'security-scorecards/aws-tags': 'service=x', ...annotations }),
    );
    expect(scope.tags).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('reports regions alone', () => {
    expect(
      readEntityScope(
        entity({ 'security-scorecards/aws-regions': 'eu-west-1' }),
      ).problems,
    ).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('Regions alone'),
      }),
    ]);
  });

  it('survives values that are no strings', () => {
    const annotations = JSON.parse(
      '{"security-scorecards/aws-accounts": 12, "security-scorecards/aws-tags": null}',
    );
    const { problems } = readEntityScope(entity(annotations));
    expect(problems.map(problem => problem.value)).toEqual(['12', 'null']);
  });

  it.each([
    ['arn:aws:s3:::*', 'arn:aws:s3:::'],
    ['arn:*', 'arn:'],
  ])('takes %s only where the configuration allows it', (pattern, text) => {
    const broad = entity({ [SCOPE_ANNOTATIONS.arns]: pattern });
    const refused = readEntityScope(broad);
    expect(refused.scope.arns).toEqual([]);
    expect(refused.problems[0]).toMatchObject({
      annotation: SCOPE_ANNOTATIONS.arns,
      position: pattern.length - 1,
      mend: expect.stringContaining('allowBroadArns'),
    });
    const allowed = readEntityScope(broad, { allowBroadArns: true });
    expect(allowed.problems).toEqual([]);
    expect(allowed.scope.arns).toEqual([{ text, prefix: true }]);
  });

  it('never takes a pattern that is no ARN', () => {
    const { problems, scope } = readEntityScope(
      entity({ [SCOPE_ANNOTATIONS.arns]: '*' }),
      { allowBroadArns: true },
    );
    expect(scope.arns).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});
