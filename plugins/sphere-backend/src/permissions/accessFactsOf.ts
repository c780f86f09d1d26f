import type { SphereAccessFacts } from '@dataops-sphere/plugin-sphere-node';
import type { SphereAccessRow } from '../declarations/services';
import type { Membership } from '../membership/Membership';

/** Widens the stored row by the groups below each group, so that rules can compare claims as they are. */
export function accessFactsOf(
  row: SphereAccessRow,
  membership: Membership,
): SphereAccessFacts {
  const { uid, name, labels, team, platformOwner } = row;
  const reviewers = row.reviewers.flatMap(ref =>
    membership.descendantsOrSelf(ref),
  );
  return {
    uid,
    name,
    labels,
    team,
    teamGroups: membership.descendantsOrSelf(team),
    platformOwner,
    platformOwnerGroups: membership.descendantsOrSelf(platformOwner),
    reviewers: [...new Set(reviewers)],
  };
}
