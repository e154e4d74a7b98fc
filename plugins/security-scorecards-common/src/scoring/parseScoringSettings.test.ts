import { InputError } from '@backstage/errors';
import { parseScoringSettings } from './parseScoringSettings';
import { DEFAULT_SCORING_SETTINGS } from './ScoringSettings';

describe('parseScoringSettings', () => {
  it('gives the defaults when nothing is set', () => {
    expect(parseScoringSettings(undefined)).toEqual(DEFAULT_SCORING_SETTINGS);
    expect(parseScoringSettings({})).toEqual(DEFAULT_SCORING_SETTINGS);
  });

  it('puts what is set over the defaults', () => {
    expect(
      parseScoringSettings({
        severityWeights: { critical: 100 },
        gradeCaps: { high: 'A', medium: 'C' },
        staleAfterHours: { config: 24 },
        standards: ['cis-3.0.0'],
        processWeight: 0.1,
        risk: { signals: { critical: 20 } },
      }),
    ).toEqual({
      ...DEFAULT_SCORING_SETTINGS,
      severityWeights: { critical: 100, high: 15, medium: 5, low: 1 },
      gradeCaps: { critical: 'D', high: 'A', medium: 'C' },
      staleAfterHours: { 'security-hub': 72, config: 24, 'patch-manager': 168 },
      standards: ['cis-3.0.0'],
      processWeight: 0.1,
      risk: { signals: { critical: 20, high: 0, medium: 0, low: 0 } },
    });
  });

  it.each([
    [{ severityWeights: { high: 0 } }, 'severityWeights.high: 0'],
    [{ severityWeights: { hihg: 3 } }, 'severityWeights.hihg: 3'],
    [{ severityWeights: { high: '15' } }, 'severityWeights.high: "15"'],
    [{ timeToFixDays: { low: -1 } }, 'timeToFixDays.low: -1'],
    [{ gradeCaps: { critical: 'F' } }, 'gradeCaps.critical: "F"'],
    [{ gradeBounds: { B: 95 } }, 'gradeBounds.B: 95'],
    [{ gradeBounds: { D: 65 } }, 'gradeBounds.D: 65'],
    [{ minimumCoverage: 50 }, 'minimumCoverage: 50'],
    [{ processWeight: 1.5 }, 'processWeight: 1.5'],
    [{ exposureFactor: 0.5 }, 'exposureFactor: 0.5'],
    [{ overdueFactor: -1 }, 'overdueFactor: -1'],
    [{ risk: { signals: { high: -1 } } }, 'risk.signals.high: -1'],
    [{ risk: { signals: { hihg: 1 } } }, 'risk.signals.hihg: 1'],
    [{ risk: { signal: {} } }, 'risk.signal: {}'],
    [{ staleAfterHours: { inspector: 1 } }, 'staleAfterHours.inspector: 1'],
    [{ standards: ['fbsp'] }, 'standards[0]: "fbsp"'],
    [{ weights: {} }, 'weights: {}'],
  ])('rejects %j with its place and value', (config, place) => {
    const parse = () => parseScoringSettings(config);

    expect(parse).toThrow(InputError);
    expect(parse).toThrow(`securityScorecards.scoring.${place}`);
    // Place, problem, mend: three parts in one line.
    expect(parse).toThrow(/^\S+: .+\. [A-Z].+\.$/);
  });

  it('names another place when told', () => {
    expect(() => parseScoringSettings(3, 'scoring')).toThrow(/^scoring: 3 /);
  });
});
