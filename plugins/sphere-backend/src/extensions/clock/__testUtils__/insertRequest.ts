import type { ExtensionRequest } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { aRequest } from '../../messages/__testUtils__/requestFixture';

/** Id of the n-th request. */
export const requestId = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A row of `extension_requests` as far as the clock looks at it. */
export async function insertRequest(
  knex: Knex,
  row: {
    readonly n: number;
    readonly nextAt: string | null;
    readonly phase?: 'open' | 'live' | 'closed';
    readonly sphere?: string;
    readonly request?: Partial<ExtensionRequest>;
  },
): Promise<void> {
  const { n, nextAt, phase = 'open', sphere = 'customer-churn' } = row;
  const id = requestId(n);
  await knex('extension_requests').insert({
    id,
    sphere_uid: 'uid-of-churn',
    sphere_name: sphere,
    sphere_title: 'Customer churn',
    state: 'in_review',
    phase,
    version: 1,
    aggregate: JSON.stringify(aRequest({ id, ...row.request })),
    parts: '{}',
    title: 'title',
    same_key: 'same',
    team_ref: 'group:default/churn',
    platform_owner_ref: 'group:default/data-platform',
    requester: 'user:default/mira',
    permanent: 0,
    submitted_at: '2026-02-02T09:00:00.000Z',
    next_at: nextAt,
    before_count: 0,
    due_key: '9999',
    ends_key: '9999',
    closed_key: '',
  });
}

/** When the clock looks at the n-th request next. */
export async function nextAtOf(knex: Knex, n: number): Promise<string | null> {
  const row = await knex('extension_requests')
    .where({ id: requestId(n) })
    .first('next_at');
  return row.next_at;
}
