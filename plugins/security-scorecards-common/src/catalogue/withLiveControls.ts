import type { Severity } from '../api/types';
import type { Catalogue } from './Catalogue';
import type { CatalogueControlData, PracticeData } from './CatalogueData';
import { createCatalogue } from './createCatalogue';

/** Id of the practice of controls that are newer than the catalogue. @public */
export const UNCATEGORISED_PRACTICE_ID = 'uncategorised';

/**
 * What Security Hub's `ListSecurityControlDefinitions` tells of a control.
 * @public
 */
export interface LiveControlDefinition {
  /** `SecurityControlId`, such as `S3.30`. */
  id: string;
  /** `Title`, as AWS words it. */
  title: string;
  /** `SeverityRating`, in lower case. */
  severity: Severity;
  /** `RemediationUrl`. */
  guidanceUrl?: string;
}

/**
 * The catalogue with the controls that Security Hub knows and it does not, under the practice `uncategorised` of the
 * domain `governance-guardrails`: following what AWS adds is a guardrail of the whole organization. Controls that app-config
 * switched off stay away. Where that domain is switched off, the first domain takes them.
 *
 * @returns The same catalogue when nothing is new.
 * @public
 */
export function withLiveControls(
  catalogue: Catalogue,
  definitions: Iterable<LiveControlDefinition>,
): Catalogue {
  const fresh = new Map<string, CatalogueControlData>();
  for (const definition of definitions) {
    const { id } = definition;
    if (!catalogue.control(id) && !catalogue.isSwitchedOff(id)) {
      fresh.set(id.toLowerCase(), controlOf(definition));
    }
  }
  if (fresh.size === 0) {
    return catalogue;
  }
  const practices = catalogue.practices.map(
    ({ controls, configRules, patchChecks, ...practice }) => practice,
  );
  return createCatalogue(
    {
      domains: [...catalogue.domains],
      practices: catalogue.practice(UNCATEGORISED_PRACTICE_ID)
        ? practices
        : [...practices, uncategorisedPractice(catalogue)],
      controls: [
        ...catalogue.controls,
        ...[...fresh.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ],
    },
    { switchedOff: catalogue.switchedOff },
  );
}

function controlOf(definition: LiveControlDefinition): CatalogueControlData {
  return {
    id: definition.id,
    source: 'security-hub',
    practice: UNCATEGORISED_PRACTICE_ID,
    title: definition.title,
    severity: definition.severity,
    resourceTypes: [],
    accountLevel: false,
    configRules: [],
    standards: [],
    ...(definition.guidanceUrl && { guidanceUrl: definition.guidanceUrl }),
  };
}

function uncategorisedPractice(catalogue: Catalogue): PracticeData {
  const domain =
    catalogue.domains.find(({ id }) => id === 'governance-guardrails') ??
    catalogue.domains[0];
  return {
    id: UNCATEGORISED_PRACTICE_ID,
    domain: domain.id,
    title: 'Controls that are newer than this catalogue',
    summary:
      'Security Hub evaluates these controls, and the catalogue of the installed version does not know them yet. They are shown and scored with the severity that AWS gives them until a newer version, or your configuration, places them under a practice.',
    why: 'AWS adds controls every few weeks. A failing one that nobody sees because a list is older than it would look like a clean result.',
    howToFix:
      'Follow the guidance of each control. To place a control under a practice, add it in app-config under securityScorecards.catalogue.controls with its id, practice, title and severity, or update the plugins.',
    fixes: [],
    mode: 'automated',
    references: [
      {
        title: 'Change log of Security Hub controls',
        url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/controls-change-log.html',
      },
    ],
    seedBullets: [],
    wellArchitected: ['SEC01-BP08'],
  };
}
