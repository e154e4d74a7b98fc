import type { Entity } from '@backstage/catalog-model';
import {
  SCOPE_ANNOTATIONS,
  type AttributionProblem,
  type Criticality,
} from 'backstage-plugin-security-scorecards-common';

const CRITICALITIES: readonly Criticality[] = [
  'critical',
  'high',
  'medium',
  'low',
];

/**
 * How much the business depends on an entity: its annotation, else a label `tier` (`1` to `4`, also `tier-1`), else its lifecycle
 * (`production` is high, `experimental`, `development` and `deprecated` are low), else medium.
 *
 * @internal
 */
export function readCriticality(entity: Entity): {
  criticality: Criticality;
  problem?: AttributionProblem;
} {
  const annotation = SCOPE_ANNOTATIONS.criticality;
  const value = entity.metadata.annotations?.[annotation];
  if (value === undefined) {
    return { criticality: criticalityOfLabels(entity) };
  }
  const word = String(value).trim().toLocaleLowerCase('en-US');
  const criticality = CRITICALITIES.find(item => item === word);
  if (criticality) {
    return { criticality };
  }
  return {
    criticality: criticalityOfLabels(entity),
    problem: {
      annotation,
      value: String(value),
      position: 0,
      message: `'${value}' is not a criticality`,
      mend: `Write one of ${CRITICALITIES.join(', ')}`,
    },
  };
}

function criticalityOfLabels(entity: Entity): Criticality {
  for (const [label, value] of Object.entries(entity.metadata.labels ?? {})) {
    const tier = /^(?:tier-?)?([1-4])$/i.exec(String(value));
    if (tier && (label === 'tier' || label.endsWith('/tier'))) {
      return CRITICALITIES[Number(tier[1]) - 1];
    }
  }
  switch (entity.spec?.lifecycle) {
    case 'production':
      return 'high';
    case 'experimental':
    case 'development':
    case 'deprecated':
      return 'low';
    default:
      return 'medium';
  }
}
