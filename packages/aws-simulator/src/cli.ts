import { parseArguments, usage } from './parseArguments';
import { createSimulator, type SimulatorOptions } from './server';

function explain(error: unknown, options: SimulatorOptions): string {
  const code =
    error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE'
    ? `Port ${options.port} on ${options.host} is taken; stop what listens there or pass another --port`
    : `The simulator cannot start: ${String(error)}`;
}

async function main(): Promise<number | undefined> {
  let options: SimulatorOptions;
  try {
    options = parseArguments(process.argv.slice(2), Date.now);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n${usage}\n`);
    return 1;
  }
  try {
    const simulator = await createSimulator(options);
    process.stdout.write(
      `AWS simulator ready at ${simulator.url} (size ${options.size}, seed ${
        options.seed
      }, quotas ${options.quotas}, time ${new Date(
        simulator.clock.now(),
      ).toISOString()})\n`,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        simulator.close().then(() => process.exit(0));
      });
    }
    return undefined;
  } catch (error) {
    process.stderr.write(`${explain(error, options)}\n`);
    return 1;
  }
}

main().then(code => {
  if (code !== undefined) {
    process.exitCode = code;
  }
});
