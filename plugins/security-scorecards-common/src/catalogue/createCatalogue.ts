import type { CatalogueControl, CataloguePractice } from '../api/types';
import { Catalogue } from './Catalogue';
import type { CatalogueData } from './CatalogueData';
import { contentHash } from './contentHash';

/**
 * Links practices with their controls and computes the version. The data must have been checked by
 * {@link parseCatalogue} when it comes from outside.
 * @public
 */
export function createCatalogue(
  data: CatalogueData,
  options?: {
    /** Ids of controls that app-config switched off. */
    switchedOff?: Iterable<string>;
  },
): Catalogue {
  const byPractice = new Map<string, CatalogueControl[]>();
  for (const control of data.controls) {
    const group = byPractice.get(control.practice) ?? [];
    group.push(control);
    byPractice.set(control.practice, group);
  }
  const practices = data.practices.map((practice): CataloguePractice => {
    const controls = byPractice.get(practice.id) ?? [];
    return {
      ...practice,
      controls: idsOf(controls, 'security-hub'),
      configRules: idsOf(controls, 'config'),
      patchChecks: idsOf(controls, 'patch-manager'),
    };
  });
  return new Catalogue({
    version: contentHash({
      domains: data.domains,
      practices: data.practices,
      controls: data.controls,
    }),
    domains: data.domains,
    practices,
    controls: data.controls,
    switchedOff: options?.switchedOff,
  });
}

function idsOf(
  controls: readonly CatalogueControl[],
  source: CatalogueControl['source'],
): string[] {
  return controls
    .filter(control => control.source === source)
    .map(control => control.id);
}
