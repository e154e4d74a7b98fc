/*
 * `node scripts/take-screenshots.mjs [first-sync] [pictures]`: takes the
 * pictures of docs/images from portals of its own, which it starts on free
 * ports and stops: one without any data, for the first collection, and one
 * with a past of sixty days.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { runCommand } from './lib/command.mjs';
import { ensureDemoHistory } from './lib/demoHistory.mjs';
import { ROOT } from './lib/paths.mjs';
import { PortalError, reportFailure } from './lib/PortalError.mjs';
import { Progress } from './lib/progress.mjs';
import { setUpFrontEnd, setUpTools } from './lib/setUp.mjs';
import { watchForShutdown } from './lib/shutdown.mjs';
import { withThrowAwayPortal } from './lib/throwAwayPortal.mjs';

const PICTURES = join(ROOT, 'docs/images');

/** Pictures go into git and load with the README: no more than this each. */
const MAX_BYTES = 300_000;

/** Projects of Playwright, with what their portals need before they start: trends and causes need a past. */
const PROJECTS = [['first-sync'], ['pictures', ensureDemoHistory]];

async function main() {
  const chosen = process.argv.slice(2);
  const signal = watchForShutdown(() => process.exit(1));
  const progress = new Progress(3);
  const tools = await setUpTools(progress, signal);
  await setUpFrontEnd(progress, tools, signal);
  const chromium = await findChromium(tools);
  const say = activity => process.stdout.write(`${activity}\n`);
  const take = (project, prepare) =>
    withThrowAwayPortal({ tools, say, signal, prepare }, portal =>
      runCommand(
        [
          tools.node,
          join(ROOT, 'node_modules/.bin/playwright'),
          'test',
          `--project=${project}`,
        ],
        {
          cwd: ROOT,
          env: {
            ...tools.env,
            CHROMIUM_PATH: chromium,
            PORTAL_URL: portal.url,
            SIMULATOR_URL: portal.simulatorUrl,
            PICTURES_DIR: PICTURES,
          },
          signal: portal.signal,
        },
      ),
    );
  for (const [project, prepare] of PROJECTS) {
    if (chosen.length === 0 || chosen.includes(project)) {
      const { ok } = await take(project, dataDir =>
        prepare?.({ tools, dataDir, echo: false, say, signal }),
      );
      if (!ok) {
        throw new PortalError('Not all pictures could be taken; see above.');
      }
    }
  }
  for (const name of readdirSync(PICTURES).sort()) {
    const { size } = statSync(join(PICTURES, name));
    say(`docs/images/${name}  ${Math.ceil(size / 1000)} KB`);
    if (size > MAX_BYTES) {
      throw new PortalError(
        `docs/images/${name} has more than ${
          MAX_BYTES / 1000
        } KB. Show less on it.`,
      );
    }
  }
}

main().then(
  () => process.exit(),
  error => {
    reportFailure(error);
    process.exit();
  },
);
