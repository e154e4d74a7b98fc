import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import { AttributionEngine } from '../AttributionEngine';
import { readDefaultTagRules } from './readDefaultTagRules';

function read(defaultTagKeys?: JsonValue) {
  return readDefaultTagRules(
    new ConfigReader({
      securityScorecards: { attribution: { defaultTagKeys } },
    }),
  );
}

function ownersOf(
  tags: Record<string, string>,
  options: { keys?: JsonValue; annotated?: boolean } = {},
): string[] {
  const resource: ResourceRecord = {
    resourceId: 'arn:aws:s3:::x',
    resourceType: 'AWS::S3::Bucket',
    accountId: '111122223333',
    region: 'eu-west-1',
    tags,
  };
  return AttributionEngine.create({
    entities: [],
    rules: read(options.keys),
    entityId: ref => (ref === 'component:default/cart' ? 1 : undefined),
    isAnnotated: () => options.annotated ?? false,
  })
    .attribute(resource)
    .map(({ rule, detail }) => `${rule} ${detail}`);
}

describe('readDefaultTagRules', () => {
  it('gives a resource to the Component that a usual tag names', () => {
    expect(ownersOf({ app: 'Cart' })).toEqual(['rule app=Cart']);
    expect(ownersOf({ component: 'cart', team: 'x' })).toEqual([
      'rule component=cart',
    ]);
    expect(ownersOf({ service: 'basket' })).toEqual([]);
    expect(ownersOf({ team: 'cart' })).toEqual([]);
  });

  it('gives nothing to a Component that says itself what is its own', () => {
    expect(ownersOf({ app: 'cart' }, { annotated: true })).toEqual([]);
  });

  it('takes other keys, or none', () => {
    expect(ownersOf({ team: 'cart' }, { keys: ['team'] })).toHaveLength(1);
    expect(ownersOf({ service: 'cart' }, { keys: [] })).toEqual([]);
  });

  it.each<JsonValue>(['service', [1], ['']])('refuses %j', keys => {
    expect(() => read(keys)).toThrow(
      'securityScorecards.attribution.defaultTagKeys is',
    );
  });
});
