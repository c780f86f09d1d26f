import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { applyMigrations } from './applyMigrations';

jest.setTimeout(60_000);

describe('applyMigrations', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

  it.each(databases.eachSupportedId())(
    'goes all the way up, down and up again on %p',
    async id => {
      const knex = await databases.init(id);
      await applyMigrations(knex);
      expect(await knex('journal_head').select()).toEqual([
        { id: 1, seq: 0, hash: '0'.repeat(64) },
      ]);

      await knex.migrate.rollback(
        {
          directory: resolvePackagePath(
            '@dataops-sphere/plugin-sphere-backend',
            'migrations',
          ),
        },
        true,
      );
      expect(await knex.schema.hasTable('spheres')).toBe(false);
      expect(await knex.schema.hasTable('membership_snapshot')).toBe(false);

      await applyMigrations(knex);
      expect(await knex.schema.hasTable('spheres')).toBe(true);
    },
  );
});
