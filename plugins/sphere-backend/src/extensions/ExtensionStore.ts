import type {
  Absence,
  ExtensionAbsence,
  ExtensionEvent,
  ExtensionListQuery,
  ExtensionRequest,
  ResolvedSphere,
  ReviewCounts,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';
import type { Viewer } from '../declarations/services';
import type { JournalEntry } from '../journal/appendJournal';
import type { OutboxIntent } from '../outbox/OutboxIntent';

/** A request as it is stored: the aggregate, and what lists show of it without reading anything else. */
export interface StoredExtension {
  readonly request: ExtensionRequest;
  /** Made by the core when it was written, without a final period. */
  readonly title: string;
  readonly sameKey: string;
  readonly sphereTitle: string;
  /** Canonical refs, as they were when it was written last. */
  readonly team: string;
  readonly platformOwner: string;
  /** Whose turn it is: groups and users of the step; empty when it isn't the reviewers' turn. */
  readonly waitingFor: readonly string[];
  /** People who may not vote on it in any case: authors, and whoever voted on this proposal. */
  readonly excluded: readonly string[];
  /** One for each change; see `targetsOf`. */
  readonly targets: readonly string[];
  /** When the clock has to look at it next; absent for never. */
  readonly nextAt?: string;
  /** Number of earlier requests for one of the same targets. */
  readonly before: number;
}

/** One change of a request, with everything that has to be committed together with it. */
export interface ExtensionWrite {
  readonly extension: Omit<StoredExtension, 'before'>;
  /** Version that must be stored at the moment; 0 for a new request. */
  readonly expectedVersion: number;
  readonly events: readonly ExtensionEvent[];
  readonly journal: readonly JournalEntry[];
  readonly intents: readonly OutboxIntent[];
  /** The call that made it, so that its repeat has no second effect. */
  readonly call?: { readonly actor: string; readonly key: string };
}

/**
 * `stale`: another version is stored, nothing was written. `target-taken`: another open request has one of the
 * targets. `repeated`: the same actor used the same key before; nothing was written.
 */
export type WriteOutcome =
  | { readonly outcome: 'written' }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'target-taken'; readonly request: string }
  | { readonly outcome: 'repeated'; readonly request: string };

/** What a transition of one request is worked out from; one statement. */
export interface ExtensionBasis {
  readonly extension: StoredExtension;
  readonly sphere: SphereBasis | undefined;
  /** Absences that have not ended. */
  readonly absences: readonly ExtensionAbsence[];
  /** Id of the request that this actor's key had an effect on before. */
  readonly repeated?: string;
}

/** What the page of a request is worked out from; one statement. */
export interface ExtensionDetailBasis extends ExtensionBasis {
  readonly events: readonly ExtensionEvent[];
  /** Live ones of its sphere, itself among them; the next to end first. */
  readonly live: readonly StoredExtension[];
  /** Other ones that ask or asked for one of its targets; the newest first. */
  readonly earlier: readonly StoredExtension[];
  readonly usual: { medianHours: number; count: number } | null;
}

/** A declared sphere as requests look at it. */
export interface SphereBasis {
  readonly uid: string;
  readonly name: string;
  readonly revision: number;
  readonly resolved: ResolvedSphere;
  readonly team: string;
  readonly platformOwner: string;
  readonly managed: 'source' | 'api';
}

/** What a new request or a preview is worked out from; one statement. */
export interface SubmissionBasis {
  readonly sphere: SphereBasis;
  readonly absences: readonly ExtensionAbsence[];
  readonly openRequests: number;
  readonly repeated?: string;
}

/** Who reads a list, and what they may see. */
export interface ExtensionScope {
  readonly viewer: Viewer;
  readonly visible?: SphereFilter;
  /** Absent people whom the viewer stands in for at the moment, each with all groups. */
  readonly standsInFor: readonly Viewer[];
}

/** One page of stored requests. */
export interface ExtensionPage {
  readonly items: readonly (StoredExtension & { readonly mine: boolean })[];
  readonly totalItems: number;
  readonly nextCursor?: string;
}

/** Requests and extensions over the database. Reads are one statement each, and paged. */
export interface ExtensionStore {
  /** Everything or nothing, the journal record last. */
  write(write: ExtensionWrite): Promise<WriteOutcome>;

  /** What a command on a request needs; `undefined` for one that is not there or not visible. */
  basis(
    id: string,
    options: {
      readonly visible?: SphereFilter;
      readonly call?: { readonly actor: string; readonly key: string };
      readonly at: string;
    },
  ): Promise<ExtensionBasis | undefined>;
  /** What the page of a request needs, with at most so many of each list. */
  detailBasis(
    id: string,
    options: {
      readonly visible?: SphereFilter;
      readonly at: string;
      /** Since when decisions count for what is usual. */
      readonly since: string;
      readonly most: { readonly live: number; readonly earlier: number };
    },
  ): Promise<ExtensionDetailBasis | undefined>;
  submissionBasis(
    sphere: string,
    options: {
      readonly visible?: SphereFilter;
      readonly call?: { readonly actor: string; readonly key: string };
      readonly at: string;
    },
  ): Promise<SubmissionBasis | undefined>;

  list(
    query: ExtensionListQuery,
    scope: ExtensionScope,
    at: string,
  ): Promise<ExtensionPage>;
  counts(
    scope: ExtensionScope,
    at: string,
  ): Promise<
    Omit<ReviewCounts, 'byGroup'> & {
      readonly byGroup: readonly { ref: string; count: number }[];
    }
  >;
  events(id: string): Promise<readonly ExtensionEvent[]>;
  /** Live ones of a sphere; the next to end first; at most `limit`. */
  live(sphereUid: string, limit: number): Promise<readonly StoredExtension[]>;
  /** Open ones of a sphere; the next to be due first. */
  open(sphereUid: string, limit: number): Promise<readonly StoredExtension[]>;
  /** Earlier ones that had one of these targets; the newest first. */
  earlier(
    sphereUid: string,
    targets: readonly string[],
    options: { readonly limit: number; readonly except?: string },
  ): Promise<readonly StoredExtension[]>;
  /** Median time to a decision in hours and the number behind it, of this platform owner since an instant. */
  usual(
    platformOwner: string,
    since: string,
  ): Promise<{ medianHours: number; count: number } | null>;

  /** Ids whose `nextAt` has come, the oldest first. */
  due(at: string, limit: number): Promise<readonly string[]>;

  absence(person: string): Promise<Absence | null>;
  setAbsence(
    person: string,
    absence: Absence | null,
    journal: readonly JournalEntry[],
  ): Promise<void>;
  /** People who are away at an instant and named this person. */
  standsInFor(person: string, at: string): Promise<readonly string[]>;
}
