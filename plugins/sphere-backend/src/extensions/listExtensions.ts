import type {
  ExtensionList,
  ExtensionListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../membership/Membership';
import { toPerson, toReviewer } from './detail/participants';
import { toSummary } from './detail/toSummary';
import type { ExtensionContext } from './ExtensionContext';
import type { ExtensionCaller } from './ExtensionService';
import type { ExtensionScope } from './ExtensionStore';

/** One page of what the caller may read, with the counts over all of it and the caller's own absence. */
export async function listExtensions(
  query: ExtensionListQuery,
  { caller, context }: { caller: ExtensionCaller; context: ExtensionContext },
): Promise<ExtensionList> {
  const { store, membership } = context;
  const at = context.clock().toISOString();
  const scope = await scopeOf(caller, { context, at });
  const [page, counts, absence] = await Promise.all([
    store.list(query, scope, at),
    store.counts(scope, at),
    ownAbsence(caller, { context, at }),
  ]);
  return {
    items: page.items.map(item =>
      toSummary(item, { membership, mine: item.mine }),
    ),
    totalItems: page.totalItems,
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    counts: {
      ...counts,
      byGroup: counts.byGroup.map(({ ref, count }) => ({
        ...toReviewer(ref, membership),
        count,
      })),
    },
    ...(absence && { absence }),
  };
}

/**
 * Who looks, with the people whom they stand in for. Only what the snapshot knows gives a right to vote, so only that
 * says what waits for somebody.
 */
async function scopeOf(
  { viewer, visible }: ExtensionCaller,
  { context, at }: { context: ExtensionContext; at: string },
): Promise<ExtensionScope> {
  const { membership, store } = context;
  const { userRef } = viewer;
  const absent =
    userRef === undefined ? [] : await store.standsInFor(userRef, at);
  return {
    viewer: userRef === undefined ? viewer : asViewer(userRef, membership),
    ...(visible && { visible }),
    standsInFor: absent.map(person => asViewer(person, membership)),
  };
}

function asViewer(userRef: string, membership: Membership) {
  return { userRef, groups: membership.groupsOf(userRef) };
}

async function ownAbsence(
  { actor }: ExtensionCaller,
  { context, at }: { context: ExtensionContext; at: string },
): Promise<ExtensionList['absence']> {
  if (actor.type !== 'user') return undefined;
  const absence = await context.store.absence(actor.ref);
  if (!absence || absence.until <= at) return undefined;
  const { from, until, standIn } = absence;
  return {
    from,
    until,
    ...(standIn !== undefined && {
      standIn: toPerson(standIn, context.membership),
    }),
  };
}
