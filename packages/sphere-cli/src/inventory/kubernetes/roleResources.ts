import type { PushedResource } from '@dataops-sphere/plugin-sphere-common';
import type { Manifest } from '../../import/kubernetes/manifest';
import {
  bindingName,
  readableBindings,
  type RoleGrants,
} from '../../import/kubernetes/roleGrants';
import { ownerRef } from '../ownerRef';
import type { Picked, Place } from './harvestKubernetes';

/**
 * One resource per role, namespace and group: the group holds the role there. It belongs to the group, wherever the
 * namespace does.
 */
export function roleResources(
  bound: RoleGrants,
  world: { readonly place: Place; readonly teamNamespace: string },
  manifests: readonly Manifest[],
): Picked {
  const used = new Set<string>();
  const resources = new Map<string, PushedResource>();
  for (const { binding, group, role, scope } of bound.grants) {
    used.add(binding);
    const { environment } = world.place.environmentOf(scope);
    // The kind prints no scope and no holder, so that its id alone does not tell two grants of a role apart
    const id = `kubernetes/${environment ?? ''}/${role}#${scope}/${group}`;
    resources.set(id, {
      kind: 'role',
      id,
      title: `${role} in ${scope} for ${group}`.slice(0, 120),
      attributes: {
        platform: 'kubernetes',
        role,
        scope,
        ...(environment !== undefined && { environment }),
      },
      ...ownerRef(group, world.teamNamespace),
    });
  }
  const bindings = readableBindings(manifests).map(bindingName);
  return {
    resources: [...resources.values()],
    outcomes: [
      ...bound.outcomes.filter(o => o.what === 'RoleBinding'),
      ...bindings.map(name => ({
        what: 'RoleBinding',
        name,
        ...(!used.has(name) && { skipped: 'no-group-in-it' as const }),
      })),
    ],
  };
}
