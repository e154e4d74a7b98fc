import type { Config } from '@backstage/config';
import {
  applyCatalogueConfig,
  defaultCatalogueData,
  parseScoringSettings,
  type Catalogue,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import {
  readAttributionRules,
  type ConfiguredRule,
} from '../attribution/config/readAttributionRules';

/** What app-config says of attribution, catalogue and scores. @internal */
export interface Settings {
  catalogue: Catalogue;
  scoring: ScoringSettings;
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
    rules: readAttributionRules(config),
  };
}
