import {
  UNCATEGORISED_PRACTICE_ID,
  type Catalogue,
  type CatalogueControl,
  type Evidence,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { EvidenceRow } from '../../database/scorecards/listEvidencePage';
import { consoleUrl } from './consoleUrl';
import { resourceName } from './resourceName';

const DAY = 24 * 60 * 60 * 1000;

/** Makes the API's rows of evidence: with what the catalogue knows of the control, links and times. @internal */
export class EvidencePresenter {
  readonly #catalogue: Catalogue;
  readonly #settings: Pick<ScoringSettings, 'timeToFixDays'>;

  constructor(options: {
    catalogue: Catalogue;
    settings: Pick<ScoringSettings, 'timeToFixDays'>;
  }) {
    this.#catalogue = options.catalogue;
    this.#settings = options.settings;
  }

  /** A row as the API shows it at a time. */
  present(row: EvidenceRow, now: Date): Evidence {
    const control = this.#controlOf(row);
    const severity = control?.severity ?? 'medium';
    return {
      id: String(row.id),
      control: row.controlId,
      controlTitle: control?.title ?? row.controlId,
      practice: control?.practice ?? UNCATEGORISED_PRACTICE_ID,
      severity,
      source: row.source,
      resource: row.resourceId,
      resourceType: row.resourceType,
      resourceName: resourceName(row.resourceId),
      account: row.accountId,
      accountName: row.accountName,
      region: row.region,
      status: row.status,
      reason: row.reason,
      reasonText: row.reasonText,
      inherited: row.inherited,
      suppressed: row.suppressed,
      firstObservedAt: row.firstObservedAt,
      observedAt: row.observedAt,
      overdueDays: this.#overdueDays(row, severity, now),
      consoleUrl: consoleUrl(row),
      remediation: this.#remediation(control),
    };
  }

  #controlOf(row: EvidenceRow): CatalogueControl | undefined {
    return (
      (row.source === 'config'
        ? this.#catalogue.controlsOfConfigRule(row.controlId)[0]
        : undefined) ?? this.#catalogue.control(row.controlId)
    );
  }

  #remediation(control: CatalogueControl | undefined) {
    const practice = control && this.#catalogue.practice(control.practice);
    const text = practice?.howToFix ?? practice?.summary;
    return text === undefined ? undefined : { text, url: control?.guidanceUrl };
  }

  #overdueDays(
    row: EvidenceRow,
    severity: Evidence['severity'],
    now: Date,
  ): number | undefined {
    if (row.status !== 'fail' || row.firstObservedAt === undefined) {
      return undefined;
    }
    const age = (now.getTime() - Date.parse(row.firstObservedAt)) / DAY;
    const overdue = Math.floor(age - this.#settings.timeToFixDays[severity]);
    return overdue > 0 ? overdue : undefined;
  }
}
