import { TestDatabases } from '@backstage/backend-test-utils';
import { applyMigrations } from '../database/applyMigrations';
import { MembershipSnapshotStore } from './MembershipSnapshotStore';

jest.setTimeout(60_000);

describe('MembershipSnapshotStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

  it.each(databases.eachSupportedId())(
    'keeps the last snapshot as it was saved on %p',
    async id => {
      const knex = await databases.init(id);
      await applyMigrations(knex);
      const store = new MembershipSnapshotStore(knex);
      expect(await store.load()).toBeUndefined();

      const snapshot = (title: string) => ({
        takenAt: new Date('2026-01-02T03:04:05.678Z'),
        hash: title.padEnd(64, '0'),
        trustedOrigins: ['ldap-org:'],
        groups: [
          {
            ref: 'group:default/churn',
            title,
            parents: ['group:default/company'],
            members: ['user:default/ada'],
            uid: 'a-uid',
          },
        ],
        people: [{ ref: 'user:default/ada', name: 'Ada' }],
      });
      await store.save(snapshot('first'));
      await store.save(snapshot('second'));
      expect(await store.load()).toEqual(snapshot('second'));

      const { people: _people, ...earlier } = snapshot('third');
      await store.save(earlier);
      expect(await store.load()).toEqual(earlier);
    },
  );
});
