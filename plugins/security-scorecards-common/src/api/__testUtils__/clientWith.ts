import { SecurityScorecardsClient } from '../SecurityScorecardsClient';

/** A client of a backend that gives the same response to every call, with what was called. */
export function clientWith(respond: () => Response) {
  const calls: { url: string; init?: RequestInit }[] = [];
  const client = new SecurityScorecardsClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/x' },
    fetchApi: {
      fetch: async (input, init) => {
        calls.push({ url: String(input), init });
        return respond();
      },
    },
  });
  return { client, calls };
}
