import { parseEntityRef } from '@backstage/catalog-model';
import type {
  CatalogueResponse,
  ScorecardSummary,
} from 'backstage-plugin-security-scorecards-common';
import type { SecurityScorecardDocument } from './SecurityScorecardDocument';

/** Titles of the catalogue by id. @internal */
export interface CatalogueTitles {
  control(id: string): string | undefined;
  practice(id: string): string | undefined;
}

/** Titles for documents. @internal */
export function titlesOf(catalogue: CatalogueResponse): CatalogueTitles {
  const controls = new Map(
    catalogue.controls.map(({ id, title }) => [id, title]),
  );
  const practices = new Map(
    catalogue.practices.map(({ id, title }) => [id, title]),
  );
  return {
    control: id => controls.get(id),
    practice: id => practices.get(id),
  };
}

/** The document of a row of the ranking. @internal */
export function toDocument(
  summary: ScorecardSummary,
  options: { titles: CatalogueTitles; locationTemplate: string },
): SecurityScorecardDocument {
  const { counts, entityRef, grade, score, title } = summary;
  const failures = summary.worstFailures ?? [];
  const worstFailures = failures.map(({ control }) =>
    [control, options.titles.control(control)].filter(Boolean).join(' '),
  );
  const practices = new Set(
    failures.map(({ practice }) => options.titles.practice(practice)),
  );
  const points =
    score.value === undefined ? '' : String(Math.floor(score.value + 1e-9));
  return {
    title,
    text: [
      grade ? `Grade ${grade}` : 'No grade: not enough evidence',
      points && `score ${points} of 100`,
      ...worstFailures.map(failure => `fails ${failure}`),
      ...practices,
    ]
      .filter(Boolean)
      .join('. '),
    location: locationOf(entityRef, options.locationTemplate),
    authorization: { resourceRef: entityRef },
    entityRef,
    kind: summary.kind,
    owner: summary.owner ?? '',
    system: summary.system ?? '',
    lifecycle: summary.lifecycle ?? '',
    criticality: summary.criticality,
    grade: grade ?? 'none',
    score: points,
    failingCritical: counts.failingControls.critical,
    worstFailures,
  };
}

function locationOf(entityRef: string, template: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return template
    .replace(':namespace', encodeURIComponent(namespace))
    .replace(':kind', encodeURIComponent(kind))
    .replace(':name', encodeURIComponent(name))
    .toLocaleLowerCase('en-US');
}
