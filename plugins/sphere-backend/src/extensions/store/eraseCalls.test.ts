import { TestDatabases } from '@backstage/backend-test-utils';
import { applyMigrations } from '../../database/applyMigrations';
import { insertRows } from '../../database/insertRows';
import { eraseCalls } from './eraseCalls';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const MONDAY = '2026-02-02T09:00:00.000Z';

it.each(databases.eachSupportedId())(
  'forgets calls that were made long ago, however many, and no other, on %s',
  async id => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    const call = (n: number, created_at: string) => ({
      actor: `user:default/${n % 3}`,
      key: `key-of-call-${n}`,
      request_id: '5c1d0e0e-0000-4000-8000-000000000001',
      created_at,
    });
    const old = Array.from({ length: 1_200 }, (_, n) =>
      call(n, '2026-01-20T09:00:00.000Z'),
    );
    await knex.transaction(trx =>
      insertRows(trx, 'extension_calls', [...old, call(9_999, MONDAY)]),
    );
    expect(await eraseCalls(knex, MONDAY)).toBe(1_200);
    expect(await knex('extension_calls').pluck('key')).toEqual([
      'key-of-call-9999',
    ]);
    expect(await eraseCalls(knex, MONDAY)).toBe(0);
  },
);
