import { readFileSync } from 'node:fs';

// Linux counts processor time in hundredths of a second.
const TICKS_A_SECOND = 100;

/**
 * Processor seconds so far of PostgreSQL's processes for these connections; undefined where they run on another machine.
 *
 * @param pids - as `pg_stat_activity` names them
 */
export function serverProcessorTime(
  pids: readonly number[],
): number | undefined {
  try {
    return pids.map(secondsOf).reduce((a, b) => a + b, 0);
  } catch {
    return undefined;
  }
}

function secondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in parentheses, may have blanks; user and system time are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
