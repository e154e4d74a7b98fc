import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DefaultSimulatorClock } from './clock/SimulatorClock';
import { DAY } from './estate/time';
import type { SimulatorOptions } from './server';

const schema = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(7100),
  host: z.string().default('127.0.0.1'),
  size: z.enum(['demo', 'medium', 'large', 'huge']).default('demo'),
  seed: z.coerce.number().int().default(7),
  quotas: z.enum(['on', 'off']).default('on'),
  clock: z.iso.datetime({ offset: true }).optional(),
  days: z.coerce.number().optional(),
});

/** How the command is used. @internal */
export const usage = `Usage: aws-simulator [--port 7100] [--host 127.0.0.1]
  [--size demo|medium|large|huge] [--seed 7] [--quotas on|off]
  [--clock <ISO 8601 instant> | --days <n>]

  --clock  simulated time at the start; it runs on from there
  --days   start that many days from now (negative: in the past)`;

// `--days -30` reads well, but parseArgs wants `--days=-30`.
function joinNegativeDays(argv: readonly string[]): string[] {
  return argv.flatMap((argument, index) => {
    if (argument === '--days' && argv[index + 1]?.startsWith('-')) {
      return [`--days=${argv[index + 1]}`];
    }
    return argv[index - 1] === '--days' && argument.startsWith('-')
      ? []
      : [argument];
  });
}

/**
 * Reads the command line.
 *
 * @throws Error that names the wrong argument.
 * @internal
 */
export function parseArguments(
  argv: readonly string[],
  wallClock: () => number,
): SimulatorOptions {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    args: joinNegativeDays(argv),
    options: {
      port: string,
      host: string,
      size: string,
      seed: string,
      quotas: string,
      clock: string,
      days: string,
    },
  });
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`--${issue.path.join('.')}: ${issue.message}`);
  }
  const { clock, days, ...options } = parsed.data;
  if (clock !== undefined && days !== undefined) {
    throw new Error('--clock and --days exclude each other');
  }
  const start =
    clock === undefined
      ? new Date(wallClock() + (days ?? 0) * DAY)
      : new Date(clock);
  return {
    ...options,
    clock: DefaultSimulatorClock.running({ start, source: wallClock }),
    wallClock,
  };
}
