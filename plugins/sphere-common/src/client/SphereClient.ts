import { ResponseError } from '@backstage/errors';
import type {
  Library,
  RevisionDetail,
  RevisionList,
  SphereDetail,
  SphereFacets,
  SphereList,
  SphereListQuery,
  TeamSphere,
} from '../declarations/declarationApi';
import type {
  ScanResult,
  SourceList,
  SourceProblemList,
} from '../declarations/sourceApi';
import type {
  EvaluationRequest,
  EvaluationResponse,
  EvaluationsRequest,
  EvaluationsResponse,
} from '../boundary/decide/authzen';
import type {
  InventoryPush,
  InventoryPushResult,
  InventorySourceList,
  ResourceList,
  ResourceQuery,
  SphereUse,
} from '../inventory/inventoryApi';
import type { JournalList, JournalVerification } from '../journal/journalApi';
import type { PageQuery, SphereApi, SphereRequestOptions } from './SphereApi';

/** Where the client finds the backend, and what it calls with. @public */
export interface SphereClientOptions {
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly fetchApi: { fetch: typeof fetch };
}

/** {@link SphereApi} over HTTP. Keeps no state and no cache. @public */
export class SphereClient implements SphereApi {
  readonly #options: SphereClientOptions;

  constructor(options: SphereClientOptions) {
    this.#options = options;
  }

  listSpheres(
    query: SphereListQuery = {},
    options?: SphereRequestOptions,
  ): Promise<SphereList> {
    return this.#get('/v1/spheres', query, options);
  }

  getSphereFacets(options?: SphereRequestOptions): Promise<SphereFacets> {
    return this.#get('/v1/sphere-facets', {}, options);
  }

  getSphere(
    name: string,
    options?: SphereRequestOptions,
  ): Promise<SphereDetail> {
    return this.#get(`/v1/spheres/${encodeURIComponent(name)}`, {}, options);
  }

  getTeamSphere(
    teamRef: string,
    options?: SphereRequestOptions,
  ): Promise<TeamSphere> {
    return this.#get('/v1/team-sphere', { team: teamRef }, options);
  }

  listRevisions(
    name: string,
    page: PageQuery = {},
    options?: SphereRequestOptions,
  ): Promise<RevisionList> {
    const path = `/v1/spheres/${encodeURIComponent(name)}/revisions`;
    return this.#get(path, page, options);
  }

  getRevision(
    name: string,
    revision: number,
    options?: SphereRequestOptions,
  ): Promise<RevisionDetail> {
    const sphere = encodeURIComponent(name);
    const path = `/v1/spheres/${sphere}/revisions/${revision}`;
    return this.#get(path, {}, options);
  }

  getLibrary(options?: SphereRequestOptions): Promise<Library> {
    return this.#get('/v1/library', {}, options);
  }

  listSources(options?: SphereRequestOptions): Promise<SourceList> {
    return this.#get('/v1/sources', {}, options);
  }

  listSourceProblems(
    query: PageQuery & { readonly source?: string } = {},
    options?: SphereRequestOptions,
  ): Promise<SourceProblemList> {
    return this.#get('/v1/source-problems', query, options);
  }

  refreshSource(
    id: string,
    options?: SphereRequestOptions,
  ): Promise<ScanResult> {
    const path = `/v1/sources/${encodeURIComponent(id)}/refresh`;
    return this.#call('POST', path, options);
  }

  listJournal(
    query: PageQuery & { readonly sphere?: string } = {},
    options?: SphereRequestOptions,
  ): Promise<JournalList> {
    return this.#get('/v1/journal', query, options);
  }

  verifyJournal(options?: SphereRequestOptions): Promise<JournalVerification> {
    return this.#get('/v1/journal/verify', {}, options);
  }

  evaluate(
    request: EvaluationRequest,
    options?: SphereRequestOptions,
  ): Promise<EvaluationResponse> {
    return this.#call('POST', '/access/v1/evaluation', {
      ...options,
      body: request,
    });
  }

  evaluateAll(
    request: EvaluationsRequest,
    options?: SphereRequestOptions,
  ): Promise<EvaluationsResponse> {
    return this.#call('POST', '/access/v1/evaluations', {
      ...options,
      body: request,
    });
  }

  getSphereUse(
    name: string,
    options?: SphereRequestOptions,
  ): Promise<SphereUse> {
    const path = `/v1/spheres/${encodeURIComponent(name)}/use`;
    return this.#get(path, {}, options);
  }

  listResources(
    query: ResourceQuery = {},
    options?: SphereRequestOptions,
  ): Promise<ResourceList> {
    return this.#get('/v1/resources', query, options);
  }

  listInventorySources(
    options?: SphereRequestOptions,
  ): Promise<InventorySourceList> {
    return this.#get('/v1/inventory', {}, options);
  }

  pushInventory(
    source: string,
    push: InventoryPush,
    options?: SphereRequestOptions,
  ): Promise<InventoryPushResult> {
    const path = `/v1/inventory/${encodeURIComponent(source)}`;
    return this.#call('PUT', path, { ...options, body: push });
  }

  #get<T>(
    path: string,
    query: object,
    options?: SphereRequestOptions,
  ): Promise<T> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') search.set(key, String(value));
    }
    const tail = search.toString();
    return this.#call<T>('GET', tail ? `${path}?${tail}` : path, options);
  }

  // The backend's answers are tested against the schemas, so the client does not parse them a second time.
  async #call<T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    options: SphereRequestOptions & { readonly body?: object } = {},
  ): Promise<T> {
    const { token, signal, body } = options;
    const baseUrl = await this.#options.discoveryApi.getBaseUrl('sphere');
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const response = await this.#options.fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      signal,
      headers: Object.keys(headers).length > 0 ? headers : undefined,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return (await response.json()) as T;
  }
}
