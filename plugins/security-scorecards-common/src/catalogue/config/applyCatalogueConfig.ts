import type { Catalogue } from '../Catalogue';
import type { CatalogueData } from '../CatalogueData';
import { createCatalogue } from '../createCatalogue';
import { parseCatalogue } from '../parseCatalogue';
import { Problems } from '../Problems';
import { addZodIssues } from '../zodProblems';
import { applyControlEntries, switchOffControls } from './applyControlEntries';
import { applyDomainEntries, switchOffDomains } from './applyDomainEntries';
import {
  applyPracticeEntries,
  switchOffPractices,
} from './applyPracticeEntries';
import { catalogueConfigSchema } from './catalogueConfigSchema';
import { draftOf, switchOffRules } from './CatalogueDraft';
import { findDuplicates } from './findDuplicates';
import { fitPractices } from './fitPractices';
import { keepStandards } from './keepStandards';

const ROOT = 'securityScorecards.catalogue';

/**
 * The catalogue as the adopter wants it. Practices that lose all their controls lose their evidence, and leave
 * with them; a mixed practice that does so becomes an attested one.
 *
 * @param data - The catalogue to start from; it is not changed.
 * @param config - Value of `securityScorecards.catalogue` in app-config, a {@link CatalogueConfig}; undefined for none.
 * @throws InputError that names the path, the value and the mend: for what cannot be read, an unknown id, a duplicate,
 *   a practice without evidence, a domain without practices.
 * @public
 */
export function applyCatalogueConfig(
  data: CatalogueData,
  config: unknown,
): Catalogue {
  const problems = new Problems(ROOT);
  const parsed = catalogueConfigSchema.safeParse(config ?? {});
  if (!parsed.success) {
    addZodIssues(problems, parsed.error, config);
    problems.throwIfAny();
    throw parsed.error;
  }
  const {
    domains = [],
    practices = [],
    controls = [],
    standards,
  } = parsed.data;
  findDuplicates({ domains, practices, controls }, problems);
  problems.throwIfAny();

  const draft = draftOf(data);
  applyDomainEntries(draft, domains, problems);
  applyPracticeEntries(draft, practices, problems);
  applyControlEntries(draft, controls, problems);
  problems.throwIfAny();

  const added = new Set(
    practices.filter(entry => entry.domain).map(entry => entry.id),
  );
  keepStandards(draft, standards);
  switchOffControls(draft, controls);
  switchOffPractices(draft, practices);
  switchOffDomains(draft, domains);
  switchOffRules(draft, data.controls);
  fitPractices(draft, { practices, added, problems });
  problems.throwIfAny();

  return createCatalogue(
    parseCatalogue({
      domains: [...draft.domains.values()],
      practices: [...draft.practices.values()],
      controls: [...draft.controls.values()],
    }),
    { switchedOff: draft.switchedOff },
  );
}
