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
  /** What a request would do, who answers it, and what stands against it. Changes nothing. */
  previewExtension(
    sphere: string,
    request: ExtensionPreviewRequest,
    options?: SphereRequestOptions,
  ): Promise<ExtensionPreview>;
  /** Files a request. The same key again answers with the same request. */
  submitExtension(
    sphere: string,
    submission: ExtensionSubmission,
    options?: SphereRequestOptions,
  ): Promise<ExtensionDetail>;
  listExtensions(
    query?: ExtensionListQuery,
    options?: SphereRequestOptions,
  ): Promise<ExtensionList>;
  getExtension(
    id: string,
    options?: SphereRequestOptions,
  ): Promise<ExtensionDetail>;
  /** Rejects with 409 when the request has changed since, or the rules refuse it; the body names the reason. */
  actOnExtension(
    id: string,
    command: ExtensionCommand,
    options?: SphereRequestOptions,
  ): Promise<ExtensionDetail>;
  /** Several commands at once, each by itself. */
  actOnExtensions(
    bulk: ExtensionBulk,
    options?: SphereRequestOptions,
  ): Promise<ExtensionBulkResult>;
  getSphereTeam(
    sphere: string,
    options?: SphereRequestOptions,
  ): Promise<SphereTeam>;
  getOwnAbsence(options?: SphereRequestOptions): Promise<OwnAbsence>;
  /** States, changes or takes back (null) one's own absence. */
  setOwnAbsence(
    absence: OwnAbsence,
    options?: SphereRequestOptions,
  ): Promise<OwnAbsence>;
  getOperations(options?: SphereRequestOptions): Promise<Operations>;
  /** Has a given-up delivery tried again. */
  retryDelivery(
    id: string,
    options?: SphereRequestOptions,
  ): Promise<Operations>;
}
