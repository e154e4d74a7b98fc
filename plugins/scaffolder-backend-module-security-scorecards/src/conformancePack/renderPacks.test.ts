import { defaultCatalogue } from 'backstage-plugin-security-scorecards-common';
import { parse } from 'yaml';
import { MAX_BYTES, MAX_RULES, renderPacks } from './renderPacks';
import { selectRules } from './selectRules';

const { version, domains, practices, controls } = defaultCatalogue();
const catalogue = {
  version,
  domains: [...domains],
  practices: [...practices],
  controls: [...controls],
};

interface Template {
  Resources: Record<
    string,
    {
      Type: string;
      Properties: {
        ConfigRuleName: string;
        Description: string;
        InputParameters?: Record<string, string>;
        Source: { Owner: string; SourceIdentifier: string };
      };
    }
  >;
}

function rulesIn(templates: readonly string[]) {
  return templates.flatMap(text =>
    Object.values((parse(text) as Template).Resources),
  );
}

describe('renderPacks', () => {
  const selected = selectRules(catalogue, {});
  const whole = renderPacks(selected, {});

  it('keeps to the quotas of AWS Config', () => {
    expect(whole.templates.length).toBeGreaterThan(1);
    for (const text of whole.templates) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_BYTES);
      const resources = Object.keys((parse(text) as Template).Resources);
      expect(resources.length).toBeLessThanOrEqual(MAX_RULES);
      for (const name of resources) {
        expect(name).toMatch(/^[A-Za-z0-9]{1,255}$/);
      }
    }
    for (const { Properties } of rulesIn(whole.templates)) {
      expect(Properties.ConfigRuleName.length).toBeLessThanOrEqual(128);
      expect(Properties.Description.length).toBeLessThanOrEqual(256);
    }
  });

  it('has every selected rule once, or says why not', () => {
    const deployed = rulesIn(whole.templates).map(
      rule => rule.Properties.Source.SourceIdentifier,
    );
    expect(deployed).toEqual(whole.rules);
    const all = [...deployed, ...whole.skipped.map(rule => rule.identifier)];
    expect(all.sort()).toEqual(selected.map(rule => rule.identifier));
    expect(whole.skipped).toContainEqual({
      identifier: 'EKS_CLUSTER_SUPPORTED_VERSION',
      parameters: ['oldestVersionSupported'],
    });
  });

  it('gives the same bytes for the same input', () => {
    const again = renderPacks(
      selectRules({ ...catalogue, controls: [...controls].reverse() }, {}),
      {},
    );
    expect(again).toEqual(whole);
  });

  it('takes parameters, and defaults of AWS where none are given', () => {
    const rules = selectRules(catalogue, {
      practices: ['credential-rotation'],
    });
    const parametersWith = (given: Record<string, Record<string, string>>) =>
      rulesIn(renderPacks(rules, given).templates).find(
        rule =>
          rule.Properties.Source.SourceIdentifier === 'ACCESS_KEYS_ROTATED',
      )?.Properties.InputParameters;
    expect(parametersWith({})).toEqual({ maxAccessKeyAge: '90' });
    expect(
      parametersWith({ ACCESS_KEYS_ROTATED: { maxAccessKeyAge: '60' } }),
    ).toEqual({ maxAccessKeyAge: '60' });
  });
});

describe('selectRules', () => {
  it('takes the practices of domains and single ones', () => {
    const identifiers = (selection: Parameters<typeof selectRules>[1]) =>
      selectRules(catalogue, selection).map(rule => rule.identifier);
    const both = identifiers({
      domains: ['incident-response'],
      practices: ['credential-rotation'],
    });
    expect(both).toContain('ACCESS_KEYS_ROTATED');
    expect(identifiers({ domains: ['incident-response'] })).not.toContain(
      'ACCESS_KEYS_ROTATED',
    );
  });

  it.each([
    [{ domains: ['cooking'] }, /no 'cooking' in the input 'domains'/],
    [{ practices: ['cooking'] }, /no 'cooking' in the input 'practices'/],
  ])('refuses %j', (selection, message) => {
    expect(() => selectRules(catalogue, selection)).toThrow(message);
  });
});
