import type { Knex } from 'knex';
import type { Viewer } from '../../declarations/services';
import { whereVisible } from '../../declarations/spheres/whereVisible';
import type { ExtensionScope, StoredExtension } from '../ExtensionStore';
import type { StoreContext } from './StoreContext';

/** Requests of spheres that the caller may see, also of spheres that are not declared any more. */
export function visibleRequests(
  { visible }: ExtensionScope,
  context: StoreContext,
): Knex.QueryBuilder {
  const { knex } = context;
  const query = knex('extension_requests');
  if (!visible) return query;
  return query.whereIn(
    'extension_requests.sphere_uid',
    knex('spheres')
      .where(nested => whereVisible(nested, visible, context))
      .select('spheres.uid'),
  );
}

/**
 * Narrows a query over requests to those that wait for the viewer's vote, or for that of somebody whom the viewer stands
 * in for. `isMine` is the same for a request in memory.
 */
export function whereMine(
  query: Knex.QueryBuilder,
  { viewer, standsInFor }: ExtensionScope,
  knex: Knex,
): void {
  const { userRef } = viewer;
  if (userRef === undefined) {
    query.whereRaw('1 = 0');
    return;
  }
  query
    .where('extension_requests.phase', 'open')
    .where(anyOf => {
      anyOf.whereIn('extension_requests.id', waitingFor(viewer, knex));
      for (const absent of standsInFor) {
        anyOf.orWhere(forAbsent =>
          forAbsent
            .whereIn('extension_requests.id', waitingFor(absent, knex))
            .whereNotIn('extension_requests.id', closedTo(absent, knex)),
        );
      }
    })
    .whereNotIn('extension_requests.id', closedTo(viewer, knex));
}

/** Whether a request waits for the viewer's vote, or for that of somebody whom the viewer stands in for. */
export function isMine(
  { waitingFor: reviewers, excluded }: StoredExtension,
  { viewer, standsInFor }: ExtensionScope,
): boolean {
  const isExcluded = ({ userRef }: Viewer) =>
    userRef === undefined || excluded.includes(userRef);
  if (isExcluded(viewer)) return false;
  return [viewer, ...standsInFor].some(
    person =>
      !isExcluded(person) &&
      refsOf(person).some(ref => reviewers.includes(ref)),
  );
}

/** Ids of the requests that wait for one of some reviewers. */
export function waitingForAny(
  reviewers: readonly string[],
  knex: Knex,
): Knex.QueryBuilder {
  return knex('extension_waiting')
    .whereIn('reviewer_ref', [...reviewers])
    .select('request_id');
}

function waitingFor(viewer: Viewer, knex: Knex): Knex.QueryBuilder {
  return waitingForAny(refsOf(viewer), knex);
}

function closedTo({ userRef = '' }: Viewer, knex: Knex): Knex.QueryBuilder {
  return knex('extension_excluded')
    .where('person_ref', userRef)
    .select('request_id');
}

function refsOf({ userRef, groups }: Viewer): readonly string[] {
  return userRef === undefined ? groups : [userRef, ...groups];
}
