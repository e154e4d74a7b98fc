import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  withLiveControls,
  type Catalogue,
} from 'backstage-plugin-security-scorecards-common';
import { listLiveControls } from '../database/controls/listLiveControls';
import type { Database } from '../database/Database';
import { readState } from '../database/state/readState';

const TASK = 'catalogue-refresh';

/**
 * The catalogue with the controls that AWS has added since, as the last collection found them. Each replica looks once a minute,
 * and before each evaluation, whether there are new ones; no restart is needed.
 *
 * @internal
 */
export class LiveCatalogue {
  readonly #database: Database;
  readonly #base: Catalogue;
  readonly #view: Catalogue;
  #current: Catalogue;
  #knownAt: string | undefined;

  constructor(options: { database: Database; catalogue: Catalogue }) {
    this.#database = options.database;
    this.#base = options.catalogue;
    this.#current = options.catalogue;
    this.#view = new Proxy(options.catalogue, {
      get: (_, key) => {
        const value: unknown = Reflect.get(this.#current, key, this.#current);
        return typeof value === 'function' ? value.bind(this.#current) : value;
      },
    });
  }

  /** As it is now; does not change. For work that has to see one state from beginning to end. */
  get current(): Catalogue {
    return this.#current;
  }

  /** Always the current one, for whoever keeps a catalogue. */
  get view(): Catalogue {
    return this.#view;
  }

  /** Reads anew if the controls have changed. */
  async refresh(): Promise<void> {
    const changedAt = await readState(this.#database, 'controls.changedAt');
    if (changedAt === this.#knownAt) {
      return;
    }
    this.#current = withLiveControls(
      this.#base,
      await listLiveControls(this.#database, 'security-hub'),
    );
    this.#knownAt = changedAt;
  }

  /** Registers the task of this replica. */
  async start(options: {
    scheduler: SchedulerService;
    logger: LoggerService;
  }): Promise<void> {
    await options.scheduler.scheduleTask({
      id: TASK,
      scope: 'local',
      frequency: { minutes: 1 },
      timeout: { minutes: 1 },
      fn: () => this.refresh(),
    });
  }
}
