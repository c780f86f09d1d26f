import type {
  Library,
  SphereDetail,
  SphereFacets,
  SphereList,
  SphereListQuery,
  TeamSphere,
} from '../declarations/declarationApi';
import type { RevisionDetail, RevisionList } from '../declarations/revisionApi';
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
import type { OwnAbsence } from '../extensions/absence';
import type {
  ExtensionBulkResult,
  ExtensionDetail,
  ExtensionList,
  ExtensionListQuery,
} from '../extensions/extensionApi';
import type {
  ExtensionPreview,
  ExtensionPreviewRequest,
} from '../extensions/extensionPreview';
import type { Operations } from '../extensions/operations';
import type { SphereTeam } from '../extensions/sphereTeam';
import type {
  ExtensionBulk,
  ExtensionCommand,
  ExtensionSubmission,
} from '../extensions/extensionCommand';
import type { JournalList, JournalVerification } from '../journal/journalApi';
import type { PageQuery, SphereApi, SphereRequestOptions } from './SphereApi';
import { SphereCalls, type SphereClientOptions } from './SphereCalls';

export type { SphereClientOptions };

/** {@link SphereApi} over HTTP. Keeps no state and no cache. @public */
export class SphereClient implements SphereApi {
  readonly #calls: SphereCalls;

  constructor(options: SphereClientOptions) {
    this.#calls = new SphereCalls(options);
  }

  listSpheres(
    query: SphereListQuery = {},
    options?: SphereRequestOptions,
  ): Promise<SphereList> {
    return this.#calls.get('/v1/spheres', query, options);
  }

  getSphereFacets(options?: SphereRequestOptions): Promise<SphereFacets> {
    return this.#calls.get('/v1/sphere-facets', {}, options);
  }

