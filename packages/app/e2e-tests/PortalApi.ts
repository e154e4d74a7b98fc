import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Visitor } from './Visitor';

interface Session {
  backstageIdentity: { token: string };
}

/** The REST API of the scorecards, as one of the portal's visitors calls it. */
export class PortalApi {
  readonly #request: APIRequestContext;
  readonly #headers: Record<string, string>;

  private constructor(
    request: APIRequestContext,
    headers: Record<string, string>,
  ) {
    this.#request = request;
    this.#headers = headers;
  }

  /** For a caller without credentials. */
  static anonymous(request: APIRequestContext): PortalApi {
    return new PortalApi(request, {});
  }

  /**
   * For somebody who signed in.
   *
   * @throws when the portal does not let the visitor in
   */
  static async signedIn(
    request: APIRequestContext,
    visitor: Visitor,
  ): Promise<PortalApi> {
    const provider = visitor === 'guest' ? visitor : `demo-${visitor}`;
    const response = await request.get(`/api/auth/${provider}/refresh`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    if (!response.ok()) {
      throw new Error(
        `The ${visitor} cannot sign in: ${response.status()} ${await response.text()}`,
      );
    }
    const { backstageIdentity }: Session = await response.json();
    return new PortalApi(request, {
      authorization: `Bearer ${backstageIdentity.token}`,
    });
  }

  /** @param path - below `/api/security-scorecards/v1`, such as `/scorecards` */
  get(path: string): Promise<APIResponse> {
    return this.#request.get(`/api/security-scorecards/v1${path}`, {
      headers: this.#headers,
    });
  }

  /** @param path - below `/api/security-scorecards/v1`, such as `/collection/refresh` */
  post(path: string, data: unknown): Promise<APIResponse> {
    return this.#request.post(`/api/security-scorecards/v1${path}`, {
      headers: this.#headers,
      data,
    });
  }
}
