import type { Family } from '../boundaryKind';
import type { Zone } from '../decide/decision';
import type { Phrase } from '../phrases';

/** What a matcher says, in few words and in all of them, below a header that names the kind. @public */
export interface MatchText {
  /** The few words with the kind before them: `Namespaces named churn-* on analytics-eu`. */
  readonly sentence: Phrase;
  readonly short: Phrase;
  readonly full: Phrase;
  /** Whether it is the word `any`, perhaps under a `where`. */
  readonly isAny: boolean;
  /** How many values `short` leaves out. */
  readonly hidden: number;
}

/** How much of a limit is used; without `used` that is unknown. @public */
export interface LimitUseFact {
  readonly state: 'ok' | 'near' | 'over' | 'unknown';
  /** In the unit of the dimension. */
  readonly used?: number;
  /** `12 of 14`, `of 14, use unknown`. */
  readonly text: Phrase;
  /** Where that stands, if there is anything to say about it: `near the border`. */
  readonly standing?: Phrase;
  /** All of it after the words of the limit: `12 used, near the border`. */
  readonly spoken: Phrase;
}

/** A limit of one entry. `border` is the effective one: with extra room, and the ceiling where none is declared. @public */
export interface LimitFact {
  readonly dimension: string;
  readonly title: string;
  readonly unit?: string;
  readonly mode: 'count' | 'sum' | 'each';
  readonly warn?: number;
  readonly border?: number;
  /** The border as declared; absent where no extra room raises it. */
  readonly declared?: number;
  readonly ceiling?: number;
  /** Whether more than the border may be asked for. */
  readonly beyond: 'askable' | 'closed';
  /** `Number: border 10, warns at 8, up to 20 if asked`. */
  readonly text: Phrase;
  /** Absent where nobody asked what is used, and for a limit that looks at each thing by itself. */
  readonly use?: LimitUseFact;
}

/** Extra room of one statement or kind, or a request for it. @public */
export interface RoomFact {
  /** Id of the request. */
  readonly id: string;
  /** `4 more namespaces until 20 Feb`. */
  readonly title: string;
  /** Whether it counts now, later, or is asked for. */
  readonly state: 'active' | 'upcoming' | 'asked';
  /** Absent where no statement speaks of the kind. */
  readonly entry?: string;
  readonly kindTitle: string;
  readonly family: Family;
  /** Of a raise: the limit, and its border with this room alone. */
  readonly dimension?: string;
  readonly to?: number;
  /** In few words: `+4 until 20 Feb`. */
  readonly short: Phrase;
  /** `extra room: 4 more namespaces until 20 Feb`, `asked: …`. */
  readonly sentence: Phrase;
}

/** A known resource as the map and the table show it. @public */
export interface ResourceFact {
  /** Unique among all resources. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly kindTitle: string;
  readonly place: 'inside' | 'outside';
  readonly zone?: Zone;
  /** The statement that decided, by its id and in its words; absent where none did. */
  readonly entry?: string;
  readonly decidedBy?: string;
  /** The catalog entity that it is, or an address to look at it. */
  readonly entityRef?: string;
  readonly url?: string;
  readonly source: string;
  /** UTC instant, ISO 8601. */
  readonly observedAt: string;
  /** Whether it is older than its source allows. */
  readonly age: 'fresh' | 'stale';
  /** `seen 2 hours ago`. */
  readonly seen: Phrase;
}

/** The resources of one row; the counts cover all of them. @public */
export interface RowResources {
  readonly inside: number;
  readonly outside: number;
  /** Those that are known by name: the outside ones first, then by title. */
  readonly named: readonly ResourceFact[];
}

/** One statement of the boundary in words. @public */
export interface BoundaryEntryRow {
  readonly type: 'entry';
  readonly id: string;
  readonly family: Family;
  readonly kind: string;
  readonly kindTitle: string;
  readonly kindPlural: string;
  readonly what: string;
  /** Titles of the actions it is about; absent when it is about all. */
  readonly actions?: readonly string[];
  readonly inside?: MatchText;
  readonly askFirst?: MatchText;
  readonly forbidden?: MatchText;
  readonly limits: readonly LimitFact[];
  readonly enforced: Phrase;
  readonly from: Phrase;
  /** Extra room of it, and requests for more; first what counts, what ends first before the others. */
  readonly room: readonly RoomFact[];
  readonly reason?: string;
  /** The resources that it decides; absent where nothing is known of resources. */
  readonly resources?: RowResources;
}

/** Resources of a family that no statement decides. @public */
export interface BoundaryUnmatchedRow {
  readonly type: 'unmatched';
  readonly id: string;
  readonly family: Family;
  readonly what: Phrase;
  readonly resources: RowResources;
}

/** What holds for kinds that no entry speaks of. @public */
export interface BoundaryUnlistedRow {
  readonly type: 'unlisted';
  readonly id: 'unlisted';
  readonly zone: 'extendable' | 'forbidden';
  readonly what: Phrase;
  readonly match: Phrase;
  /** Extra room of kinds that no statement speaks of, and requests for it. */
  readonly room: readonly RoomFact[];
  /** Those of families without a statement; absent where nothing is known of resources. */
  readonly resources?: RowResources;
}

/** @public */
export type BoundaryTableRow =
  | BoundaryEntryRow
  | BoundaryUnmatchedRow
  | BoundaryUnlistedRow;