  getSphere(
    name: string,
    options?: SphereRequestOptions,
  ): Promise<SphereDetail> {
    return this.#calls.get(
      `/v1/spheres/${encodeURIComponent(name)}`,
      {},
      options,
    );
  }

  getTeamSphere(
    teamRef: string,
    options?: SphereRequestOptions,
  ): Promise<TeamSphere> {
    return this.#calls.get('/v1/team-sphere', { team: teamRef }, options);
  }

  listRevisions(
    name: string,
    page: PageQuery = {},
    options?: SphereRequestOptions,
  ): Promise<RevisionList> {
    const path = `/v1/spheres/${encodeURIComponent(name)}/revisions`;
    return this.#calls.get(path, page, options);
  }

  getRevision(
    name: string,
    revision: number,
    options?: SphereRequestOptions,
  ): Promise<RevisionDetail> {
    const sphere = encodeURIComponent(name);
    const path = `/v1/spheres/${sphere}/revisions/${revision}`;
    return this.#calls.get(path, {}, options);
  }

  getLibrary(options?: SphereRequestOptions): Promise<Library> {
    return this.#calls.get('/v1/library', {}, options);
  }

  listSources(options?: SphereRequestOptions): Promise<SourceList> {
    return this.#calls.get('/v1/sources', {}, options);
  }

  listSourceProblems(
    query: PageQuery & { readonly source?: string } = {},
    options?: SphereRequestOptions,
  ): Promise<SourceProblemList> {
    return this.#calls.get('/v1/source-problems', query, options);
  }

  refreshSource(
    id: string,
    options?: SphereRequestOptions,
  ): Promise<ScanResult> {
    const path = `/v1/sources/${encodeURIComponent(id)}/refresh`;
    return this.#calls.call('POST', path, options);
  }

  listJournal(
    query: PageQuery & { readonly sphere?: string } = {},
    options?: SphereRequestOptions,
  ): Promise<JournalList> {
    return this.#calls.get('/v1/journal', query, options);
  }

  verifyJournal(options?: SphereRequestOptions): Promise<JournalVerification> {
    return this.#calls.get('/v1/journal/verify', {}, options);
  }

  evaluate(
    request: EvaluationRequest,
    options?: SphereRequestOptions,
  ): Promise<EvaluationResponse> {
    return this.#calls.call('POST', '/access/v1/evaluation', {
      ...options,
      body: request,
    });
  }

  evaluateAll(
    request: EvaluationsRequest,
    options?: SphereRequestOptions,
  ): Promise<EvaluationsResponse> {
    return this.#calls.call('POST', '/access/v1/evaluations', {
      ...options,
      body: request,
    });
  }

  getSphereUse(
    name: string,
    options?: SphereRequestOptions,
  ): Promise<SphereUse> {
    const path = `/v1/spheres/${encodeURIComponent(name)}/use`;
    return this.#calls.get(path, {}, options);
  }

  listResources(
    query: ResourceQuery = {},
    options?: SphereRequestOptions,
  ): Promise<ResourceList> {
    return this.#calls.get('/v1/resources', query, options);
  }

  listInventorySources(
    options?: SphereRequestOptions,
  ): Promise<InventorySourceList> {
    return this.#calls.get('/v1/inventory', {}, options);
  }

  pushInventory(
    source: string,
    push: InventoryPush,
    options?: SphereRequestOptions,
  ): Promise<InventoryPushResult> {
    const path = `/v1/inventory/${encodeURIComponent(source)}`;
    return this.#calls.call('PUT', path, { ...options, body: push });
  }

  previewExtension(
    sphere: string,
    request: ExtensionPreviewRequest,
    options?: SphereRequestOptions,
  ): Promise<ExtensionPreview> {
    const path = `/v1/spheres/${encodeURIComponent(sphere)}/extension-preview`;
    return this.#calls.call('POST', path, { ...options, body: request });
  }

  submitExtension(
    sphere: string,
    submission: ExtensionSubmission,
    options?: SphereRequestOptions,
  ): Promise<ExtensionDetail> {
    const path = `/v1/spheres/${encodeURIComponent(sphere)}/extension-requests`;
    return this.#calls.call('POST', path, { ...options, body: submission });
  }

  listExtensions(
    query: ExtensionListQuery = {},
    options?: SphereRequestOptions,
  ): Promise<ExtensionList> {
    return this.#calls.get('/v1/extension-requests', query, options);
  }

  getExtension(
    id: string,
    options?: SphereRequestOptions,
  ): Promise<ExtensionDetail> {
    const path = `/v1/extension-requests/${encodeURIComponent(id)}`;
    return this.#calls.get(path, {}, options);
  }

  actOnExtension(
    id: string,
    command: ExtensionCommand,
    options?: SphereRequestOptions,
  ): Promise<ExtensionDetail> {
    const path = `/v1/extension-requests/${encodeURIComponent(id)}/commands`;
    return this.#calls.call('POST', path, { ...options, body: command });
  }

  actOnExtensions(
    bulk: ExtensionBulk,
    options?: SphereRequestOptions,
  ): Promise<ExtensionBulkResult> {
    return this.#calls.call('POST', '/v1/extension-commands', {
      ...options,
      body: bulk,
    });
  }

  getSphereTeam(
    sphere: string,
    options?: SphereRequestOptions,
  ): Promise<SphereTeam> {
    const path = `/v1/spheres/${encodeURIComponent(sphere)}/team`;
    return this.#calls.get(path, {}, options);
  }

  getOwnAbsence(options?: SphereRequestOptions): Promise<OwnAbsence> {
    return this.#calls.get('/v1/own-absence', {}, options);
  }

  setOwnAbsence(
    absence: OwnAbsence,
    options?: SphereRequestOptions,
  ): Promise<OwnAbsence> {
    return this.#calls.call('PUT', '/v1/own-absence', {
      ...options,
      body: absence,
    });
  }

  getOperations(options?: SphereRequestOptions): Promise<Operations> {
    return this.#calls.get('/v1/operations', {}, options);
  }

  retryDelivery(
    id: string,
    options?: SphereRequestOptions,
  ): Promise<Operations> {
    const path = `/v1/operations/deliveries/${encodeURIComponent(id)}/retry`;
    return this.#calls.call('POST', path, options);
  }
}
