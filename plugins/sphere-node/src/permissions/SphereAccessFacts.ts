/**
 * What the permission rules look at in one sphere. Every ref is canonical (lower case); the group lists are already
 * widened, so that a claim on a group below the team counts as membership of the team.
 * @public
 */
export interface SphereAccessFacts {
  readonly uid: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly team: string;
  /** The team and every group below it. */
  readonly teamGroups: readonly string[];
  readonly platformOwner: string;
  /** The platform owner and every group below it. */
  readonly platformOwnerGroups: readonly string[];
  /** Users and groups that review for the sphere, with every group below those. */
  readonly reviewers: readonly string[];
}
