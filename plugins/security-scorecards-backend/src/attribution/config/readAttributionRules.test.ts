import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { readAttributionRules } from './readAttributionRules';

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

  it.each<[JsonValue, string]>([
    ['x', 'securityScorecards.attribution.rules is "x"'],
    [
      [{ entity: 'component:x' }],
      'rules[0] is not usable: a rule needs a tag or an account',
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
