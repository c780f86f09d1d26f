import type {
  ExtensionAction,
  ExtensionClockActionType,
} from './extensionCommand';
import type { ExtensionProposal } from './extensionContent';
import type {
  ExtensionEvent,
  ExtensionRequest,
  ExtensionRulesOfRequest,
} from './extensionRequest';
import type { WorkingCalendar } from './workingTime';

/** Who acts. A service never votes; `system` is the clock. @public */
export type ExtensionActor =
  | { readonly type: 'user'; readonly ref: string }
  | { readonly type: 'service'; readonly ref: string }
  | { readonly type: 'system' };

/** A stated absence: who gets the votes of whom. @public */
export interface ExtensionAbsence {
  readonly person: string;
  /** UTC instants, ISO 8601; it counts from `from` until before `until`. */
  readonly from: string;
  readonly until: string;
  readonly standIn?: string;
}

/**
 * Everything besides the request that a transition depends on, as it is at `at`. Whoever calls puts it together anew
 * for each command; people are canonical refs of users.
 * @public
 */
export interface ExtensionFacts {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly actor: ExtensionActor;
  /** Whether the actor has the permission `sphere.admin`. */
  readonly isAdmin: boolean;
  /** Whether the actor belongs to the platform owner, directly or through a group below it. */
  readonly isPlatformOwner: boolean;
  /** Direct members of the sphere's team and of the groups below it. */
  readonly team: readonly string[];
  /** `unknown` while there is no usable snapshot of the groups: then nothing can be decided. */
  readonly membership: 'known' | 'unknown';
  /**
   * For each step of the rules that count, `strictestRules(request.rules, facts.rules)`: who its reviewers are as
   * people, before anybody is excluded. A step without people is never passed.
   */
  readonly reviewers: readonly (readonly string[])[];
  /** The people of the stand-in group. */
  readonly standIns: readonly string[];
  /** Absences of anybody who is named above and is away at `at`. */
  readonly absences: readonly ExtensionAbsence[];
  /**
   * What stands against the proposal by the border as it is now: a `forbidden`, a ceiling, an unknown entry … This, the
   * base and the rules are about the proposal that the command brings (`proposalOfCommand`), else about the present one.
   */
  readonly problems: readonly ExtensionProblem[];
  /** The border as it is now. */
  readonly base: ExtensionRequest['base'];
  /** The rules as they are declared now; they count where they are stricter than those of the request. */
  readonly rules: ExtensionRulesOfRequest;
  readonly calendar: WorkingCalendar;
  /** Whether the team's catalog entity is the one that the sphere was declared for. */
  readonly teamIdentity: 'same' | 'changed';
}

/** What stands against a proposal. @public */
export interface ExtensionProblem {
  readonly code: ExtensionProblemCode;
  /** One sentence without a final period: what is wrong, and what to do about it. */
  readonly message: string;
  /** Into the proposal. */
  readonly path: readonly (string | number)[];
}

/** @public */
export const EXTENSION_PROBLEM_CODES = [
  'unknown-entry',
  'unknown-kind',
  'kind-is-listed',
  'unlisted-forbidden',
  'unknown-attribute',
  'unknown-dimension',
  /** A value that does not fit the type of its attribute. */
  'bad-value',
  'not-askable',
  'forbidden',
  'over-ceiling',
  'not-more',
  'already-inside',
  'repeated-target',
  'too-long',
  'permanent-not-allowed',
  'ends-before-start',
  'ends-in-the-past',
  'starts-too-late',
  'sphere-not-active',
  'no-rules',
] as const;
/** @public */
export type ExtensionProblemCode = (typeof EXTENSION_PROBLEM_CODES)[number];

/** Why a command is refused; stable codes, their sentences come from `explainRefusal`. @public */
export const EXTENSION_REFUSALS = [
  /** No transition from this state. */
  'wrong-state',
  'stale-version',
  /** Services and the clock do not decide. */
  'not-a-person',
  'not-team',
  'not-requester',
  'not-reviewer',
  /** A reviewer, but of a step whose turn it is not. */
  'not-this-step',
  'own-request',
  'own-team',
  'already-voted',
  'away',
  'not-standing-in',
  'not-admin',
  'not-platform-owner',
  /** The groups are not known at the moment. */
  'membership-unknown',
  'team-changed',
  'base-changed',
  'proposal-problems',
  'no-counter-offer',
  'same-proposal',
  'target-taken',
  'too-many-open',
  'too-early',
  'never-passable',
  /** Commands of the clock, which nobody gives. */
  'not-the-clock',
  /** What others decide about a team's room is told with a reason. */
  'reason-needed',
  /** There is nothing for this command to do. */
  'nothing-to-do',
] as const;
/** @public */
export type ExtensionRefusal = (typeof EXTENSION_REFUSALS)[number];

/** A command as the machine takes it: of a person, or of the clock. @public */
export type MachineCommand =
  | ExtensionAction
  | {
      readonly type: Exclude<ExtensionClockActionType, 'warn'>;
    }
  | { readonly type: 'warn'; readonly days: number };

/** What a command did, or why it did nothing. @public */
export type TransitionResult =
  | {
      readonly ok: true;
      readonly request: ExtensionRequest;
      /** At least one; in order. */
      readonly events: readonly ExtensionEvent[];
    }
  | {
      readonly ok: false;
      readonly reason: ExtensionRefusal;
      /** With `proposal-problems`. */
      readonly problems?: readonly ExtensionProblem[];
    };

/** What a new request is made from besides its facts. @public */
export interface NewExtensionRequest {
  readonly id: string;
  readonly sphere: ExtensionRequest['sphere'];
  readonly proposal: ExtensionProposal;
  readonly renews?: string;
  readonly follows?: string;
}
