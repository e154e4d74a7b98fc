import fc from 'fast-check';
import { ConfigReader } from '@backstage/config';
import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import { AttributionEngine } from './AttributionEngine';
import { readAttributionRules } from './config/readAttributionRules';
import { EMPTY_SCOPE, type EntityScope } from './scope/EntityScope';

const A = '111122223333';
const B = '222233334444';

function scope(change: Partial<EntityScope>): EntityScope {
  return { ...EMPTY_SCOPE, ...change };
}

function resource(change: Partial<ResourceRecord> = {}): ResourceRecord {
  return {
    resourceId: 'arn:aws:s3:::orders',
    resourceType: 'AWS::S3::Bucket',
    accountId: A,
    region: 'eu-west-1',
    tags: { service: 'orders', environment: 'prod' },
    ...change,
  };
}

function account(accountId: string): ResourceRecord {
  return {
    resourceId: accountResourceId(accountId),
    resourceType: ACCOUNT_RESOURCE_TYPE,
    accountId,
    region: 'eu-west-1',
  };
}

function engine(
  scopes: Record<number, Partial<EntityScope>>,
  options: { rules?: object[]; entities?: Record<string, number> } = {},
): AttributionEngine {
  return AttributionEngine.create({
    entities: Object.entries(scopes).map(([id, change]) => ({
      id: Number(id),
      scope: scope(change),
    })),
    rules: readAttributionRules(
      new ConfigReader({
        securityScorecards: { attribution: { rules: options.rules ?? [] } },
      }),
    ),
    entityId: ref => options.entities?.[ref],
  });
}

const byArn = { arns: [{ text: 'arn:aws:s3:::orders', prefix: false }] };
const byPrefix = { arns: [{ text: 'arn:aws:s3:::ord', prefix: true }] };
const byTags = { tags: [[{ key: 'service', value: 'orders' }]] };
const byAccount = { accounts: [A], wholeAccounts: true };

describe('AttributionEngine', () => {
  it.each<[string, Record<number, Partial<EntityScope>>, string[]]>([
    ['an ARN before all', { 1: byArn, 2: byTags, 3: byAccount }, ['1 arn']],
    ['a prefix as an ARN', { 1: byPrefix, 2: byTags }, ['1 arn']],
    ['tags before account', { 2: byTags, 3: byAccount }, ['2 tags']],
    ['the account last', { 3: byAccount }, ['3 account']],
    ['two of a rule together', { 1: byTags, 2: byTags }, ['1 tags', '2 tags']],
    [
      'exact and prefix together',
      { 1: byArn, 2: byPrefix },
      ['1 arn', '2 arn'],
    ],
    ['nobody', {}, []],
  ])('gives the resource to %s', (_, scopes, expected) => {
    const found = engine(scopes).attribute(resource());
    expect(found.map(item => `${item.entityId} ${item.rule}`).sort()).toEqual(
      expected,
    );
  });

  it('wants all tags of a selector, of any alternative', () => {
    const found = engine({
      1: {
        tags: [
          [
            { key: 'service', value: 'orders' },
            { key: 'environment', value: 'dev' },
          ],
        ],
      },
      2: {
        tags: [
          [{ key: 'service', value: 'other' }],
          [{ key: 'service', value: 'orders' }, { key: 'environment' }],
        ],
      },
    }).attribute(resource());
    expect(found).toEqual([
      { entityId: 2, rule: 'tags', detail: 'service=orders,environment=*' },
    ]);
  });

  it.each<[string, Partial<EntityScope>, boolean]>([
    ['its account', { accounts: [A] }, true],
    ['another account', { accounts: [B] }, false],
    ['its region', { regions: ['eu-west-1'] }, true],
    ['another region', { regions: ['us-east-1'] }, false],
  ])('restricts tags and ARNs to %s', (_, restriction, matches) => {
    for (const claim of [byTags, byArn, byPrefix]) {
      const found = engine({ 1: { ...claim, ...restriction } }).attribute(
        resource(),
      );
      expect(found).toHaveLength(matches ? 1 : 0);
    }
  });

  it('lets global resources pass a restriction of regions', () => {
    const found = engine({
      1: { ...byTags, regions: ['eu-west-1'] },
    }).attribute(resource({ region: 'aws-global' }));
    expect(found).toHaveLength(1);
  });

  it('gives the account itself to its owner only', () => {
    const target = engine({
      1: { accounts: [A], ownsAccounts: true },
      2: byAccount,
    });
    expect(target.attribute(account(A))).toEqual([
      { entityId: 1, rule: 'account', detail: A },
    ]);
    expect(target.attribute(account(B))).toEqual([]);
    expect(target.attribute(resource())).toEqual([
      { entityId: 2, rule: 'account', detail: A },
    ]);
  });

  it('follows the rules of app-config before the account', () => {
    const target = engine(
      { 3: byAccount },
      {
        rules: [
          { tag: 'service', entity: 'component:default/{{ value }}' },
          { account: A, entity: 'component:default/platform' },
        ],
        entities: {
          'component:default/orders': 7,
          'component:default/platform': 8,
        },
      },
    );
    expect(target.attribute(resource({ tags: { service: 'Orders' } }))).toEqual(
      [{ entityId: 7, rule: 'rule', detail: 'service=Orders' }],
    );
    expect(target.attribute(resource({ tags: { service: 'gone' } }))).toEqual([
      { entityId: 8, rule: 'rule', detail: `account ${A}` },
    ]);
    expect(target.attribute(resource({ accountId: B, tags: {} }))).toEqual([]);
  });

  it('finds by the indexes what a search of all scopes finds', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const anyScope = fc.record({
      accounts: fc.constantFrom<string[]>([], [A], [B]),
      tags: fc.array(
        fc
          .dictionary(word, fc.option(word, { nil: undefined }), {
            minKeys: 1,
            maxKeys: 3,
            noNullPrototype: true,
          })
          .map(pairs =>
            Object.entries(pairs).map(([key, value]) => ({ key, value })),
          ),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(anyScope, { maxLength: 6 }),
        fc.dictionary(word, word, { noNullPrototype: true }),
        (scopes, tags) => {
          const found = engine(Object.fromEntries(scopes.entries())).attribute(
            resource({ tags }),
          );
          const expected = scopes.flatMap((item, id) =>
            (item.accounts.length === 0 || item.accounts.includes(A)) &&
            item.tags.some(selector =>
              selector.every(
                ({ key, value }) =>
                  key in tags && (value === undefined || tags[key] === value),
              ),
            )
              ? [id]
              : [],
          );
          expect(found.map(item => item.entityId).sort()).toEqual(expected);
        },
      ),
    );
  });
});
