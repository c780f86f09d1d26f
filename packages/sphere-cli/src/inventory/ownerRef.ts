import { groupRef } from '../import/groupStubs';
import { isEntityName } from '../import/names';

/** The ref of a team, where the catalog accepts its name. */
export function ownerRef(
  team: string | undefined,
  namespace: string,
): { readonly owner?: string } {
  return team !== undefined && isEntityName(team)
    ? { owner: groupRef(namespace, team) }
    : {};
}
