import type { Knex } from 'knex';
import { jsonList } from '../../database/jsonList';
import type {
  ExtensionDetailBasis,
  ExtensionStore,
  StoredExtension,
} from '../ExtensionStore';
import {
  READ_COLUMNS,
  toStoredExtension,
  type ReadExtensionRow,
} from './extensionRow';
import { selectBasis, toBasis, type BasisRow } from './readBasis';
import { middleDecisions, toUsual, type MiddleDecision } from './readUsual';
import type { StoreContext } from './StoreContext';

type Options = Parameters<ExtensionStore['detailBasis']>[1];

/** All JSON. */
interface Beside {
  readonly events: string;
  readonly live: string;
  readonly earlier: string;
  readonly usual: string;
}

/**
 * Everything that the page of a request is worked out from, in one statement: after a vote it is read again, and each
 * statement is a trip over the network.
 */
export async function readDetailBasis(
  id: string,
  options: Options,
  context: StoreContext,
): Promise<ExtensionDetailBasis | undefined> {
  const row: (BasisRow & Beside) | undefined = await selectBasis(
    id,
    options,
    context,
  )
    .select(beside(options, context.knex))
    .first();
  if (!row) return undefined;
  const events: ReadonlyArray<{ event: string }> = JSON.parse(row.events);
  const usual: readonly MiddleDecision[] = JSON.parse(row.usual);
  return {
    ...toBasis(row),
    events: events.map(({ event }) => JSON.parse(event)),
    live: toRequests(row.live),
    earlier: toRequests(row.earlier),
    usual: toUsual(usual),
  };
}

function toRequests(json: string): readonly StoredExtension[] {
  const rows: readonly ReadExtensionRow[] = JSON.parse(json);
  return rows.map(toStoredExtension);
}

/** Lists of what belongs to the row of `extension_requests` around them, each as one column. */
function beside({ most, since }: Options, knex: Knex) {
  const own = (column: string) => knex.ref(`extension_requests.${column}`);
  const requests = () =>
    knex({ other: 'extension_requests' }).select(
      READ_COLUMNS.map(column => `other.${column}`),
    );
  const events = knex('extension_events')
    .where('request_id', own('id'))
    .orderBy('seq')
    .select('event');
  const live = requests()
    .where('other.sphere_uid', own('sphere_uid'))
    .where('other.phase', 'live')
    .orderBy(['other.ends_key', 'other.id'])
    .limit(most.live);
  const asked = knex({ mine: 'extension_targets' })
    .join({ theirs: 'extension_targets' }, join =>
      join
        .on('theirs.sphere_uid', 'mine.sphere_uid')
        .andOn('theirs.target_hash', 'mine.target_hash'),
    )
    .where('mine.request_id', own('id'))
    .select('theirs.request_id');
  const earlier = requests()
    .whereIn('other.id', asked)
    .whereNot('other.id', own('id'))
    .orderBy([
      { column: 'other.submitted_at', order: 'desc' },
      { column: 'other.id', order: 'desc' },
    ])
    .limit(most.earlier);
  const usual = middleDecisions(own('platform_owner_ref'), since, knex);
  const listed = (query: Knex.QueryBuilder, columns: readonly string[]) =>
    knex
      .from(query.as('listed'))
      .select(
        jsonList(
          knex,
          Object.fromEntries(
            columns.map(column => [column, `listed.${column}`]),
          ),
        ),
      );
  return {
    events: listed(events, ['event']),
    live: listed(live, READ_COLUMNS),
    earlier: listed(earlier, READ_COLUMNS),
    usual: listed(usual, ['hours', 'total']),
  };
}
