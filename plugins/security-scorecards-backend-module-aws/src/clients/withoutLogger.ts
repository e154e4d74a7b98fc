/**
 * Takes the logging step out of a client. Before it hands an answer to a logger, this step copies all of it with what is sensitive
 * masked, also when the logger keeps nothing: that costs about as much as to parse the answer.
 *
 * @internal
 */
export function withoutLogger<
  TClient extends { middlewareStack: { remove(name: string): boolean } },
>(client: TClient): TClient {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
