import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import { readAttributionRules } from './readAttributionRules';
import { STACK_TAG } from './RuleCondition';

function read(rules: JsonValue) {
  return readAttributionRules(
    new ConfigReader({ securityScorecards: { attribution: { rules } } }),
  );
}

describe('readAttributionRules', () => {
  it('has none by default', () => {
    expect(readAttributionRules(new ConfigReader({}))).toEqual([]);
  });

  it('leads from a value to an entity and back', () => {
    const [rule] = read([
      { tag: 'service', entity: 'Component:{{ value }}-app' },
    ]);
    expect(rule.entityRefOf('Checkout')).toBe('component:default/checkout-app');
    expect(rule.valueOf('component:default/checkout-app')).toBe('checkout');
    expect(rule.valueOf('component:default/-app')).toBeUndefined();
    expect(rule.valueOf('component:default/checkout')).toBeUndefined();
  });

  it('reads a rule for an account', () => {
    const [rule] = read([
      { account: '111122223333', entity: 'system:platform' },
    ]);
    expect(rule.account).toBe('111122223333');
    expect(rule.entityRefOf('111122223333')).toBe('system:default/platform');
    expect(rule.valueOf('system:default/platform')).toBeUndefined();
  });

  it.each<[string, JsonValue, Partial<ResourceRecord>, string | undefined]>([
    [
      'the stack by a pattern',
      { stack: '*-prod', entity: 'component:{{ value }}' },
      { tags: { [STACK_TAG]: 'geo-tiles-prod' } },
      'component:default/geo-tiles (stack geo-tiles-prod)',
    ],
    [
      'no stack of another name',
      { stack: '*-prod', entity: 'component:{{ value }}' },
      { tags: { [STACK_TAG]: 'geo-tiles-stage' } },
      undefined,
    ],
    [
      'a pattern to its letters',
      { stack: 'a.b*', entity: 'component:x' },
      { tags: { [STACK_TAG]: 'axb' } },
      undefined,
    ],
    [
      'the application of myApplications',
      { application: true, entity: 'component:{{ value }}' },
      {
        tags: {
          awsApplication:
            'arn:aws:resource-groups:eu-west-1:111122223333:group/Checkout/0a1b2c',
        },
      },
      'component:default/checkout (application Checkout)',
    ],
    [
      'no application of another shape',
      { application: true, entity: 'component:{{ value }}' },
      { tags: { awsApplication: 'checkout' } },
      undefined,
    ],
    [
      'the name of the account',
      { accountName: 'shop-*', entity: 'system:{{ value }}' },
      {},
      'system:default/prod (account name shop-prod)',
    ],
    [
      'the path of organisational units',
      { ouPath: 'Workloads/*', entity: 'system:shop' },
      {},
      'system:default/shop (OU Workloads/Shop)',
    ],
    [
      'nothing of an account without a name',
      { accountName: 'shop-*', entity: 'system:{{ value }}' },
      { accountId: '999999999999' },
      undefined,
    ],
    [
      'all conditions together',
      {
        tag: 'service',
        account: '111122223333',
        entity: 'component:{{ value }}',
      },
      { tags: { service: 'cart' } },
      'component:default/cart (service=cart, account 111122223333)',
    ],
    [
      'not one condition without the other',
      {
        tag: 'service',
        account: '999999999999',
        entity: 'component:{{ value }}',
      },
      { tags: { service: 'cart' } },
      undefined,
    ],
  ])('reads %s', (_, rule, change, expected) => {
    const accounts = new Map([
      ['111122223333', { name: 'shop-prod', ouPath: 'Workloads/Shop' }],
    ]);
    const resource: ResourceRecord = {
      resourceId: 'arn:aws:s3:::x',
      resourceType: 'AWS::S3::Bucket',
      accountId: '111122223333',
      region: 'eu-west-1',
      ...change,
    };
    const [configured] = read([rule]);
    const match = configured.match(resource, accounts.get(resource.accountId));
    expect(match && `${match.entityRef} (${match.detail})`).toBe(expected);
  });

  it.each<[JsonValue, string]>([
    ['x', 'securityScorecards.attribution.rules is "x"'],
    [
      [{ entity: 'component:x' }],
      'rules[0] is not usable: a rule needs a tag, an account, or one of',
    ],
    [[{ tag: 'a' }], 'rules[0].entity is not usable'],
    [
      [{ account: 111122223333, entity: 'component:x' }],
      'rules[0].account is not usable: write the account id in quotes',
    ],
    [
      [{ account: '1', entity: 'component:x' }],
      'rules[0].account is not usable: an account id has twelve digits',
    ],
    [
      [{ stack: '*', entity: 'component:x' }],
      'rules[0].stack is not usable: * alone would claim everything',
    ],
    [
      [{ stack: 'a*b*c*d*', entity: 'component:x' }],
      'rules[0].stack is not usable: a pattern has at most three *',
    ],
    [
      [{ accountName: 'shop', entity: 'component:{{ value }}' }],
      'the rule has no tag',
    ],
    [
      [{ application: false, entity: 'component:x' }],
      'rules[0].application is not usable: write true, or leave it out',
    ],
    [[{ tag: 'a', entity: 'x' }], "rules[0].entity is 'x'"],
    [
      [{ tag: 'a', entity: 'component:{{ name }}' }],
      'the only placeholder is {{ value }}',
    ],
    [
      [{ tag: 'a', entity: 'component:{{ value }}-{{ value }}' }],
      'may stand once',
    ],
    [
      [{ account: '111122223333', entity: 'component:{{ value }}' }],
      'the rule has no tag',
    ],
    [
      [{ tag: 'a', entity: 'component:x', prefix: 'y' }],
      'rules[0] is not usable',
    ],
  ])('refuses %j', (rules, message) => {
    expect(() => read(rules)).toThrow(message);
  });
});
