import type { Family } from '../boundaryKind';
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

/** A limit of one entry. `border` is the effective one: the ceiling where none is declared. @public */
export interface LimitFact {
  readonly dimension: string;
  readonly title: string;
  readonly unit?: string;
  readonly mode: 'count' | 'sum' | 'each';
  readonly warn?: number;
  readonly border?: number;
  readonly ceiling?: number;
  /** Whether more than the border may be asked for. */
  readonly beyond: 'askable' | 'closed';
  /** `Number: border 10, warns at 8, up to 20 if asked`. */
  readonly text: Phrase;
}

/** One statement of the boundary in words. @public */
export interface BoundaryEntryRow {
  readonly type: 'entry';
  readonly id: string;
  readonly family: Family;
  readonly kind: string;
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
  readonly reason?: string;
}

/** What holds for kinds that no entry speaks of. @public */
export interface BoundaryUnlistedRow {
  readonly type: 'unlisted';
  readonly id: 'unlisted';
  readonly zone: 'extendable' | 'forbidden';
  readonly what: Phrase;
  readonly match: Phrase;
}

/** @public */
export type BoundaryTableRow = BoundaryEntryRow | BoundaryUnlistedRow;
