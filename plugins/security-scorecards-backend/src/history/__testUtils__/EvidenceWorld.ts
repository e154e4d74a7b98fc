import type {
  EvidenceStatus,
  UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { ACCOUNT, bucket } from '../../__testUtils__/fakeCollector';
import { replaceControlStates } from '../../database/controls/replaceControlStates';
import { insertAmendments } from '../../database/evidence/insertAmendments';
import {
  insertTransitions,
  type Transition,
} from '../../database/evidence/insertTransitions';
import { fromTimestamp } from '../../database/timestamps';

const SOURCE = 'security-hub';
/** The store writes a newer time of observation only from this age on. */
const REFRESH_MS = 24 * 3_600_000;

type State = {
  status: EvidenceStatus;
  suppressed: boolean;
  reason?: UnknownReason;
};

/** Evidence on four buckets, written as the evidence store does, at a time that the test moves. */
export class EvidenceWorld {
  now = new Date('2026-09-01T06:00:00.000Z');
  readonly #knex: Knex;
  readonly #tags = ['checkout', 'checkout', 'search', 'none'];
  #turn = false;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Lets time go by. */
  pass(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }

  /** True and false in turn. */
  turn(): boolean {
    this.#turn = !this.#turn;
    return this.#turn;
  }

  async coverage(status: 'succeeded' | 'denied'): Promise<void> {
    const at = this.now.toISOString();
    await this.#knex('source_coverage')
      .insert({
        source: SOURCE,
        account_id: ACCOUNT,
        region: 'eu-west-1',
        target_id: 'hub',
        status,
        observed_at: at,
        changed_at: at,
      })
      .onConflict(['source', 'account_id', 'region'])
      .merge();
  }

  async report(index: number, controlId: string, to: State): Promise<void> {
    const at = this.now.toISOString();
    const resourceKey = await this.#resource(index);
    const place = { resource_key: resourceKey, control_id: controlId };
    const stored = await this.#knex('evidence').where(place).first();
    const from = stored && endedState(stored);
    const row = { ...to, reason: to.reason ?? null };
    const changed =
      from?.status !== to.status || from?.suppressed !== to.suppressed;
    if (!stored) {
      await this.#knex('evidence').insert({
        ...place,
        ...row,
        source: SOURCE,
        region: 'eu-west-1',
        target_key: 1,
        account_id: ACCOUNT,
        first_observed_at: at,
        observed_at: at,
        stored_at: at,
        fingerprint: '',
      });
    } else if (
      changed ||
      from?.reason !== to.reason ||
      this.now.getTime() - new Date(stored.observed_at).getTime() >= REFRESH_MS
    ) {
      if (!changed && from?.reason !== to.reason) {
        await this.#knex.transaction(tx =>
          insertAmendments(tx, { keys: [stored.id], at }),
        );
      }
      await this.#knex('evidence')
        .where({ id: stored.id })
        .update({
          ...row,
          observed_at: at,
          ...(from?.status !== to.status && { first_observed_at: at }),
        });
    }
    if (changed) {
      await this.#transition(resourceKey, controlId, {
        from,
        to,
        cause: from ? 'observed' : 'new',
      });
    }
    await this.#mark(resourceKey);
  }

  async retire(index: number, controlId: string): Promise<void> {
    const resourceKey = await this.#resource(index);
    await this.#retire(resourceKey, 'retired', controlId);
    await this.#mark(resourceKey);
  }

  async remove(index: number): Promise<void> {
    const resourceKey = await this.#resource(index);
    await this.#retire(resourceKey, 'resource-removed');
    await this.#knex('resources')
      .where({ id: resourceKey })
      .update({ dirty: 1, removed_at: this.now.toISOString() });
  }

  /** Says which controls are switched off in AWS. */
  async switchOff(controlIds: readonly string[]): Promise<void> {
    const place = { accountId: ACCOUNT, region: 'eu-west-1' };
    await this.#knex.transaction(tx =>
      replaceControlStates(tx, {
        source: SOURCE,
        controls: {
          definitions: [],
          disabled: controlIds.map(controlId => ({ ...place, controlId })),
          known: [place],
          standards: [],
        },
        now: this.now.toISOString(),
      }),
    );
  }

  async tag(index: number, service: string): Promise<void> {
    this.#tags[index] = service;
    const resourceKey = await this.#resource(index);
    await this.#knex('resources')
      .where({ id: resourceKey })
      .update({ tags: JSON.stringify({ service }), dirty: 1 });
  }

  /** The evidence that counts for an entity now. */
  async evidenceOf(entityRef: string): Promise<string[]> {
    const rows = await this.#knex('evidence')
      .join('resources', 'resources.id', 'evidence.resource_key')
      .whereNull('resources.removed_at')
      .whereIn('evidence.resource_key', owned =>
        owned
          .select('attributions.resource_key')
          .from('attributions')
          .join(
            'entity_rollups',
            'entity_rollups.part_id',
            'attributions.entity_id',
          )
          .join('entities', 'entities.id', 'entity_rollups.entity_id')
          .where('entities.entity_ref', entityRef),
      )
      .select('resource_id', 'control_id', 'status', 'suppressed', 'reason');
    return rows
      .map(
        row =>
          `${row.resource_id} ${row.control_id} ${row.status} ${
            row.reason ?? ''
          } ${Boolean(row.suppressed)}`,
      )
      .sort();
  }

  async #resource(index: number): Promise<number> {
    const { resourceId, resourceType, region } = bucket(`b${index}`, {});
    const known = await this.#knex('resources')
      .where({ resource_id: resourceId })
      .first('id', 'removed_at');
    if (known) {
      if (known.removed_at) {
        await this.#knex('resources')
          .where({ id: known.id })
          .update({ removed_at: null, dirty: 1 });
      }
      return known.id;
    }
    await this.#knex('resources').insert({
      resource_id: resourceId,
      resource_type: resourceType,
      account_id: ACCOUNT,
      region,
      tags: JSON.stringify({ service: this.#tags[index] }),
      fingerprint: '',
      target_key: 1,
      dirty: 1,
      first_seen_at: this.now.toISOString(),
    });
    return this.#resource(index);
  }

  async #retire(
    resourceKey: number,
    cause: 'retired' | 'resource-removed',
    controlId?: string,
  ): Promise<void> {
    const rows = await this.#knex('evidence')
      .where({
        resource_key: resourceKey,
        ...(controlId !== undefined && { control_id: controlId }),
      })
      .select('*');
    for (const row of rows) {
      await this.#knex('evidence').where({ id: row.id }).delete();
      await this.#transition(resourceKey, row.control_id, {
        from: endedState(row),
        cause,
      });
    }
  }

  async #transition(
    resourceKey: number,
    controlId: string,
    change: {
      from?: Transition['from'];
      to?: State;
      cause: 'new' | 'observed' | 'retired' | 'resource-removed';
    },
  ): Promise<void> {
    await this.#knex.transaction(tx =>
      insertTransitions(tx, {
        transitions: [
          {
            resourceKey,
            controlId,
            region: 'eu-west-1',
            accountId: ACCOUNT,
            ...change,
          },
        ],
        source: SOURCE,
        at: this.now.toISOString(),
      }),
    );
  }

  async #mark(resourceKey: number): Promise<void> {
    await this.#knex('resources')
      .where({ id: resourceKey })
      .update({ dirty: 1 });
  }
}

/** The state of a row that is about to end. */
function endedState(row: {
  status: EvidenceStatus;
  suppressed: boolean | number;
  reason: UnknownReason | null;
  first_observed_at: Date | string;
  observed_at: Date | string;
}): NonNullable<Transition['from']> {
  return {
    status: row.status,
    reason: row.reason ?? undefined,
    suppressed: Boolean(row.suppressed),
    firstObservedAt: fromTimestamp(row.first_observed_at),
    observedAt: fromTimestamp(row.observed_at),
  };
}
