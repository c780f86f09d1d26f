import type { Outcome } from '../../report/Outcome';
import type { DraftEntry } from '../entries';
import { roleDrafts } from '../roleDrafts';
import { teamKey } from '../teamNames';
import { ROLE_SUBJECT, type RoleGrant } from './roleGrants';

export type RoleEntries = {
  readonly byTeam: ReadonlyMap<string, readonly DraftEntry[]>;
  readonly outcomes: readonly Outcome[];
  /** Names of the bindings of which at least one subject was used. */
  readonly usedBindings: ReadonlySet<string>;
};

/** What the role entries need to know about teams and namespaces. */
export type RoleWorld = {
  readonly teams: ReadonlySet<string>;
  readonly environmentOf: ReadonlyMap<string, string | undefined>;
};

/**
 * A team may hold the roles that bindings give to its group, wherever they do: in its own namespaces and in those of
 * others. A group that is no team here gets nothing, and is counted.
 */
export function roleEntries(
  grants: readonly RoleGrant[],
  world: RoleWorld,
): RoleEntries {
  const outcomes: Outcome[] = [];
  const usedBindings = new Set<string>();
  const used = new Map<string, RoleGrant[]>();
  for (const grant of grants) {
    const team = teamKey(grant.group);
    const name = `${grant.binding} ${grant.group}`;
    if (!world.environmentOf.has(grant.scope)) {
      outcomes.push({
        what: ROLE_SUBJECT,
        name,
        skipped: 'namespace-not-read',
      });
    } else if (!world.teams.has(team)) {
      const skipped = 'group-without-sphere';
      outcomes.push({ what: ROLE_SUBJECT, name, skipped });
    } else {
      outcomes.push({ what: ROLE_SUBJECT, name });
      usedBindings.add(grant.binding);
      used.set(team, [...(used.get(team) ?? []), grant]);
    }
  }
  const byTeam = new Map(
    [...used].map(([team, list]) => [
      team,
      roleDrafts(
        list.map(({ role, scope }) => ({
          role,
          scope,
          environment: world.environmentOf.get(scope),
        })),
        { platform: 'kubernetes', by: 'Kubernetes RBAC' },
      ),
    ]),
  );
  return { byTeam, outcomes, usedBindings };
}
