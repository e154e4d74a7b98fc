import { z } from 'zod';
import { parseOptions } from '../command/parseOptions';
import type { Settings } from './Settings';

const ROWS = { '200k': 200_000, '1m': 1_000_000 };
const QUICK_ROWS = 20_000;

const schema = z.object({
  size: z.enum(['200k', '1m']).default('200k'),
  database: z.enum(['postgres', 'sqlite', 'both']).default('both'),
  quotas: z.enum(['on', 'off']).default('on'),
  only: z.enum(['store', 'end-to-end']).optional(),
  quick: z.boolean().default(false),
  postgres: z.url().optional(),
  profile: z.string().optional(),
  json: z.string().optional(),
});

/** How the command is used. */
export const usage = `Usage: yarn workspace benchmarks ingest [--size 200k|1m] [--database postgres|sqlite|both]
  [--quotas on|off] [--only store|end-to-end] [--quick] [--postgres <url>] [--profile <folder>] [--json <file>]`;

/**
 * Reads the command line.
 *
 * @throws Error that names the wrong argument
 */
export function parseArguments(argv: readonly string[]): Settings {
  const { size, database, quotas, quick, only, postgres, profile, json } =
    parseOptions(schema, { argv, switches: ['quick'] });
  return {
    rows: quick ? QUICK_ROWS : ROWS[size],
    size: quick ? 'quick' : size,
    databases: database === 'both' ? ['postgres', 'sqlite'] : [database],
    quotas: quotas === 'on',
    quick,
    store: only !== 'end-to-end',
    endToEnd: only !== 'store',
    postgresUrl: postgres,
    profile,
    json,
  };
}
