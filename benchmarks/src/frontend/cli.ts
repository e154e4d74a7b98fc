import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { chunkSizes } from './chunkSizes';
import { describeChunks } from './describeChunks';
import { describeTimes } from './describeTimes';
import { pageTimes } from './pageTimes';

const schema = z.object({
  // Yarn runs the script in the folder of this package.
  dist: z.string().default(resolve('../packages/app/dist/static')),
  url: z.url().optional(),
  runs: z.coerce.number().int().min(1).max(100).default(5),
});

async function main(): Promise<void> {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { dist: string, url: string, runs: string },
  });
  const { dist, url, runs } = schema.parse(values);
  process.stdout.write(`${describeChunks(chunkSizes(dist))}\n`);
  if (url) {
    const load = loadavg()[0];
    const times = await pageTimes({
      url,
      runs,
      executablePath: process.env.CHROMIUM_PATH,
      visitor: 'guest',
      service: 'payout-batch',
    });
    process.stdout.write(
      `\n${describeTimes(times)}\nload ${load.toFixed(
        1,
      )} at the start, ${loadavg()[0].toFixed(1)} at the end\n`,
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
