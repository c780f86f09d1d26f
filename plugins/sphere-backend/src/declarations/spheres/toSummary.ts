import type { SphereSummary } from '@dataops-sphere/plugin-sphere-common';
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
    families: card.families,
    entries: row.entries,
    problems: row.problems,
    revision: row.revision,
    updatedAt: row.updated_at,
    ...(manager && { manager }),
  };
}
