/** HTTP status of a failed call, undefined when no answer came. */
export function errorStatus(error: Error): number | undefined {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
