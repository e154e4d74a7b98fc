import type { Config } from '@backstage/config';
import {
  applyCatalogueConfig,
  defaultCatalogueData,
  parseScoringSettings,
  type Catalogue,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { ConfiguredRule } from '../attribution/config/ConfiguredRule';
import { readAttributionRules } from '../attribution/config/readAttributionRules';
import { readDefaultTagRules } from '../attribution/config/readDefaultTagRules';

/** What app-config says of attribution, catalogue and scores. @internal */
export interface Settings {
  catalogue: Catalogue;
  scoring: ScoringSettings;
  /** Rules of attribution in their order, the default ones last. */
  rules: ConfiguredRule[];
}

/** Reads `securityScorecards`. Throws `InputError` that names the path, the value and the mend. @internal */
export function readSettings(config: Config): Settings {
  return {
    catalogue: applyCatalogueConfig(
      defaultCatalogueData(),
      config.getOptional('securityScorecards.catalogue'),
    ),
    scoring: parseScoringSettings(
      config.getOptional('securityScorecards.scoring'),
    ),
    rules: [...readAttributionRules(config), ...readDefaultTagRules(config)],
  };
}
