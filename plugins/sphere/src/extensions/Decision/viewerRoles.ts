import type {
  ExtensionActionType,
  ExtensionCanInfo,
} from '@dataops-sphere/plugin-sphere-common';

/** How a viewer stands to a request. */
export interface ViewerRoles {
  /** Reviews it, or would if something did not stand against it that is worth being told. */
  readonly reviewer: boolean;
  /** Belongs to the team that asked. */
  readonly team: boolean;
}

/** What only the team may do, in one state or another. */
const TEAM_ACTIONS = ['edit', 'withdraw', 'give-back'] as const;

/** Refusals that mean that an action is not for this viewer, or not for this state, and that nobody needs to read. */
const NOT_FOR_VIEWER: readonly (string | undefined)[] = [
  undefined,
  'wrong-state',
  'not-a-person',
  'not-team',
  'not-requester',
  'not-reviewer',
  'not-standing-in',
  'not-admin',
  'not-platform-owner',
  'no-counter-offer',
  'nothing-to-do',
];

/** Whether an action is worth showing: it can be done, or the reason why not is worth reading. @internal */
export function isWorthShowing(
  can: ExtensionCanInfo,
  action: ExtensionActionType,
): boolean {
  const answer = can[action];
  return (
    answer !== undefined &&
    (answer.can || !NOT_FOR_VIEWER.includes(answer.reason))
  );
}

/** Reads from the one table of what may be done whom the page speaks to. @internal */
export function viewerRoles(can: ExtensionCanInfo): ViewerRoles {
  return {
    reviewer:
      isWorthShowing(can, 'approve') || isWorthShowing(can, 'counter-offer'),
    // Any reason but `not-team` is told to the team alone, except where nobody knows who is in it.
    team: TEAM_ACTIONS.some(
      action =>
        isWorthShowing(can, action) &&
        can[action]?.reason !== 'membership-unknown',
    ),
  };
}
