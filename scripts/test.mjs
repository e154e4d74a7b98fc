/*
 * `npm test`: sets up whatever is missing and runs every check of the
 * repository. The last line says how many passed, failed and were skipped.
 */
import { parseArgs } from 'node:util';
import { PortalError, reportFailure } from './lib/PortalError.mjs';
import { Progress } from './lib/progress.mjs';
import { setUpTools } from './lib/setUp.mjs';
import { watchForShutdown } from './lib/shutdown.mjs';
import { Counts, Stages } from './lib/Stages.mjs';
import { testStages } from './lib/testStages.mjs';

const USAGE = `Usage: npm test -- [options]

  --only <ids>  run these stages only, e.g. --only unit,browser
  --skip <ids>  leave these stages out
  --list        print the stages' ids
  --help        show this text

With CI=true nothing is skipped: a missing PostgreSQL or Chromium is a failure.
`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string' },
        skip: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PortalError(`${error.message}\n\n${USAGE}`);
  }
}

/** The stages that the options choose. */
function choose(stages, { only, skip }) {
  const ids = text => text?.split(',').map(id => id.trim()) ?? [];
  const known = stages.map(stage => stage.id);
  const unknown = [...ids(only), ...ids(skip)].filter(
    id => !known.includes(id),
  );
  if (unknown.length) {
    throw new PortalError(
      `There is no stage ${unknown.join(', ')}. There are: ${known.join(
        ', ',
      )}.`,
    );
  }
  return stages.filter(
    ({ id }) =>
      (only === undefined || ids(only).includes(id)) && !ids(skip).includes(id),
  );
}

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(USAGE);
    return new Counts();
  }
  const print = text => process.stdout.write(text);
  const signal = watchForShutdown(() => process.exit(1));
  const tools = await setUpTools(new Progress(2), signal);
  const strict = Boolean(process.env.CI) && process.env.CI !== 'false';
  const stages = testStages({ tools, strict, signal, print });
  if (options.list) {
    print(stages.map(({ id, title }) => `${id}\t${title}\n`).join(''));
    return new Counts();
  }
  const chosen = choose(stages, options);
  const left = stages.filter(stage => !chosen.includes(stage));
  if (left.length) {
    print(`Left out by option: ${left.map(({ id }) => id).join(', ')}\n`);
  }
  const total = await new Stages(print).run(chosen, signal);
  print(`\n${total}\n`);
  return total;
}

main().then(
  total => process.exit(total.failed ? 1 : 0),
  error => {
    reportFailure(error);
    process.stdout.write(`\n${new Counts(0, 1, 0)}\n`);
    process.exit(1);
  },
);
