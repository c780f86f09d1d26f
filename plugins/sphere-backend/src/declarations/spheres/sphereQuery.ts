import { InputError } from '@backstage/errors';
import {
  FAMILIES,
  type Family,
  type SphereListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { canonicalRef } from '../../membership/canonicalRef';
import type { ReadScope } from '../services';
import { endingSpheres } from './extraRoom';
import { likePattern, wordsOf } from './searchText';
import type { SphereReadContext } from './types';
import { whereVisible } from './whereVisible';

/** The spheres that are declared now and that the caller may see. */
export function visibleSpheres(
  scope: ReadScope,
  context: SphereReadContext,
): Knex.QueryBuilder {
  const query = context.knex('spheres').where('spheres.state', 'present');
  const { visible } = scope;
  if (visible) query.where(nested => whereVisible(nested, visible, context));
  return query;
}

/** Narrows a query over `spheres` by the filters of the list. */
export function applyFilters(
  query: Knex.QueryBuilder,
  filters: SphereListQuery,
  {
    scope,
    context,
  }: {
    readonly scope: ReadScope;
    readonly context: Pick<SphereReadContext, 'knex' | 'clock'>;
  },
): void {
  const { knex } = context;
  if (filters.mine) query.whereIn('spheres.team_ref', [...scope.viewer.groups]);
  if (filters.problems) query.where('spheres.problems', '>', 0);
  if (filters.outside) {
    query.whereIn(
      'spheres.uid',
      knex('sphere_use').where('outside', '>', 0).select('uid'),
    );
  }
  if (filters.ending) {
    query.whereIn('spheres.uid', endingSpheres(context));
  }
  if (filters.team) query.where('spheres.team_ref', groupRef(filters.team));
  if (filters.platformOwner) {
    query.where('spheres.platform_owner_ref', groupRef(filters.platformOwner));
  }
  if (filters.archetype) query.where('spheres.archetype', filters.archetype);
  if (filters.lifecycle) query.where('spheres.lifecycle', filters.lifecycle);
  if (filters.source) query.where('spheres.source', filters.source);
  if (filters.family) {
    query.whereRaw('(spheres.families & ?) <> 0', [
      familyBits([filters.family]),
    ]);
  }
  const words = wordsOf(filters.q ?? '');
  if (words.length > 0) {
    const found = knex('sphere_cards').select('uid');
    for (const word of words) {
      found.whereRaw("search like ? escape '\\'", [likePattern(word)]);
    }
    query.whereIn('spheres.uid', found);
  }
}

/** Families as stored: one bit each, in their fixed order. */
export function familyBits(families: readonly Family[]): number {
  return families.reduce(
    // eslint-disable-next-line no-bitwise -- stored as bits, so that SQL filters by a family with one comparison
    (bits, family) => bits | (1 << FAMILIES.indexOf(family)),
    0,
  );
}

function groupRef(text: string): string {
  try {
    return canonicalRef(text, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
  } catch {
    throw new InputError(
      `Expected the entity ref of a group instead of '${text}'`,
    );
  }
}
