import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';
import type { SphereAccessRow } from '../declarations/services';
import type { Membership } from '../membership/Membership';

/** Tells of a sphere in memory whether somebody may see it. */
export type SpherePredicate = (
  sphere: Pick<
    SphereAccessRow,
    'team' | 'platformOwner' | 'reviewers' | 'labels'
  >,
) => boolean;

/**
 * What `whereVisible` is to the database, for spheres in memory: a claim on a group counts for the groups above it too.
 * Claims are widened once, with the membership of now.
 */
export function compileFilter(
  filter: SphereFilter,
  membership: Membership,
): SpherePredicate {
  const compile = (part: SphereFilter) => compileFilter(part, membership);
  if ('allOf' in filter) {
    const parts = filter.allOf.map(compile);
    return sphere => parts.every(matches => matches(sphere));
  }
  if ('anyOf' in filter) {
    const parts = filter.anyOf.map(compile);
    return sphere => parts.some(matches => matches(sphere));
  }
  if ('not' in filter) {
    const matches = compile(filter.not);
    return sphere => !matches(sphere);
  }
  if ('label' in filter) {
    const { label, value } = filter;
    return ({ labels }) =>
      Object.hasOwn(labels, label) &&
      (value === undefined || labels[label] === value);
  }
  const claims = new Set(membership.ancestorsOrSelf(filter.claims));
  const { property } = filter;
  if (property === 'reviewer') {
    return ({ reviewers }) => reviewers.some(ref => claims.has(ref));
  }
  return sphere => claims.has(sphere[property]);
}
