import type { Knex } from 'knex';
import { readState } from './readState';
import { writeState } from './writeState';

/** Notes that attributions, or the evidence on what is attributed, may be others than before. @internal */
export async function nextGeneration(knex: Knex): Promise<void> {
  const generation = Number(await readState(knex, 'attribution.generation'));
  await writeState(
    knex,
    'attribution.generation',
    String((generation || 0) + 1),
  );
}
