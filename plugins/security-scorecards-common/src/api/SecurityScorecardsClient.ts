import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type {
  CatalogueResponse,
  CollectionState,
  EvidenceList,
  EvidenceSource,
  Scorecard,
  ScorecardList,
  Status,
} from './types';

/** Query of {@link SecurityScorecardsApi.listScorecards}. @public */
export interface ListScorecardsRequest {
  /** Alternatives, each `key=value,key2=value2`. */
  filter?: string[];
  /** `field,asc` or `field,desc`; `risk,desc` unless told. */
  orderField?: string;
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Query of {@link SecurityScorecardsApi.listEvidence}. @public */
export interface ListEvidenceRequest {
  practice?: string;
  control?: string;
  status?: Status[];
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Typed access to the backend's REST API. @public */
export interface SecurityScorecardsApi {
  getCatalogue(options?: { signal?: AbortSignal }): Promise<CatalogueResponse>;
  listScorecards(request?: ListScorecardsRequest): Promise<ScorecardList>;
  getScorecard(
    entityRef: string,
    options?: { signal?: AbortSignal },
  ): Promise<Scorecard>;
  listEvidence(
    entityRef: string,
    request?: ListEvidenceRequest,
  ): Promise<EvidenceList>;
  getCollection(options?: { signal?: AbortSignal }): Promise<CollectionState>;
  refreshCollection(request?: {
    targetId?: string;
    source?: EvidenceSource;
  }): Promise<{ requested: string[] }>;
}

type Query = Record<string, string | number | string[] | undefined>;

/**
 * Calls the backend through Backstage's discovery and fetch APIs.
 * Throws `ResponseError` of `@backstage/errors` when the backend answers with an error.
 * @public
 */
export class SecurityScorecardsClient implements SecurityScorecardsApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getCatalogue(options?: {
    signal?: AbortSignal;
  }): Promise<CatalogueResponse> {
    return this.#get('/catalogue', {}, options?.signal);
  }

  async listScorecards(
    request: ListScorecardsRequest = {},
  ): Promise<ScorecardList> {
    const { signal, ...query } = request;
    return this.#get('/scorecards', query, signal);
  }

  async getScorecard(
    entityRef: string,
    options?: { signal?: AbortSignal },
  ): Promise<Scorecard> {
    return this.#get(entityPath(entityRef), {}, options?.signal);
  }

  async listEvidence(
    entityRef: string,
    request: ListEvidenceRequest = {},
  ): Promise<EvidenceList> {
    const { signal, ...query } = request;
    return this.#get(`${entityPath(entityRef)}/evidence`, query, signal);
  }

  async getCollection(options?: {
    signal?: AbortSignal;
  }): Promise<CollectionState> {
    return this.#get('/collection', {}, options?.signal);
  }

  async refreshCollection(
    request: { targetId?: string; source?: EvidenceSource } = {},
  ): Promise<{ requested: string[] }> {
    return this.#request('/collection/refresh', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
  }

  async #get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (item !== undefined) {
          parameters.append(key, String(item));
        }
      }
    }
    const search = parameters.toString();
    return this.#request(search ? `${path}?${search}` : path, { signal });
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('security-scorecards');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as T;
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [kind, namespace, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return `/scorecards/by-name/${parts.join('/')}`;
}
