import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';
import type { Knex } from 'knex';
import type { Membership } from '../../membership/Membership';

const COLUMNS = {
  team: 'spheres.team_ref',
  platformOwner: 'spheres.platform_owner_ref',
} as const;

/**
 * Narrows a query over `spheres` to what a caller may see. A claim on a group counts for the groups above it too: who is
 * in a team is in the departments around it.
 */
export function whereVisible(
  query: Knex.QueryBuilder,
  filter: SphereFilter,
  context: { readonly knex: Knex; readonly membership: Membership },
): void {
  if ('allOf' in filter) {
    query.whereRaw('1 = 1');
    for (const part of filter.allOf) {
      query.where(nested => whereVisible(nested, part, context));
    }
  } else if ('anyOf' in filter) {
    query.whereRaw('1 = 0');
    for (const part of filter.anyOf) {
      query.orWhere(nested => whereVisible(nested, part, context));
    }
  } else if ('not' in filter) {
    query.whereNot(nested => whereVisible(nested, filter.not, context));
  } else if ('label' in filter) {
    const labelled = context
      .knex('sphere_labels')
      .where('label', filter.label)
      .select('uid');
    if (filter.value !== undefined) labelled.where('value', filter.value);
    query.whereIn('spheres.uid', labelled);
  } else {
    const refs = context.membership.ancestorsOrSelf(filter.claims);
    if (filter.property === 'reviewer') {
      query.whereIn(
        'spheres.uid',
        context.knex('sphere_reviewers').whereIn('ref', refs).select('uid'),
      );
    } else {
      query.whereIn(COLUMNS[filter.property], refs);
    }
  }
}
