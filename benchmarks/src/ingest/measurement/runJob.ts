import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Job } from './Job';
import type { Measurement } from './Measurement';

const WORKER = resolvePackagePath(
  'benchmarks',
  'src/ingest/measurement/worker.ts',
);

/**
 * Measures in a process of its own, so that no measurement sees the memory or the compiled code of another.
 *
 * @param options - with `profile`, a folder, a CPU profile is written to it
 * @throws Error when the process fails
 */
export async function runJob(
  job: Job,
  options: { profile?: string } = {},
): Promise<Measurement> {
  const child = fork(WORKER, [JSON.stringify(job)], {
    execArgv: [
      '--import',
      'tsx',
      '--expose-gc',
      ...(options.profile
        ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`]
        : []),
    ],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...('endpoint' in job && {
        AWS_ENDPOINT_URL: job.endpoint,
        AWS_REGION: 'eu-west-1',
        AWS_EC2_METADATA_DISABLED: 'true',
      }),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let measurement: Measurement | undefined;
  child.on('message', message => {
    measurement = message as Measurement;
  });
  const [code] = await once(child, 'exit');
  if (code !== 0 || !measurement) {
    throw new Error(`The measurement ${job.kind} ended with code ${code}`);
  }
  return measurement;
}
