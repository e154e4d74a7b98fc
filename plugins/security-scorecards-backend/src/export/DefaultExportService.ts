import {
  evaluateEntity,
  type CatalogueControl,
  type ExportedEvidence,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { dateOfDay, dayOf } from '../database/history/dayOf';
import { listLatestPoints } from '../database/history/listLatestPoints';
import { fromScorePointRow } from '../database/history/scorePointRow';
import type { EvidenceAt } from '../history/evidenceAt';
import type { EntityState, StateReader } from '../history/StateReader';
import type { EvidenceExport, ExportService } from './ExportService';

const HOUR = 60 * 60 * 1000;

/** Makes evidence packs from the history. Checks no permission. @internal */
export class DefaultExportService implements ExportService {
  readonly #database: Database;
  readonly #states: StateReader;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    states: StateReader;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#states = options.states;
    this.#clock = options.clock;
  }

  async export(request: {
    entityRef: string;
    at: string;
  }): Promise<EvidenceExport> {
    const { entityRef, at } = request;
    const state = await this.#states.read(entityRef, at);
    const { scorecard } = evaluateEntity(state.input);
    const [row] = await listLatestPoints(this.#database, {
      entityRefs: [entityRef],
      day: dayOf(at),
    });
    const recorded = row && fromScorePointRow(row);
    return {
      head: {
        entityRef,
        at,
        exportedAt: this.#clock().toISOString(),
        catalogueVersion: scorecard.catalogueVersion,
        inputHash: scorecard.inputHash,
        ...(recorded && {
          recorded: {
            date: dateOfDay(recorded.day),
            inputHash: recorded.inputHash,
            ...(recorded.score.value !== undefined && {
              score: recorded.score.value,
            }),
          },
        }),
        scorecard,
        waivers: state.input.waivers.map(waiver => ({
          id: waiver.id,
          control: waiver.controlId,
          practice: waiver.practiceId,
          resources: waiver.resourceIds ? [...waiver.resourceIds] : undefined,
          expiresAt: waiver.expiresAt,
        })),
        attestations: state.input.attestations.map(item => ({
          practice: item.practiceId,
          attestedBy: item.attestedBy,
          attestedAt: item.attestedAt,
          expiresAt: item.expiresAt,
          proofUrl: item.proofUrl,
          inheritedFrom: item.inheritedFrom,
        })),
      },
      evidence: rowsOf(state),
    };
  }
}

function* rowsOf(state: EntityState): Generator<ExportedEvidence> {
  for (const row of state.own) {
    yield toExported(row, state, false);
  }
  for (const row of state.inherited) {
    yield toExported(row, state, true);
  }
}

function toExported(
  row: EvidenceAt,
  state: EntityState,
  inherited: boolean,
): ExportedEvidence {
  const { catalogue, settings } = state.input;
  const control: CatalogueControl | undefined =
    catalogue.control(row.controlId) ??
    (row.source === 'config'
      ? catalogue.controlsOfConfigRule(row.controlId)[0]
      : undefined);
  const limit = settings.staleAfterHours[row.source] * HOUR;
  return {
    control: row.controlId,
    controlTitle: control?.title ?? row.controlId,
    practice: control?.practice ?? 'uncategorised',
    severity: control?.severity ?? 'medium',
    source: row.source,
    resource: row.resourceId,
    resourceType: row.resourceType,
    account: row.accountId,
    region: row.region,
    status: row.status,
    reason: row.reason,
    stale: Date.parse(row.observedAt) + limit < Date.parse(state.at),
    suppressed: row.suppressed,
    inherited,
    firstObservedAt: row.firstObservedAt,
    observedAt: row.observedAt,
  };
}
