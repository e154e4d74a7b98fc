import { NotFoundError } from '@backstage/errors';
import {
  SCOPE_ANNOTATIONS,
  UNCATEGORISED_PRACTICE_ID,
  type Catalogue,
  type EvidenceList,
  type EvidenceSource,
  type Scorecard,
  type ScorecardList,
  type ScorecardSummary,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import {
  listEvidencePage,
  type EvidencePosition,
} from '../database/scorecards/listEvidencePage';
import {
  isTextOrder,
  rankScorecards,
} from '../database/scorecards/rankScorecards';
import { listWorstFailures } from '../database/scorecards/listWorstFailures';
import { hasScorecard } from '../database/scorecards/hasScorecard';
import { readScorecardDocument } from '../database/scorecards/readScorecardDocument';
import { withDelta, type DeltaReader } from '../history/DeltaReader';
import { EvidencePresenter } from './evidence/EvidencePresenter';
import { readCursor, writeCursor } from './PageCursor';
import type {
  EvidenceQuery,
  RankingQuery,
  ScorecardService,
} from './ScorecardService';

/** Failing controls that a row of the ranking names. */
const WORST_FAILURES = 5;
const HOUR = 60 * 60 * 1000;

/** Serves scorecards from the database. Checks no permission. @internal */
export class DefaultScorecardService implements ScorecardService {
  readonly #database: Database;
  readonly #catalogue: Catalogue;
  readonly #settings: ScoringSettings;
  readonly #presenter: EvidencePresenter;
  readonly #deltas: DeltaReader;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    catalogue: Catalogue;
    settings: ScoringSettings;
    deltas: DeltaReader;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#catalogue = options.catalogue;
    this.#settings = options.settings;
    this.#presenter = new EvidencePresenter(options);
    this.#deltas = options.deltas;
    this.#clock = options.clock;
  }

  async getScorecard(entityRef: string): Promise<Scorecard> {
    const [scorecard, before] = await Promise.all([
      readScorecardDocument(this.#database, entityRef),
      this.#deltas.read([entityRef]),
    ]);
    if (!scorecard) {
      throw noScorecard(entityRef);
    }
    return withDelta(scorecard, before);
  }

  async listEvidence(
    entityRef: string,
    query: EvidenceQuery,
  ): Promise<EvidenceList> {
    const { practice, control, status, limit, cursor } = query;
    const cursorQuery = { entityRef, practice, control, status };
    const now = this.#clock();
    const reading = listEvidencePage(this.#database, {
      entityRef,
      controlKeys: this.#controlKeys(query),
      uncategorised: practice === UNCATEGORISED_PRACTICE_ID,
      excludedKeys: this.#excludedKeys(),
      statuses: status,
      staleBefore: this.#staleBefore(now),
      limit: limit + 1,
      after:
        cursor === undefined
          ? undefined
          : evidencePosition(
              readCursor(cursorQuery, cursor, ['number', 'number', 'number']),
            ),
    });
    const [isScored, { items, totalItems }] = await Promise.all([
      hasScorecard(this.#database, entityRef),
      reading,
    ]);
    if (!isScored) {
      throw noScorecard(entityRef);
    }
    const page = items.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(row => this.#presenter.present(row, now)),
      totalItems,
      pageInfo:
        items.length > limit
          ? {
              nextCursor: writeCursor(cursorQuery, [
                last.statusRank,
                last.severityRank,
                last.id,
              ]),
            }
          : {},
    };
  }

  async listScorecards(
    query: RankingQuery,
    entityRefs?: readonly string[],
  ): Promise<ScorecardList> {
    const { filter, order, limit, cursor } = query;
    const cursorQuery = [order, filter.map(item => [...item])];
    const [orderValue, entityRef] =
      cursor === undefined
        ? []
        : readCursor(cursorQuery, cursor, [
            isTextOrder(order.field) ? 'string' : 'number',
            'string',
          ]);
    const { items, totalItems } = await rankScorecards(this.#database, {
      filter,
      order,
      limit: limit + 1,
      entityRefs,
      changesSince: this.#deltas.since,
      after:
        orderValue === undefined
          ? undefined
          : { orderValue, entityRef: String(entityRef) },
    });
    const page = items.slice(0, limit);
    const last = page[page.length - 1];
    const summaries = page.map(item => item.summary);
    return {
      items: await this.#deltas.withDeltas(
        query.withWorstFailures
          ? await this.#withWorstFailures(summaries)
          : summaries,
      ),
      totalItems,
      pageInfo:
        items.length > limit
          ? {
              nextCursor: writeCursor(cursorQuery, [
                last.orderValue,
                last.entityRef,
              ]),
            }
          : {},
    };
  }

  async #withWorstFailures(
    summaries: readonly ScorecardSummary[],
  ): Promise<ScorecardSummary[]> {
    const failures = await listWorstFailures(this.#database, {
      entityRefs: summaries.map(({ entityRef }) => entityRef),
      limit: WORST_FAILURES,
    });
    return summaries.map(summary => ({
      ...summary,
      worstFailures: failures.get(summary.entityRef) ?? [],
    }));
  }

  #staleBefore(now: Date): Record<EvidenceSource, string> {
    const { staleAfterHours } = this.#settings;
    const before = (source: EvidenceSource) =>
      new Date(now.getTime() - staleAfterHours[source] * HOUR).toISOString();
    return {
      'security-hub': before('security-hub'),
      config: before('config'),
      'patch-manager': before('patch-manager'),
    };
  }

  /** Lower-case ids of the controls, and of the Config rules behind them, that are asked for. */
  #controlKeys(query: EvidenceQuery): string[] | undefined {
    const { practice, control } = query;
    if (control !== undefined) {
      const known = this.#catalogue.control(control);
      const isOfPractice =
        practice === undefined ||
        (known?.practice ?? UNCATEGORISED_PRACTICE_ID) === practice;
      return isOfPractice
        ? [control, ...(known?.configRules ?? [])].map(lower)
        : [];
    }
    if (practice === undefined || practice === UNCATEGORISED_PRACTICE_ID) {
      return undefined;
    }
    return this.#catalogue
      .controlsOf(practice)
      .flatMap(({ id, configRules }) => [id, ...configRules])
      .map(lower);
  }

  /** Controls that the scorecard leaves out as well. */
  #excludedKeys(): string[] {
    const { standards } = this.#settings;
    const others =
      standards.length === 0
        ? []
        : this.#catalogue.controls.filter(
            control =>
              control.source === 'security-hub' &&
              !control.standards.some(item => standards.includes(item)),
          );
    return [
      ...this.#catalogue.switchedOff,
      ...others.map(control => lower(control.id)),
    ];
  }
}

function evidencePosition(
  position: readonly (string | number)[],
): EvidencePosition {
  const [statusRank, severityRank, id] = position.map(Number);
  return { statusRank, severityRank, id };
}

function noScorecard(entityRef: string): NotFoundError {
  return new NotFoundError(
    `${entityRef} has no scorecard: nothing in AWS is known to be its own. Annotate it with ${SCOPE_ANNOTATIONS.tags}, ${SCOPE_ANNOTATIONS.arns} or ${SCOPE_ANNOTATIONS.accounts}; a new annotation counts within minutes`,
  );
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
