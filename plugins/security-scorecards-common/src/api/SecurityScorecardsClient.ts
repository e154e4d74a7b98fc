import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { SignalList } from '../signals';
import type {
  ExportedFile,
  ExportRequest,
  HistoryRequest,
  ListAttestationsRequest,
  ListEvidenceRequest,
  ListPatchesRequest,
  ListRollupsRequest,
  ListScorecardsRequest,
  ListSignalsRequest,
  ListTemplatesRequest,
  ListUnattributedRequest,
  ListWaiversRequest,
  PageRequest,
  RangeRequest,
  SecurityScorecardsApi,
  WaiverDecision,
} from './SecurityScorecardsApi';
import type {
  AccountList,
  Attestation,
  AttestationDetails,
  AttestationList,
  AttestationRequest,
  AttributionExplanation,
  AttributionPreview,
  AttributionPreviewRequest,
  UnattributedList,
  CatalogueResponse,
  CollectionState,
  EvidenceList,
  EvidencePack,
  EvidenceSource,
  ExportFormat,
  FleetFigures,
  FleetHistory,
  HeatmapList,
  LedgerDecision,
  PatchList,
  RollupList,
  Scorecard,
  ScorecardList,
  ScoreChanges,
  ScoreHistory,
  TemplateList,
  WaiverDetails,
  WaiverList,
  WaiverPreview,
  WaiverPreviewRequest,
  WaiverRequest,
} from './types';

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

  async listTemplates(
    request: ListTemplatesRequest = {},
  ): Promise<TemplateList> {
    const { signal, ...query } = request;
    return this.#get('/fleet/templates', query, signal);
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

  async listPatches(
    entityRef: string,
    request: ListPatchesRequest = {},
  ): Promise<PatchList> {
    const { signal, ...query } = request;
    return this.#get(`${entityPath(entityRef)}/patches`, query, signal);
  }

  async listEvidence(
    entityRef: string,
    request: ListEvidenceRequest = {},
  ): Promise<EvidenceList> {
    const { signal, ...query } = request;
    return this.#get(`${entityPath(entityRef)}/evidence`, query, signal);
  }

  async getHistory(
    entityRef: string,
    request: HistoryRequest = {},
  ): Promise<ScoreHistory> {
    const { signal, ...query } = request;
    return this.#get(`${entityPath(entityRef)}/history`, query, signal);
  }

  async getChanges(
    entityRef: string,
    request: RangeRequest = {},
  ): Promise<ScoreChanges> {
    const { signal, ...query } = request;
    return this.#get(`${entityPath(entityRef)}/changes`, query, signal);
  }

  async getFleetHistory(
    request: HistoryRequest & { kind?: string } = {},
  ): Promise<FleetHistory> {
    const { signal, ...query } = request;
    return this.#get('/history', query, signal);
  }

  async exportEvidence(request: ExportRequest): Promise<EvidencePack> {
    const { signal, ...query } = request;
    return this.#get('/export', { ...query, format: 'json' }, signal);
  }

  async downloadEvidence(
    request: ExportRequest & { format: ExportFormat },
  ): Promise<ExportedFile> {
    const { signal, ...query } = request;
    const response = await this.#fetch(withQuery('/export', query), { signal });
    const disposition = response.headers.get('content-disposition') ?? '';
    const name = /filename="([^"]+)"/.exec(disposition)?.[1];
    return {
      name: name ?? `scorecard.${request.format}`,
      content: await response.blob(),
    };
  }

  async listSignals(
    entityRef: string,
    request: ListSignalsRequest = {},
  ): Promise<SignalList> {
    const { signal, ...query } = request;
    return this.#get(`${entityPath(entityRef)}/signals`, query, signal);
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

  async listWaivers(request: ListWaiversRequest = {}): Promise<WaiverList> {
    const { signal, ...query } = request;
    return this.#get('/waivers', { ...query }, signal);
  }

  async getWaiver(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<WaiverDetails> {
    return this.#get(`/waivers/${encodeURIComponent(id)}`, {}, options?.signal);
  }

  async requestWaiver(request: WaiverRequest): Promise<WaiverDetails> {
    return this.#post('/waivers', request);
  }

  async previewWaiver(
    request: WaiverPreviewRequest,
    options?: { signal?: AbortSignal },
  ): Promise<WaiverPreview> {
    return this.#post('/waivers/preview', request, options?.signal);
  }

  async decideWaiver(
    id: string,
    decision: WaiverDecision,
    request: LedgerDecision = {},
  ): Promise<WaiverDetails> {
    return this.#post(
      `/waivers/${encodeURIComponent(id)}/${decision}`,
      request,
    );
  }

  async listAttestations(
    request: ListAttestationsRequest = {},
  ): Promise<AttestationList> {
    const { signal, ...query } = request;
    return this.#get('/attestations', { ...query }, signal);
  }

  async getAttestation(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<AttestationDetails> {
    return this.#get(
      `/attestations/${encodeURIComponent(id)}`,
      {},
      options?.signal,
    );
  }

  async attest(request: AttestationRequest): Promise<{ items: Attestation[] }> {
    return this.#post('/attestations', request);
  }

  async revokeAttestation(
    id: string,
    request: LedgerDecision = {},
  ): Promise<AttestationDetails> {
    return this.#post(
      `/attestations/${encodeURIComponent(id)}/revoke`,
      request,
    );
  }

  async #post<T>(path: string, body: object, signal?: AbortSignal): Promise<T> {
    return this.#request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  }

  async #get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
    return this.#request(withQuery(path, query), { signal });
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    const response = await this.#fetch(path, init);
    return (await response.json()) as T;
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('security-scorecards');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        parameters.append(key, String(item));
      }
    }
  }
  const search = parameters.toString();
  return search ? `${path}?${search}` : path;
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [kind, namespace, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return `/scorecards/by-name/${parts.join('/')}`;
}
