import { NotFoundError } from '@backstage/errors';
import type { SignalList } from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { hasScorecard } from '../database/scorecards/hasScorecard';
import {
  countSignals,
  listSignalPage,
} from '../database/signals/listSignalPage';
import { readEntitySignalSight } from '../database/signals/readEntitySignalSight';
import { readCursor, writeCursor } from '../scorecards/PageCursor';
import { presentSignal } from './presentSignal';
import type { SignalQuery, SignalService } from './SignalService';

/** Serves signals from the database. Checks no permission. @internal */
export class DefaultSignalService implements SignalService {
  readonly #database: Database;

  constructor(options: { database: Database }) {
    this.#database = options.database;
  }

  async listSignals(
    entityRef: string,
    query: SignalQuery,
  ): Promise<SignalList> {
    if (!(await hasScorecard(this.#database, entityRef))) {
      throw new NotFoundError(
        `${entityRef} has no scorecard: nothing in AWS is known to be its own, so no signal can be`,
      );
    }
    const { severity, product, limit, cursor } = query;
    const states = query.state.length > 0 ? query.state : (['active'] as const);
    const cursorQuery = ['signals', entityRef, severity, product, states];
    const filter = { entityRef, severities: severity, product, states };
    const [severityRank, id] =
      cursor === undefined
        ? []
        : readCursor(cursorQuery, cursor, ['number', 'number']).map(Number);
    const rows = await listSignalPage(this.#database, {
      ...filter,
      limit: limit + 1,
      after: id === undefined ? undefined : { severityRank, id },
    });
    const counts = await countSignals(this.#database, filter);
    const page = rows.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(presentSignal),
      totalItems: Object.values(counts).reduce((sum, count) => sum + count, 0),
      counts,
      sight: await readEntitySignalSight(this.#database, entityRef),
      pageInfo:
        rows.length > limit
          ? {
              nextCursor: writeCursor(cursorQuery, [
                last.severityRank,
                last.id,
              ]),
            }
          : {},
    };
  }
}
