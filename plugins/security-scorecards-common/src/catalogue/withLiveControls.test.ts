import { applyCatalogueConfig } from './config';
import { defaultCatalogue } from './defaultCatalogue';
import { defaultCatalogueData } from './defaultCatalogueData';
import {
  UNCATEGORISED_PRACTICE_ID,
  withLiveControls,
} from './withLiveControls';

const newer = {
  id: 'S3.99',
  title: 'A control that AWS added later',
  severity: 'high' as const,
  guidanceUrl: 'https://docs.aws.amazon.com/securityhub/',
};

describe('withLiveControls', () => {
  it('shows what is newer than the catalogue as uncategorised', () => {
    const base = defaultCatalogue();
    const catalogue = withLiveControls(base, [
      { id: 's3.8', title: 'Known', severity: 'low' },
      newer,
    ]);
    expect(catalogue.practice(UNCATEGORISED_PRACTICE_ID)).toMatchObject({
      domain: 'governance-guardrails',
      controls: ['S3.99'],
    });
    expect(catalogue.control('S3.99')).toMatchObject({
      severity: 'high',
      practice: 'uncategorised',
    });
    expect(catalogue.control('S3.8')?.severity).toBe('high');
    expect(catalogue.version).not.toBe(base.version);
  });

  it('changes nothing when nothing is new, also the second time', () => {
    const base = defaultCatalogue();
    expect(
      withLiveControls(base, [{ id: 'EC2.1', title: 'x', severity: 'low' }]),
    ).toBe(base);
    const once = withLiveControls(base, [newer]);
    expect(withLiveControls(once, [newer])).toBe(once);
    const twice = withLiveControls(once, [{ ...newer, id: 'S3.100' }]);
    expect(
      twice.practices.filter(({ id }) => id === UNCATEGORISED_PRACTICE_ID),
    ).toHaveLength(1);
    expect(twice.controlsOf(UNCATEGORISED_PRACTICE_ID)).toHaveLength(2);
  });

  it('does not bring back what app-config switched off', () => {
    const base = applyCatalogueConfig(defaultCatalogueData(), {
      controls: [{ id: 'S3.8', enabled: false }],
    });
    const definition = { id: 'S3.8', title: 'x', severity: 'high' as const };
    expect(withLiveControls(base, [definition])).toBe(base);
    const extended = withLiveControls(base, [definition, newer]);
    expect(extended.control('S3.8')).toBeUndefined();
    expect(extended.isSwitchedOff('S3.8')).toBe(true);
  });

  it('does not depend on the order in which AWS lists the controls', () => {
    const base = defaultCatalogue();
    const other = { ...newer, id: 'EC2.999' };
    expect(withLiveControls(base, [newer, other]).version).toBe(
      withLiveControls(base, [other, newer]).version,
    );
  });

  it('finds another place when its domain is switched off', () => {
    const base = applyCatalogueConfig(defaultCatalogueData(), {
      domains: [{ id: 'governance-guardrails', enabled: false }],
    });
    expect(
      withLiveControls(base, [newer]).practice(UNCATEGORISED_PRACTICE_ID)
        ?.domain,
    ).toBe('identity-access');
  });
});
