import type {
  ExtensionActionType,
  ExtensionClockActionType,
} from './extensionCommand';
import type { ExtensionEndReason, ExtensionState } from './extensionRequest';

/**
 * Who may give a command. `reader`: any person who may read the request. `team`: the sphere's team. `asking`: whoever filed
 * it, and the team. `reviewer`: who may answer the present step, or stands in for such a person. `platform`: the platform
 * owner and platform admins. `clock`: nobody but Sphere itself.
 * @public
 */
export type ExtensionRole =
  | 'reader'
  | 'team'
  | 'asking'
  | 'reviewer'
  | 'team-or-platform'
  | 'platform'
  | 'admin'
  | 'clock';

/** A command of a person or of the clock, by name. @public */
export type ExtensionCommandType =
  | ExtensionActionType
  | ExtensionClockActionType;

/** One cell of the table: who may give the command, and where it leads. @public */
export interface ExtensionTransition {
  readonly who: ExtensionRole;
  /** States that it can lead to; more than one where facts decide. */
  readonly next: readonly ExtensionState[];
  /** Where it leads to `ended`. */
  readonly endReason?: ExtensionEndReason;
}

/** States by the commands that can be given in them; what is not in it, is refused. @public */
export type ExtensionTransitions = Readonly<
  Record<
    ExtensionState,
    Readonly<Partial<Record<ExtensionCommandType, ExtensionTransition>>>
  >
>;

/**
 * The one table of what may be done with a request, and by whom. The machine enforces it, `extensionCan` explains it, and
 * the picture in the documentation is drawn from it.
 * @public
 */
export const EXTENSION_TRANSITIONS: ExtensionTransitions = {
  in_review: {
    comment: { who: 'reader', next: ['in_review'] },
    join: { who: 'team', next: ['in_review'] },
    edit: { who: 'asking', next: ['in_review'] },
    withdraw: { who: 'asking', next: ['withdrawn'] },
    approve: { who: 'reviewer', next: ['in_review', 'approved', 'active'] },
    'request-changes': { who: 'reviewer', next: ['changes_requested'] },
    deny: { who: 'reviewer', next: ['denied'] },
    'counter-offer': { who: 'reviewer', next: ['in_review'] },
    'accept-counter-offer': { who: 'asking', next: ['in_review'] },
    rescue: { who: 'admin', next: ['in_review'] },
    remind: { who: 'clock', next: ['in_review'] },
    escalate: { who: 'clock', next: ['in_review'] },
    rebase: { who: 'clock', next: ['in_review'] },
    retire: { who: 'clock', next: ['lapsed'] },
  },
  changes_requested: {
    comment: { who: 'reader', next: ['changes_requested'] },
    join: { who: 'team', next: ['changes_requested'] },
    edit: { who: 'asking', next: ['in_review'] },
    withdraw: { who: 'asking', next: ['withdrawn'] },
    'counter-offer': { who: 'reviewer', next: ['changes_requested'] },
    'accept-counter-offer': { who: 'asking', next: ['in_review'] },
    lapse: { who: 'clock', next: ['lapsed'] },
    rebase: { who: 'clock', next: ['changes_requested'] },
    retire: { who: 'clock', next: ['lapsed'] },
  },
  approved: {
    comment: { who: 'reader', next: ['approved'] },
    cancel: { who: 'team-or-platform', next: ['cancelled'] },
    revoke: { who: 'platform', next: ['cancelled'] },
    start: {
      who: 'clock',
      next: ['active', 'cancelled', 'ended'],
      endReason: 'expired',
    },
    retire: { who: 'clock', next: ['cancelled'] },
  },
  active: {
    comment: { who: 'reader', next: ['active'] },
    'give-back': { who: 'team', next: ['ended'], endReason: 'given_back' },
    revoke: { who: 'platform', next: ['ended'], endReason: 'revoked' },
    warn: { who: 'clock', next: ['active'] },
    expire: { who: 'clock', next: ['ended'], endReason: 'expired' },
    declare: { who: 'clock', next: ['ended'], endReason: 'declared' },
    retire: { who: 'clock', next: ['ended'], endReason: 'sphere_retired' },
  },
  denied: {},
  withdrawn: {},
  lapsed: {},
  cancelled: {},
  ended: {},
};
