import type {
  TemplateStanding,
  TemplateVersion,
} from 'backstage-plugin-security-scorecards-common';

/** A version of a template with the services that were created from it. */
export interface TemplateRow extends TemplateVersion {
  readonly id: string;
  readonly template: string;
  /** Mean score less that of the newest version in use; absent for the newest itself and where one of them has none. */
  readonly againstNewest?: number;
  /** Versions of the template that are not shown; told on the last one that is. */
  readonly moreVersions: number;
}

/** The versions of all templates, each with how it stands against the newest of its template. */
export function templateRows(
  templates: readonly TemplateStanding[],
): TemplateRow[] {
  return templates.flatMap(({ template, totalVersions, versions }) => {
    const newest = versions.find(({ isNewest }) => isNewest)?.meanScore;
    return versions.map(
      (version, index): TemplateRow => ({
        ...version,
        id: JSON.stringify([template, version.version]),
        template,
        againstNewest:
          version.isNewest ||
          version.meanScore === undefined ||
          newest === undefined
            ? undefined
            : version.meanScore - newest,
        moreVersions:
          index === versions.length - 1 ? totalVersions - versions.length : 0,
      }),
    );
  });
}
