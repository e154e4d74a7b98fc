/**
 * Takes the logging step out of a client. Before it hands an answer to a logger, this step copies all of it with what is sensitive
 * masked, also when the logger keeps nothing, as that of the SDK does by default: a quarter of the time to parse a page of findings.
 *
 * @internal
 */
export function withoutLogger<
  TClient extends { middlewareStack: { remove(name: string): boolean } },
>(client: TClient): TClient {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
