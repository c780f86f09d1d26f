/** A valid sphere that is about to be stored: the team it wants when active, and the team it holds until now. */
export interface TeamClaim {
  readonly uid: string;
  readonly name: string;
  readonly team?: string;
  readonly held?: string;
}

/** The active sphere that a team has. */
export interface TeamHolder {
  readonly uid: string;
  readonly name: string;
}

/**
 * Gives each team its one active sphere: who holds a team keeps it, then the first in order gets it. Answers with the
 * refused claims by uid, and the sphere that stands in the way of each. Spheres of one batch may swap teams. A refused
 * one keeps what it held, which may refuse another in turn.
 */
export function settleTeams(
  claims: readonly TeamClaim[],
  holders: ReadonlyMap<string, TeamHolder>,
): ReadonlyMap<string, TeamHolder> {
  const refused = new Map<string, TeamHolder>();
  for (;;) {
    const before = refused.size;
    const taken = takenTeams(claims, { holders, refused });
    for (const claim of claims) {
      if (claim.team === undefined || refused.has(claim.uid)) continue;
      const holder = taken.get(claim.team);
      if (holder && holder.uid !== claim.uid) refused.set(claim.uid, holder);
      else taken.set(claim.team, claim);
    }
    if (refused.size === before) return refused;
  }
}

/** Teams that are not for the taking: held outside of the batch, kept within it, or kept by a refused claim. */
function takenTeams(
  claims: readonly TeamClaim[],
  state: {
    readonly holders: ReadonlyMap<string, TeamHolder>;
    readonly refused: ReadonlyMap<string, TeamHolder>;
  },
): Map<string, TeamHolder> {
  const claiming = new Set(claims.map(({ uid }) => uid));
  const taken = new Map<string, TeamHolder>();
  for (const [team, holder] of state.holders) {
    if (!claiming.has(holder.uid)) taken.set(team, holder);
  }
  for (const claim of claims) {
    const keeps = claim.held === claim.team || state.refused.has(claim.uid);
    if (claim.held !== undefined && keeps) taken.set(claim.held, claim);
  }
  return taken;
}
