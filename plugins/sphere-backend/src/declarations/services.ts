import type {
  JournalList,
  JournalVerification,
  Library,
  PageQuery,
  RevisionDetail,
  RevisionList,
  ScanResult,
  SphereDetail,
  SphereFacets,
  SphereList,
  SphereListQuery,
  SourceList,
  SourceProblemList,
  TeamSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';

/** Who looks: a canonical user ref with all groups, direct and inherited; neither for a service. */
export interface Viewer {
  readonly userRef?: string;
  readonly groups: readonly string[];
}

/** What the caller may see (`visible` absent = everything) and who the caller is. */
export interface ReadScope {
  readonly visible?: SphereFilter;
  readonly viewer: Viewer;
}

/** Reads of spheres, without any authorisation of their own. `undefined` stands for "not found or not visible". */
export interface SphereService {
  list(query: SphereListQuery, scope: ReadScope): Promise<SphereList>;
  facets(scope: ReadScope): Promise<SphereFacets>;
  get(name: string, scope: ReadScope): Promise<SphereDetail | undefined>;
  getForTeam(teamRef: string, scope: ReadScope): Promise<TeamSphere>;
  revisions(
    name: string,
    page: PageQuery,
    scope: ReadScope,
  ): Promise<RevisionList | undefined>;
  revision(
    name: string,
    revision: number,
    scope: ReadScope,
  ): Promise<RevisionDetail | undefined>;
  /** The uid of a visible sphere, also of one that has left its source. */
  uidOf(name: string, scope: ReadScope): Promise<string | undefined>;
  /** What permission rules look at, by uid, in the order asked for. */
  accessFacts(
    uids: readonly string[],
  ): Promise<Array<SphereAccessRow | undefined>>;
}

/** What permission rules look at, as it is stored. */
export interface SphereAccessRow {
  readonly uid: string;
  readonly name: string;
  readonly team: string;
  readonly platformOwner: string;
  readonly reviewers: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

export interface LibraryService {
  library(scope: ReadScope): Promise<Library>;
}

export interface SourceService {
  list(): Promise<SourceList>;
  problems(
    query: PageQuery & { readonly source?: string },
  ): Promise<SourceProblemList>;
  /** Scans a source now. Throws NotFoundError for an unknown id. */
  refresh(id: string): Promise<ScanResult>;
}

export interface JournalService {
  list(query: PageQuery & { readonly uid?: string }): Promise<JournalList>;
  verify(): Promise<JournalVerification>;
}
