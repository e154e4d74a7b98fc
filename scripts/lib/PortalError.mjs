/** A failure that the user can mend; its message says how, and no stack trace is shown. */
export class PortalError extends Error {
  name = 'PortalError';
}

/** Prints what went wrong and sets the exit code. */
export function reportFailure(error) {
  const text = error instanceof PortalError ? error.message : error?.stack;
  process.stderr.write(`\n${text ?? error}\n`);
  process.exitCode = 1;
}
