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

/** Options of every call. @public */
export interface SphereRequestOptions {
  /** A Backstage token; browsers leave it out, because their `fetch` adds it. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/** A page of a list. @public */
export interface PageQuery {
  readonly limit?: number;
  readonly cursor?: string;
}

/**
 * The HTTP API of the Sphere backend, typed. Every call rejects with a `ResponseError` of `@backstage/errors` when the
 * backend answers with an error.
 * @public
 */
export interface SphereApi {
  listSpheres(
    query?: SphereListQuery,
    options?: SphereRequestOptions,
  ): Promise<SphereList>;
  getSphereFacets(options?: SphereRequestOptions): Promise<SphereFacets>;
  /** Rejects with 404 both for a sphere that does not exist and for one that the caller may not read. */
  getSphere(
    name: string,
    options?: SphereRequestOptions,
  ): Promise<SphereDetail>;
  getTeamSphere(
    teamRef: string,
    options?: SphereRequestOptions,
  ): Promise<TeamSphere>;
  listRevisions(
    name: string,
    page?: PageQuery,
    options?: SphereRequestOptions,
  ): Promise<RevisionList>;
  getRevision(
    name: string,
    revision: number,
    options?: SphereRequestOptions,
  ): Promise<RevisionDetail>;
  getLibrary(options?: SphereRequestOptions): Promise<Library>;
  listSources(options?: SphereRequestOptions): Promise<SourceList>;
  listSourceProblems(
    query?: PageQuery & { readonly source?: string },
    options?: SphereRequestOptions,
  ): Promise<SourceProblemList>;
  refreshSource(
    id: string,
    options?: SphereRequestOptions,
  ): Promise<ScanResult>;
  listJournal(
    query?: PageQuery & { readonly sphere?: string },
    options?: SphereRequestOptions,
  ): Promise<JournalList>;
  verifyJournal(options?: SphereRequestOptions): Promise<JournalVerification>;
  /** Asks one question. A denial is an answer, not an error. */
  evaluate(
    request: EvaluationRequest,
    options?: SphereRequestOptions,
  ): Promise<EvaluationResponse>;
  /** Asks several questions at once; at least one. */
  evaluateAll(
    request: EvaluationsRequest,
    options?: SphereRequestOptions,
  ): Promise<EvaluationsResponse>;
  /** Use and resources of a sphere; 404 as for the sphere itself. */
  getSphereUse(
    name: string,
    options?: SphereRequestOptions,
  ): Promise<SphereUse>;
  listResources(
    query?: ResourceQuery,
    options?: SphereRequestOptions,
  ): Promise<ResourceList>;
  listInventorySources(
    options?: SphereRequestOptions,
  ): Promise<InventorySourceList>;
  pushInventory(
    source: string,
    push: InventoryPush,
    options?: SphereRequestOptions,
  ): Promise<InventoryPushResult>;
}
