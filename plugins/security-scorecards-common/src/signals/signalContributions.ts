import type { RiskContributor, Severity } from '../api';
import type { SignalGroup } from './SignalGroup';

/** What a group of signals adds to the risk, before rounding. @internal */
export interface SignalContribution {
  points: number;
  contributor: Omit<RiskContributor, 'value'>;
}

/**
 * What groups of active signals add to a risk: `weight · log2(1 + signals) · criticality factor`, so that one noisy detector does not
 * drown everything else. Groups of severities without a weight add nothing and are left out.
 *
 * @internal
 */
export function signalContributions(
  groups: readonly SignalGroup[],
  options: {
    weights: Readonly<Record<Severity, number>>;
    criticalityFactor: number;
  },
): SignalContribution[] {
  return groups.flatMap(({ product, type, severity, count }) => {
    const weight = options.weights[severity];
    return weight > 0
      ? [
          {
            points: weight * Math.log2(1 + count) * options.criticalityFactor,
            contributor: { severity, signals: { product, type, count } },
          },
        ]
      : [];
  });
}
