import { InputError } from '@backstage/errors';
import type { ExtensionListQuery } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { canonicalRef } from '../../membership/canonicalRef';
import type { ExtensionScope } from '../ExtensionStore';
import { waitingForAny, whereMine } from './viewFilter';

/** Narrows a query over requests by the filters of the list. */
export function applyFilters(
  query: Knex.QueryBuilder,
  filters: ExtensionListQuery,
  about: { readonly scope: ExtensionScope; readonly knex: Knex },
): void {
  const { knex } = about;
  applyView(query, filters.view ?? 'all', about);
  if (filters.sphere !== undefined) {
    query.where(
      'extension_requests.sphere_uid',
      knex('spheres').where('name', filters.sphere).select('uid'),
    );
  }
  if (filters.platformOwner !== undefined) {
    query.where(
      'extension_requests.platform_owner_ref',
      groupRef(filters.platformOwner),
    );
  }
  applyState(query, filters.state);
}

function applyView(
  query: Knex.QueryBuilder,
  view: NonNullable<ExtensionListQuery['view']>,
  { scope, knex }: { readonly scope: ExtensionScope; readonly knex: Knex },
): void {
  const { viewer } = scope;
  switch (view) {
    case 'me':
      whereMine(query, scope, knex);
      return;
    case 'groups':
      query
        .where('extension_requests.phase', 'open')
        .whereIn('extension_requests.id', waitingForAny(viewer.groups, knex));
      return;
    case 'sent':
      // A service sends as itself, and has no name here.
      query.where('extension_requests.requester', viewer.userRef ?? '');
      return;
    case 'all':
      return;
    default:
      unknownView(view);
  }
}

function applyState(
  query: Knex.QueryBuilder,
  state: ExtensionListQuery['state'],
): void {
  switch (state) {
    case undefined:
      return;
    case 'open':
    case 'live':
    case 'closed':
      query.where('extension_requests.phase', state);
      return;
    case 'in_review':
    case 'changes_requested':
      query.where({ phase: 'open', state });
      return;
    case 'approved':
    case 'active':
      query.where({ phase: 'live', state });
      return;
    default:
      query.where({ phase: 'closed', state });
  }
}

function unknownView(view: never): never {
  throw new InputError(`There is no view '${view}'`);
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
