/** Runs a command: what goes wrong is told, and makes its code 1. */
export function startCommand(main: () => Promise<void>): void {
  main().catch(error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  });
}
