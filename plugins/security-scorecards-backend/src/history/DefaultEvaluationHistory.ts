import type {
  Catalogue,
  EvidenceSource,
  Scorecard,
  ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { Database, Transaction } from '../database/Database';
import { dayOf } from '../database/history/dayOf';
import {
  insertEvaluationVersion,
  readEvaluationVersion,
} from '../database/history/evaluationVersions';
import {
  insertSourceStates,
  listSourceStates,
  type SourceStateRow,
} from '../database/history/sourceStates';
import { storeDocument } from '../database/history/storeDocument';
import { upsertScorePoints } from '../database/history/upsertScorePoints';
import type { ScorePoint } from '../database/history/ScorePoint';
import { upsertSharePoint } from '../database/history/sharePoints';
import { countShares } from '../database/unattributed/countShares';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import { catalogueDocument, settingsDocument } from './documents';
import type { EvaluationHistory, EvaluationTrace } from './EvaluationHistory';
import { recordLapses } from './recordLapses';
import { sightAge } from './sightAge';
import { staleEvidence } from './staleEvidence';

/** How often the counts of whose evidence is are taken in a day: they read every resource. */
const SHARES_EVERY_MS = 6 * 60 * 60 * 1000;

/** Writes the history that only evaluations can tell. @internal */
export class DefaultEvaluationHistory implements EvaluationHistory {
  readonly #database: Database;
  readonly #reader: EvidenceReader;
  readonly #catalogue: { readonly current: Catalogue };
  readonly #settings: ScoringSettings;
  readonly #clock: () => Date;
  #stored: { catalogue: Catalogue; key: number } | undefined;
  #sources: string | undefined;
  #sharedAt: number | undefined;

  constructor(options: {
    database: Database;
    reader: EvidenceReader;
    catalogue: { readonly current: Catalogue };
    settings: ScoringSettings;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#reader = options.reader;
    this.#catalogue = options.catalogue;
    this.#settings = options.settings;
    this.#clock = options.clock;
  }

  async startRun(options: {
    activeSources: readonly EvidenceSource[];
  }): Promise<void> {
    const now = this.#clock();
    await this.#recordVersion(options.activeSources, now);
    await this.#recordSources(now);
    await this.#recordShares(now);
  }

  trace(
    { evidence, ...evaluation }: Parameters<EvaluationHistory['trace']>[0],
    at: string,
  ): EvaluationTrace {
    const { staleAfterHours } = this.#settings;
    const resourceKeys = new Set(evaluation.resourceKeys);
    let latest: number | undefined;
    for (const { resourceKey } of evidence) {
      // Rows of one resource follow each other.
      if (resourceKey !== latest) {
        resourceKeys.add(resourceKey);
        latest = resourceKey;
      }
    }
    return {
      ...evaluation,
      resourceKeys: [...resourceKeys],
      stale: staleEvidence(evidence, { at, staleAfterHours }),
    };
  }

  async record(
    transaction: Transaction,
    options: { traces: readonly EvaluationTrace[]; at: string },
  ): Promise<void> {
    const { traces, at } = options;
    await recordLapses(transaction, { traces, at });
    const catalogueKey = this.#stored?.key;
    if (catalogueKey === undefined) {
      throw new Error('record was called before startRun');
    }
    const day = dayOf(at);
    await upsertScorePoints(transaction, {
      day,
      points: traces.flatMap(({ entityId, entityRef, scorecard }) =>
        scorecard
          ? [
              {
                entityId,
                entityRef,
                point: toPoint(scorecard, day, catalogueKey),
              },
            ]
          : [],
      ),
    });
  }

  async #recordVersion(
    activeSources: readonly EvidenceSource[],
    now: Date,
  ): Promise<void> {
    const catalogueKey = await this.#storeCatalogue();
    const settingsKey = await storeDocument(
      this.#database,
      settingsDocument({ settings: this.#settings, activeSources }),
    );
    const latest = await readEvaluationVersion(this.#database);
    if (
      latest?.catalogueKey !== catalogueKey ||
      latest.settingsKey !== settingsKey
    ) {
      await insertEvaluationVersion(this.#database, {
        catalogueKey,
        settingsKey,
        at: now.toISOString(),
      });
    }
  }

  async #storeCatalogue(): Promise<number> {
    const catalogue = this.#catalogue.current;
    if (this.#stored?.catalogue !== catalogue) {
      const json = catalogueDocument(catalogue);
      const key = await storeDocument(this.#database, json);
      this.#stored = { catalogue, key };
    }
    return this.#stored.key;
  }

  async #recordSources(now: Date): Promise<void> {
    const coverage = await this.#reader.listCoverage();
    const states = coverage.map(
      (entry): SourceStateRow => ({
        source: entry.source,
        accountId: entry.accountId,
        region: entry.region,
        status: entry.status,
        age: sightAge({
          observedAt: entry.observedAt,
          staleAfterHours: this.#settings.staleAfterHours[entry.source],
          now,
        }),
      }),
    );
    const fingerprint = JSON.stringify(states);
    if (fingerprint === this.#sources) {
      return;
    }
    const at = now.toISOString();
    await this.#database.transaction(async transaction => {
      const known = new Map(
        (await listSourceStates(transaction, { at })).map(state => [
          placeOf(state),
          state,
        ]),
      );
      const changed = states.filter(state => {
        const before = known.get(placeOf(state));
        known.delete(placeOf(state));
        return before?.status !== state.status || before?.age !== state.age;
      });
      const forgotten = [...known.values()].map(
        (state): SourceStateRow => ({ ...state, status: undefined }),
      );
      await insertSourceStates(transaction, {
        states: [...changed, ...forgotten],
        at,
      });
    });
    this.#sources = fingerprint;
  }

  async #recordShares(now: Date): Promise<void> {
    const time = now.getTime();
    if (
      this.#sharedAt !== undefined &&
      dayOf(now) === dayOf(new Date(this.#sharedAt)) &&
      time - this.#sharedAt < SHARES_EVERY_MS
    ) {
      return;
    }
    const point = {
      day: dayOf(now),
      attributedResources: 0,
      unattributedResources: 0,
      attributed: 0,
      accountLevel: 0,
      unattributed: 0,
    };
    for (const counts of await countShares(this.#database)) {
      point.attributedResources +=
        counts.resources - counts.unattributedResources;
      point.unattributedResources += counts.unattributedResources;
      point.attributed += counts.attributed;
      point.accountLevel += counts.accountLevel;
      point.unattributed += counts.unattributed;
    }
    await upsertSharePoint(this.#database, point);
    this.#sharedAt = time;
  }
}

function placeOf(state: SourceStateRow): string {
  return `${state.source} ${state.accountId} ${state.region}`;
}

function toPoint(
  scorecard: Scorecard,
  day: number,
  catalogueKey: number,
): ScorePoint {
  return {
    day,
    score: scorecard.score,
    grade: scorecard.grade,
    risk: scorecard.risk.value,
    failingControls: scorecard.counts.failingControls,
    failingResources: scorecard.counts.failingResources,
    domains: scorecard.domains.map(domain => ({
      id: domain.id,
      value: domain.score.value,
      coverage: domain.score.coverage,
      failing: Object.values(domain.failingControls).reduce(
        (sum, count) => sum + count,
        0,
      ),
    })),
    catalogueKey,
    inputHash: scorecard.inputHash,
  };
}
