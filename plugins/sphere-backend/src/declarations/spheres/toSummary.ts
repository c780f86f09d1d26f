import type { SphereSummary } from '@dataops-sphere/plugin-sphere-common';
import type { FamilyUse } from '../../inventory/types';
import { extraRoomOf } from './extraRoom';
import type { SphereCard, SphereReadContext, SphereRow } from './types';

/** One row of the list of spheres, with the titles of its groups as they are now. */
export function toSummary(
  row: SphereRow,
  context: SphereReadContext,
): SphereSummary {
  const card = JSON.parse(row.card) as SphereCard;
  const manager = context.managerOf(row);
  return {
    uid: row.uid,
    name: row.name,
    title: card.title,
    ...(card.description !== undefined && { description: card.description }),
    labels: card.labels,
    team: context.membership.group(row.team_ref),
    platformOwner: context.membership.group(row.platform_owner_ref),
    lifecycle: row.lifecycle,
    ...(card.basedOn && { basedOn: card.basedOn }),
    families: withUse(card.families, row),
    outside: row.outside ?? 0,
    extensions: extraRoomOf(row),
    entries: row.entries,
    problems: row.problems,
    revision: row.revision,
    updatedAt: row.updated_at,
    ...(manager && { manager }),
  };
}

/** Adds what is known to be used to what is declared. */
function withUse(
  families: SphereCard['families'],
  row: Pick<SphereRow, 'used_families'>,
): SphereSummary['families'] {
  const used: FamilyUse[] = JSON.parse(row.used_families ?? '[]');
  return families.map(declared => {
    const use = used.find(({ family }) => family === declared.family);
    return use
      ? { ...declared, outside: use.outside, near: use.near }
      : declared;
  });
}
