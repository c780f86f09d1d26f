import { mockServices } from '@backstage/backend-test-utils';
import { LiveMembership } from './LiveMembership';
import type { StoredSnapshot } from './MembershipSnapshotStore';
import type { CatalogGroups } from './readCatalogGroups';

const churn = 'group:default/churn';
const withTitle = (title: string): CatalogGroups => ({
  groups: [{ ref: churn, title, parents: [], members: ['user:default/ada'] }],
  people: [],
  ignored: { groups: 0, users: 0 },
});
const nothing: CatalogGroups = {
  groups: [],
  people: [],
  ignored: { groups: 0, users: 0 },
};

function setUp(options: {
  reads: Array<CatalogGroups | Error>;
  stored?: StoredSnapshot;
  trustedOrigins?: string[];
}) {
  const store = {
    load: jest.fn(async () => options.stored),
    save: jest.fn(async (snapshot: StoredSnapshot) => {
      options.stored = snapshot;
    }),
  };
  const logger = mockServices.logger.mock();
  const clock = { now: new Date('2026-01-02T03:04:05Z') };
  const reads = [...options.reads];
  const membership = new LiveMembership({
    read: async () => {
      const next = reads.shift() ?? nothing;
      if (next instanceof Error) throw next;
      return next;
    },
    store,
    trustedOrigins: options.trustedOrigins ?? [],
    logger,
    now: () => clock.now,
  });
  return { membership, store, logger, clock, stored: () => options.stored };
}

describe('LiveMembership', () => {
  it('knows nobody before the first snapshot', () => {
    const { membership } = setUp({ reads: [] });
    expect(membership.takenAt).toBeUndefined();
    expect(membership.group(churn).known).toBe(false);
  });

  it('stores a snapshot only when the groups changed', async () => {
    const { membership, store } = setUp({
      reads: [withTitle('Churn'), withTitle('Churn'), withTitle('Churn & co')],
    });
    expect(await membership.refresh()).toBe('changed');
    expect(membership.settled).toBe(false);
    expect(await membership.refresh()).toBe('unchanged');
    expect(membership.settled).toBe(true);
    expect(await membership.refresh()).toBe('changed');
    expect(store.save).toHaveBeenCalledTimes(2);
    expect(membership.group(churn).title).toBe('Churn & co');
    expect(membership.takenAt).toEqual(new Date('2026-01-02T03:04:05Z'));
  });

  it('[E2] says that the catalog is lost when it could not be read for a quarter of an hour, until it can', async () => {
    const down = new Error('catalog is down');
    const { membership, clock } = setUp({
      reads: [withTitle('Churn'), down, nothing, withTitle('Churn')],
    });
    const wait = (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    };
    expect(membership.catalog).toBe('read');
    await membership.refresh();
    wait(60);
    // Nobody tried to read it meanwhile.
    expect(membership.catalog).toBe('read');
    await expect(membership.refresh()).rejects.toThrow('catalog is down');
    wait(14);
    await membership.refresh();
    expect(membership.catalog).toBe('read');
    wait(1);
    expect(membership.catalog).toBe('lost');
    expect(membership.membersOf(churn)).toEqual(['user:default/ada']);
    await membership.refresh();
    expect(membership.catalog).toBe('read');
  });

  it('answers from the stored snapshot while the catalog is down', async () => {
    const first = setUp({ reads: [withTitle('Churn')] });
    await first.membership.refresh();
    const { membership } = setUp({
      reads: [new Error('catalog is down')],
      stored: first.stored(),
    });
    await membership.restore();
    await expect(membership.refresh()).rejects.toThrow('catalog is down');
    expect(membership.groupsOf('user:default/ada')).toEqual([churn]);
  });

  it('keeps the last snapshot when the catalog has no group at all', async () => {
    const { membership } = setUp({ reads: [withTitle('Churn'), nothing] });
    await membership.refresh();
    expect(await membership.refresh()).toBe('empty');
    expect(membership.group(churn).known).toBe(true);
  });

  it('[K1] forgets everybody when no origin is trusted any longer', async () => {
    const { membership, logger } = setUp({
      reads: [
        withTitle('Churn'),
        { groups: [], people: [], ignored: { groups: 3, users: 2 } },
      ],
    });
    await membership.refresh();
    expect(await membership.refresh()).toBe('changed');
    expect(membership.group(churn).known).toBe(false);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('Ignored 3 groups and 2 users'),
    );
  });

  it('[K1] does not take over a snapshot that was taken with other trusted origins', async () => {
    const first = setUp({ reads: [withTitle('Churn')] });
    await first.membership.refresh();
    const { membership } = setUp({
      reads: [],
      stored: first.stored(),
      trustedOrigins: ['ldap-org:'],
    });
    await membership.restore();
    expect(membership.group(churn).known).toBe(false);
  });

  it('joins a refresh that is under way', async () => {
    const { membership, store } = setUp({
      reads: [withTitle('Churn'), withTitle('Other')],
    });
    await Promise.all([membership.refresh(), membership.refresh()]);
    expect(store.save).toHaveBeenCalledTimes(1);
    expect(membership.group(churn).title).toBe('Churn');
  });
});
