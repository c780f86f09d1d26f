import type { BoundaryOverlay } from '../boundary/decide';
import type { BoundaryKindRegistry } from '../boundary/boundaryKind';
import { isActive } from '../boundary/decide/overlay';
import type { ResolvedSphere } from '../boundary/resolvedSphere';
import type { ExtensionProblem, ExtensionProblemCode } from './extensionFacts';
import type { ExtensionTerm } from './extensionContent';
import type { WorkingCalendar } from './workingTime';

/** What a proposal is checked against. @public */
export interface ProposalProblemsAbout {
  readonly sphere: ResolvedSphere;
  readonly kinds: BoundaryKindRegistry;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Extra room that is there already, whether it is active or not. */
  readonly overlays?: readonly BoundaryOverlay[];
  /** In whose zone days and months are counted; `DEFAULT_CALENDAR` when left out. */
  readonly calendar?: WorkingCalendar;
}

/** A problem of one change: where it is in the proposal, and from when to when it would hold. */
export interface ChangeContext extends ProposalProblemsAbout {
  readonly index: number;
  readonly span: Span;
}

/** Milliseconds since the epoch; without an end it stays. */
export interface Span {
  readonly from: number;
  readonly until?: number;
}

/** When a proposal would hold that is approved at an instant. */
export function spanOfTerm(term: ExtensionTerm, at: string): Span {
  const from = Math.max(Date.parse(term.from ?? at), Date.parse(at));
  return term.type === 'temporary'
    ? { from, until: Date.parse(term.until) }
    : { from };
}

/**
 * Whether an overlay gives all the time what is asked for: one that ends before does not, so that what is in use can be
 * renewed.
 */
export function holdsThroughout(
  { from, until }: BoundaryOverlay,
  asked: Span,
): boolean {
  const outlasts =
    until === undefined || (asked.until !== undefined && until >= asked.until);
  return outlasts && isActive({ from, until }, asked.from);
}

/** A problem of the change that is looked at; the path leads into it. */
export function changeProblem(
  code: ExtensionProblemCode,
  message: string,
  { index, path = [] }: { index: number; path?: readonly (string | number)[] },
): ExtensionProblem {
  return { code, message, path: ['changes', index, ...path] };
}
