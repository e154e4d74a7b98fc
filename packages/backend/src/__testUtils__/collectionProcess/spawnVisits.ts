import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';

/** How a process of visits ended. */
export interface VisitsEnd {
  /** Absent when it was killed. */
  exitCode?: number;
  /** What it complained of. */
  stderr: string;
}

/**
 * Visits all targets that are due in a process of its own.
 *
 * @param options - `killAfterMs` counts from the first visit; then the process ends without a chance to tidy up
 */
export async function spawnVisits(options: {
  simulatorUrl: string;
  appConfig: JsonObject;
  killAfterMs?: number;
}): Promise<VisitsEnd> {
  const { simulatorUrl, appConfig, killAfterMs } = options;
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, 'visitAll.ts'),
      JSON.stringify(appConfig),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, AWS_ENDPOINT_URL: simulatorUrl },
    },
  );
  let stderr = '';
  child.stderr.on('data', chunk => (stderr += chunk));
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', chunk => {
    if (killAfterMs !== undefined && String(chunk).includes('visiting')) {
      timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    }
  });
  const exitCode = await new Promise<number | null>(resolve =>
    child.once('exit', code => resolve(code)),
  );
  clearTimeout(timer);
  return { exitCode: exitCode ?? undefined, stderr };
}
