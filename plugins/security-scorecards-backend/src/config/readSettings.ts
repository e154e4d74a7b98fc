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
import type { GovernanceSettings } from '../governance/GovernanceSettings';
import { readGovernanceSettings } from '../governance/readGovernanceSettings';
import { readCollectionConfig } from '../collection/readCollectionConfig';
import {
  readHistoryConfig,
  type HistoryConfig,
} from '../history/readHistoryConfig';
import { refuseUnknownKeys } from './unknownKeys';
import { readDefaultTagRules } from '../attribution/config/readDefaultTagRules';

/** What app-config says of attribution, catalogue and scores. @internal */
export interface Settings {
  catalogue: Catalogue;
  scoring: ScoringSettings;
  /** Rules of attribution in their order, the default ones last. */
  rules: ConfiguredRule[];
  /** Whether an ARN pattern may claim a service of the whole organisation, or everything. */
  allowBroadArns: boolean;
  /** Rules and declarations of waivers and attestations. */
  governance: GovernanceSettings;
  /** How long the past is kept. */
  history: HistoryConfig & {
    /** How long changes of evidence are. */
    transitionsMs: number;
  };
}

/** Reads `securityScorecards`. Throws `InputError` that names the path, the value and the mend. @internal */
export function readSettings(config: Config): Settings {
  refuseUnknownKeys(config, 'securityScorecards.attribution', [
    'rules',
    'defaultTagKeys',
    'allowBroadArns',
  ]);
  const catalogue = applyCatalogueConfig(
    defaultCatalogueData(),
    config.getOptional('securityScorecards.catalogue'),
  );
  const scoring = parseScoringSettings(
    config.getOptional('securityScorecards.scoring'),
  );
  return {
    catalogue,
    governance: readGovernanceSettings(config, catalogue),
    scoring: {
      ...scoring,
      // Evidence is expected of the standards that the catalogue was limited to.
      standards:
        scoring.standards.length > 0
          ? scoring.standards
          : config.getOptionalStringArray(
              'securityScorecards.catalogue.standards',
            ) ?? [],
    },
    rules: [...readAttributionRules(config), ...readDefaultTagRules(config)],
    allowBroadArns:
      config.getOptionalBoolean(
        'securityScorecards.attribution.allowBroadArns',
      ) ?? false,
    history: {
      ...readHistoryConfig(config),
      transitionsMs: readCollectionConfig(config).retention.transitionsMs,
    },
  };
}
