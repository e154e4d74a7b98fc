import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type {
  AccountList,
  AttributionExplanation,
  AttributionPreview,
  AttributionPreviewRequest,
  UnattributedGrouping,
  UnattributedList,
  CatalogueResponse,
  CollectionState,
  EvidenceList,
  EvidenceSource,
  FleetFigures,
  HeatmapList,
  RollupKind,
  RollupList,
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

/** Query of {@link SecurityScorecardsApi.listRollups}. @public */
export interface ListRollupsRequest {
  by: RollupKind;
  /** Alternatives, each `key=value,key2=value2`; components where one names no kind. */
  filter?: string[];
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** A page of a list. @public */
export interface PageRequest {
  /** 1 to 500, 20 unless told. */
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Query of {@link SecurityScorecardsApi.listUnattributed}. @public */
export interface ListUnattributedRequest extends PageRequest {
  /** `account` unless told. */
  groupBy?: UnattributedGrouping;
}

/** Typed access to the backend's REST API. @public */
export interface SecurityScorecardsApi {
  getCatalogue(options?: { signal?: AbortSignal }): Promise<CatalogueResponse>;
  listScorecards(request?: ListScorecardsRequest): Promise<ScorecardList>;
  /** Figures over all entities that the filter takes. */
  getFleet(request?: {
    filter?: string[];
    signal?: AbortSignal;
  }): Promise<FleetFigures>;
  listRollups(request: ListRollupsRequest): Promise<RollupList>;
  /** Entities with all their domains. */
  listHeatmap(request?: ListScorecardsRequest): Promise<HeatmapList>;
  getScorecard(
    entityRef: string,
    options?: { signal?: AbortSignal },
  ): Promise<Scorecard>;
  listEvidence(
    entityRef: string,
    request?: ListEvidenceRequest,
  ): Promise<EvidenceList>;
  /** Why which resources count for an entity, with a page of them. */
  getAttribution(
    entityRef: string,
    request?: PageRequest,
  ): Promise<AttributionExplanation>;
  /** What other annotations would do; nothing is stored. */
  previewAttribution(
    request: AttributionPreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<AttributionPreview>;
  listUnattributed(
    request?: ListUnattributedRequest,
  ): Promise<UnattributedList>;
  listAccounts(request?: PageRequest): Promise<AccountList>;
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

  async getFleet(
    request: { filter?: string[]; signal?: AbortSignal } = {},
  ): Promise<FleetFigures> {
    const { signal, ...query } = request;
    return this.#get('/fleet', query, signal);
  }

  async listRollups(request: ListRollupsRequest): Promise<RollupList> {
    const { signal, ...query } = request;
    return this.#get('/rollups', query, signal);
  }

  async listHeatmap(request: ListScorecardsRequest = {}): Promise<HeatmapList> {
    const { signal, ...query } = request;
    return this.#get('/heatmap', query, signal);
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

  async getAttribution(
    entityRef: string,
    request: PageRequest = {},
  ): Promise<AttributionExplanation> {
    const { signal, ...query } = request;
    return this.#get(`${entityPath(entityRef)}/attribution`, query, signal);
  }

  async previewAttribution(
    request: AttributionPreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<AttributionPreview> {
    return this.#request('/attribution/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: options?.signal,
    });
  }

  async listUnattributed(
    request: ListUnattributedRequest = {},
  ): Promise<UnattributedList> {
    const { signal, ...query } = request;
    return this.#get('/unattributed', query, signal);
  }

  async listAccounts(request: PageRequest = {}): Promise<AccountList> {
    const { signal, ...query } = request;
    return this.#get('/accounts', query, signal);
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
