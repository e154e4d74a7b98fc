import { readEntityRecord } from 'backstage-plugin-security-scorecards-backend/src/attribution/readEntityRecord';
import { ResourceAttributor } from 'backstage-plugin-security-scorecards-backend/src/attribution/ResourceAttributor';
import { storeEntities } from 'backstage-plugin-security-scorecards-backend/src/attribution/storeEntities';
import { DatabaseEvidenceReader } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseEvidenceReader';
import { UnattributedService } from 'backstage-plugin-security-scorecards-backend/src/unattributed/UnattributedService';
import { writeState } from 'backstage-plugin-security-scorecards-backend/src/database/state/writeState';
import type { Knex } from 'knex';
import { openDatabase } from '../ingest/databases/openDatabase';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import { measure } from '../ingest/measurement/measure';
import type { Measurement, Work } from '../ingest/measurement/Measurement';
import { serviceEntity } from './serviceEntity';

const CHANGES = 15;
const HOUR_MS = 3_600_000;

/** Attributes all resources of a seeded database, or what one change after the other touches, or asks for what is nobody's. */
export async function measureAttribution(options: {
  database: DatabaseLocation;
  step: 'all' | 'retag' | 'entity' | 'list';
  entities: number;
  resources: number;
}): Promise<Measurement> {
  const { step, entities, resources } = options;
  const database = openDatabase(options.database);
  const clock = () => new Date();
  const attributor = new ResourceAttributor({
    database,
    reader: DatabaseEvidenceReader.create({
      database,
      stalenessMs: HOUR_MS,
      clock,
    }),
    rules: [],
    clock,
  });
  const attribute = () =>
    attributor.run({ signal: new AbortController().signal });
  const work: Record<typeof step, () => Promise<Work>> = {
    all: async () => {
      const done = await attribute();
      return { rows: done.resources, written: done.moved };
    },
    retag: () =>
      repeat(async index => {
        await tag(database, {
          key: 1 + middle(index, resources),
          service: (index + 1) % entities,
        });
        return (await attribute()).moved;
      }),
    entity: () =>
      repeat(async index => {
        const number = middle(index, entities);
        await storeEntities(database, {
          records: [
            readEntityRecord(serviceEntity(number, (number + 1) % entities)),
          ],
          rules: [],
          alreadyWritten: 0,
          at: clock().toISOString(),
        });
        return (await attribute()).moved;
      }),
    list: async () => {
      const unattributed = new UnattributedService({
        database,
        rules: [],
        clock,
      });
      const list = async () =>
        (await unattributed.list({ groupBy: 'account', limit: 20 })).items
          .length;
      // Counts, which is not to be done again by the calls that follow.
      await list();
      return repeat(list);
    },
  };
  try {
    if (step === 'all') {
      await writeState(database, 'attribution.cursor', '0');
    }
    return await measure(work[step], options.database);
  } finally {
    await database.destroy();
  }
}

/** What the store does when a source tells other tags. */
async function tag(
  database: Knex,
  options: { key: number; service: number },
): Promise<void> {
  await database('resources')
    .where({ id: options.key })
    .update({
      tags: JSON.stringify({ service: `service-${options.service}` }),
      dirty: database.raw('dirty + 1'),
    });
}

/** Changes spread over the estate, or calls, each of which has to move or find something. */
async function repeat(
  change: (index: number) => Promise<number>,
): Promise<Work> {
  const times: number[] = [];
  let written = 0;
  for (let index = 0; index < CHANGES; index++) {
    const start = performance.now();
    const moved = await change(index);
    times.push(performance.now() - start);
    if (moved === 0) {
      throw new Error(`Change or call ${index} found no resource`);
    }
    written += moved;
  }
  times.sort((a, b) => a - b);
  return {
    rows: CHANGES,
    written,
    medianMs: times[Math.floor(times.length / 2)],
  };
}

function middle(index: number, count: number): number {
  return Math.floor(((index + 0.5) * count) / CHANGES);
}
