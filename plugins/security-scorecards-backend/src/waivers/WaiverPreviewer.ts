import { InputError } from '@backstage/errors';
import {
  evaluateScorecard,
  type ActiveWaiver,
  type Catalogue,
  type Scorecard,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import type { StoredEntity } from '../database/entities/EntityRecord';
import { readEntities } from '../database/entities/readEntities';
import { listActiveSources } from '../database/scorecards/listActiveSources';
import { listAccountNames } from '../database/targets/listAccountNames';
import { listScopedResources } from '../database/waivers/listScopedResources';
import type { EvaluationInputReader } from '../scorecards/evaluation/EvaluationInputReader';
import { coverageOf, type WaiverCoverage } from './coverage';
import { countingWaiver, needsResources } from './countingWaiver';
import type { WaiverRecord } from './WaiverRecord';

/** What a waiver would do. @internal */
export interface TriedWaiver {
  entity: StoredEntity;
  coverage: WaiverCoverage;
  now: Scorecard;
  then: Scorecard;
}

/** Evaluates an entity with a waiver that is not approved. @internal */
export class WaiverPreviewer {
  readonly #database: Database;
  readonly #inputs: EvaluationInputReader;
  readonly #catalogue: Catalogue;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    inputs: EvaluationInputReader;
    catalogue: Catalogue;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#inputs = options.inputs;
    this.#catalogue = options.catalogue;
    this.#clock = options.clock;
  }

  /** Throws `InputError` for an entity without AWS resources. */
  async try(
    waiver: WaiverRecord,
    options: { signal: AbortSignal },
  ): Promise<TriedWaiver> {
    const [entity] = await readEntities(this.#database, [waiver.entityRef]);
    if (!entity) {
      throw new InputError(
        `entityRef: ${waiver.entityRef} can have no scorecard, or is newer than the last look at the catalog`,
      );
    }
    const tried: ActiveWaiver | undefined = countingWaiver(waiver, {
      isOwn: true,
      catalogue: this.#catalogue,
      resources: needsResources(waiver, true)
        ? await listScopedResources(this.#database, [entity.id])
        : [],
    });
    const context = {
      ...options,
      accountNames: await listAccountNames(this.#database),
      activeSources: await listActiveSources(this.#database),
    };
    const prepared = await this.#inputs.read({ ...entity, dirty: 0 }, context);
    if (!prepared || !tried) {
      throw new InputError(
        `entityRef: nothing in AWS is known to be of ${waiver.entityRef}, so nothing of it can be waived`,
      );
    }
    const at = this.#clock();
    const now = at.toISOString();
    const { input } = prepared;
    return {
      entity,
      coverage: coverageOf(tried, input, {
        catalogue: this.#catalogue,
        now: at,
      }),
      now: evaluateScorecard({ ...input, now }),
      then: evaluateScorecard({
        ...input,
        waivers: [...input.waivers, tried],
        now,
      }),
    };
  }
}
