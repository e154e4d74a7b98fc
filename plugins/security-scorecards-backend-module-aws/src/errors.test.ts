import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import { toCollectionError } from './errors';

const call = {
  service: 'securityhub',
  operation: 'GetFindings',
  accountId: '111122223333',
  region: 'eu-west-1',
  identity: 'arn:aws:iam::111122223333:role/reader',
};

function named(name: string, message = 'words of AWS', extra: object = {}) {
  return Object.assign(new Error(message), { name, ...extra });
}

describe('toCollectionError', () => {
  it.each([
    [
      named('AccessDeniedException'),
      'denied',
      /securityhub:GetFindings.*role\/reader/,
    ],
    [
      named(
        'AccessDenied',
        'not authorized to perform: sts:AssumeRole on resource',
      ),
      'denied',
      /sts:ExternalId/,
    ],
    [named('ExpiredTokenException'), 'denied', /clock/],
    [named('CredentialsProviderError'), 'denied', /aws\.mainAccount/],
    [
      named('UnrecognizedClientException'),
      'not-enabled',
      /Enable the region eu-west-1/,
    ],
    [
      named('InvalidAccessException'),
      'not-enabled',
      /Enable Security Hub CSPM in account 111122223333/,
    ],
    [
      named('TooManyRequestsException'),
      'failed',
      /quotas for securityhub:GetFindings/,
    ],
    [
      named('Error', 'connect', { code: 'ECONNREFUSED' }),
      'failed',
      /AWS_ENDPOINT_URL/,
    ],
    [named('SyntaxError'), 'failed', /proxy/],
    [
      named('InternalException', 'x', { $metadata: { httpStatusCode: 503 } }),
      'failed',
      /Health Dashboard/,
    ],
    [named('InvalidInputException'), 'failed', /documentation/],
  ] as const)('says what %s means and what to do', (error, status, mend) => {
    const told = toCollectionError(error, call);
    expect(told).toBeInstanceOf(CollectionError);
    expect(told.status).toBe(status);
    expect(told.mend).toMatch(mend);
    expect(told.message).toContain('securityhub:GetFindings');
    expect(told.cause).toBe(error);
  });

  it('names the action of the Tagging API as IAM does', () => {
    expect(
      toCollectionError(named('AccessDeniedException'), {
        ...call,
        service: 'tagging',
        operation: 'GetResources',
      }).mend,
    ).toContain('tag:GetResources');
  });

  it('leaves its own kind as it is', () => {
    const own = new CollectionError({
      message: 'a',
      status: 'failed',
      mend: 'b',
    });
    expect(toCollectionError(own, call)).toBe(own);
  });

  it('copes with what is no error', () => {
    expect(toCollectionError(undefined, call).status).toBe('failed');
  });
});
