import type { Entity } from '@backstage/catalog-model';
import {
  TEMPLATE_ANNOTATIONS,
  type AttributionProblem,
} from 'backstage-plugin-security-scorecards-common';

const LONGEST = 200;

/** The template that an entity was created from. @internal */
export interface EntityTemplate {
  name: string;
  version?: string;
}

/** Reads the annotations of provenance. What cannot be used is a problem, and says nothing. @internal */
export function readTemplate(entity: Entity): {
  template?: EntityTemplate;
  problems: AttributionProblem[];
} {
  const problems: AttributionProblem[] = [];
  const read = (annotation: string) => {
    const text = String(entity.metadata.annotations?.[annotation] ?? '').trim();
    if (text.length > LONGEST) {
      problems.push({
        annotation,
        message: `It has ${text.length} characters, more than ${LONGEST}`,
        mend: 'Write a shorter one',
      });
      return undefined;
    }
    return text || undefined;
  };
  const name = read(TEMPLATE_ANNOTATIONS.name);
  const version = read(TEMPLATE_ANNOTATIONS.version);
  if (name === undefined) {
    if (version !== undefined && problems.length === 0) {
      problems.push({
        annotation: TEMPLATE_ANNOTATIONS.version,
        value: version,
        message: 'It is the version of a template that is not named',
        mend: `Add the annotation ${TEMPLATE_ANNOTATIONS.name}`,
      });
    }
    return { problems };
  }
  return { template: { name, version }, problems };
}
