import { actorOf } from '../commands/journalOf';
import type { ExtensionContext } from '../ExtensionContext';
import type { ExtensionCaller } from '../ExtensionService';
import type { SphereBasis } from '../ExtensionStore';
import type {
  TeamConfirmation,
  TeamConfirmationResult,
} from './teamConfirmation';

/**
 * Has spheres go on with the groups that the catalog has under the refs of their teams now. For the people of the
 * platform owner, who are not of the team themselves, and platform admins; each sphere by itself.
 */
export async function confirmTeams(
  { spheres }: TeamConfirmation,
  about: { caller: ExtensionCaller; context: ExtensionContext },
): Promise<TeamConfirmationResult> {
  const results: TeamConfirmationResult['results'] = [];
  for (const sphere of new Set(spheres)) {
    const reason = await confirmTeam(sphere, about);
    results.push({
      sphere,
      ok: reason === undefined,
      ...(reason !== undefined && { reason }),
    });
  }
  return { results };
}

async function confirmTeam(
  name: string,
  { caller, context }: { caller: ExtensionCaller; context: ExtensionContext },
): Promise<string | undefined> {
  const { store, identities, clock } = context;
  const { visible } = caller;
  const at = clock();
  const basis = await store.submissionBasis(name, {
    visible,
    at: at.toISOString(),
  });
  if (!basis) return 'not-found';
  const { sphere } = basis;
  if (!mayConfirm(sphere, { caller, context })) return 'not-platform-owner';
  if (identities.stateOf(sphere) === 'same') return 'same';
  await identities.confirm(sphere, {
    at,
    type: 'team.confirmed',
    actor: actorOf(caller.actor),
    subject: { kind: 'Sphere', name, uid: sphere.uid },
    payload: { team: sphere.team },
    about: [sphere.uid],
  });
  return undefined;
}

function mayConfirm(
  { team, platformOwner }: SphereBasis,
  { caller, context }: { caller: ExtensionCaller; context: ExtensionContext },
): boolean {
  const { actor, admin } = caller;
  if (actor.type !== 'user') return false;
  const groups = context.membership.groupsOf(actor.ref);
  // Whoever took the group over is in it, and must not be the one who says that this is right.
  if (groups.includes(team)) return false;
  return admin === 'yes' || groups.includes(platformOwner);
}
