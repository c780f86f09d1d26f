import type { Knex } from 'knex';
import type { ExtensionScope, ExtensionStore } from '../ExtensionStore';
import type { StoreContext } from './StoreContext';
import { visibleRequests, waitingForAny, whereMine } from './viewFilter';

type Counts = Awaited<ReturnType<ExtensionStore['counts']>>;

interface CountRow {
  readonly what: 'all' | 'sent' | 'me' | 'groups' | 'group';
  readonly ref: string;
  readonly total: number | string;
  readonly late: number | string | null;
}

/** What is open and may be read, found once for all counts. */
const OPEN = 'open_requests';
const OPEN_COLUMNS = ['id', 'phase', 'requester', 'due_at'] as const;

/** Counts open requests by whose turn they are. One statement, which looks at none that is not open. */
export async function countExtensions(
  scope: ExtensionScope,
  at: string,
  context: StoreContext,
): Promise<Counts> {
  const rows = await selectCounts(scope, at, context);
  const of = (what: CountRow['what']) => rows.find(row => row.what === what);
  const total = (what: CountRow['what']) => Number(of(what)?.total ?? 0);
  return {
    me: total('me'),
    groups: total('groups'),
    sent: total('sent'),
    all: total('all'),
    late: Number(of('me')?.late ?? 0),
    byGroup: rows
      .filter(({ what }) => what === 'group')
      .map(row => ({ ref: row.ref, count: Number(row.total) }))
      .sort((a, b) => b.count - a.count || (a.ref < b.ref ? -1 : 1)),
  };
}

async function selectCounts(
  scope: ExtensionScope,
  at: string,
  context: StoreContext,
): Promise<CountRow[]> {
  const { knex } = context;
  const { userRef, groups } = scope.viewer;
  const open = (what: CountRow['what']) =>
    knex({ extension_requests: OPEN }).select(knex.raw(`'${what}' as what`));
  const counted = (query: Knex.QueryBuilder) =>
    query.select(knex.raw("'' as ref, count(*) as total, 0 as late"));
  const mine = open('me').select(
    knex.raw(
      "'' as ref, count(*) as total, sum(case when due_at < ? then 1 else 0 end) as late",
      [at],
    ),
  );
  whereMine(mine, scope, knex);
  const inGroups = open('groups').whereIn(
    'extension_requests.id',
    waitingForAny(groups, knex),
  );
  const byGroup = open('group')
    .join(
      'extension_waiting',
      'extension_waiting.request_id',
      'extension_requests.id',
    )
    .whereIn('extension_waiting.reviewer_ref', [...groups])
    .groupBy('extension_waiting.reviewer_ref')
    .select(
      knex.raw(
        'extension_waiting.reviewer_ref as ref, count(*) as total, 0 as late',
      ),
    );
  const visibleOpen = visibleRequests(scope, context)
    .where('extension_requests.phase', 'open')
    .select(OPEN_COLUMNS.map(name => `extension_requests.${name}`));
  return counted(open('all').with(OPEN, visibleOpen)).unionAll([
    counted(open('sent').where('extension_requests.requester', userRef ?? '')),
    mine,
    counted(inGroups),
    byGroup,
  ]);
}
