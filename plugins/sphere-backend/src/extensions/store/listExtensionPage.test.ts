import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  ExtensionListQuery,
  ExtensionState,
} from '@dataops-sphere/plugin-sphere-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import type { ExtensionScope, ExtensionWrite } from '../ExtensionStore';
import {
  AT,
  aRecord,
  createStoreWorld,
  inHours,
  PAT,
  PIA,
  PLATFORM,
  SECURITY,
} from './__testUtils__/storeWorld';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const SPHERES = ['churn', 'fraud', 'gone'];
const OWNERS = [PLATFORM, SECURITY];
const ADA = 'user:default/ada';
const PEOPLE = [PAT, PIA, ADA];
const STATES: readonly ExtensionState[] = [
  'in_review',
  'in_review',
  'in_review',
  'changes_requested',
  'approved',
  'active',
  'denied',
  'ended',
];
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  [PAT]: [PLATFORM],
  [PIA]: [PLATFORM, SECURITY],
  [ADA]: ['group:default/churn'],
};
const REVIEWERS = [...OWNERS, PAT, PIA];

const madeUp = fc.record({
  sphere: fc.constantFrom(...SPHERES),
  owner: fc.constantFrom(...OWNERS),
  state: fc.constantFrom(...STATES),
  requester: fc.constantFrom(...PEOPLE),
  waitingFor: fc.subarray(REVIEWERS),
  excluded: fc.subarray(PEOPLE),
  // Few instants, so that many are the same.
  hours: fc.record({
    submitted: fc.integer({ min: -3, max: 0 }),
    due: fc.integer({ min: -2, max: 2 }),
    ends: fc.integer({ min: 1, max: 3 }),
  }),
});
type MadeUp = typeof madeUp extends fc.Arbitrary<infer T> ? T : never;

const OPEN: readonly string[] = ['in_review', 'changes_requested'];
const LIVE: readonly string[] = ['approved', 'active'];

function toOptions({ hours, ...made }: MadeUp) {
  const { state } = made;
  return {
    sphere: made.sphere,
    request: {
      state,
      requester: made.requester,
      submittedAt: inHours(hours.submitted),
      dueAt: state === 'in_review' ? inHours(hours.due) : undefined,
      lapsesAt: state === 'changes_requested' ? inHours(hours.due) : undefined,
      endsAt: LIVE.includes(state) ? inHours(hours.ends) : undefined,
      endedAt:
        OPEN.includes(state) || LIVE.includes(state)
          ? undefined
          : inHours(hours.due),
    },
    stored: {
      platformOwner: made.owner,
      waitingFor: state === 'in_review' ? made.waitingFor : [],
      excluded: made.excluded,
    },
  };
}

/** The naive reading of a list: every request is looked at. */
function expected(
  all: readonly ExtensionWrite[],
  query: ExtensionListQuery,
  { viewer, standsInFor, visible }: ExtensionScope,
): readonly string[] {
  const { userRef = 'nobody' } = viewer;
  const mayVote = ({ extension }: ExtensionWrite, who: typeof viewer) =>
    !extension.excluded.includes(who.userRef ?? '') &&
    extension.waitingFor.some(
      ref => ref === who.userRef || who.groups.includes(ref),
    );
  const views: Record<string, (write: ExtensionWrite) => boolean> = {
    me: write =>
      viewer.userRef !== undefined &&
      !write.extension.excluded.includes(userRef) &&
      [viewer, ...standsInFor].some(who => mayVote(write, who)),
    groups: ({ extension }) =>
      extension.waitingFor.some(ref => viewer.groups.includes(ref)),
    sent: ({ extension }) => extension.request.requester === userRef,
    all: () => true,
  };
  const isInState = (state: string) => {
    switch (query.state) {
      case undefined:
        return true;
      case 'open':
        return OPEN.includes(state);
      case 'live':
        return LIVE.includes(state);
      case 'closed':
        return !OPEN.includes(state) && !LIVE.includes(state);
      default:
        return state === query.state;
    }
  };
  return all
    .filter(views[query.view ?? 'all'])
    .filter(({ extension: { request, platformOwner } }) => {
      const { name } = request.sphere;
      return (
        isInState(request.state) &&
        (query.sphere === undefined || query.sphere === name) &&
        (query.platformOwner === undefined ||
          query.platformOwner === platformOwner) &&
        (visible === undefined || name === 'churn')
      );
    })
    .map(({ extension }) => extension.request.id)
    .sort();
}

const END = '9999';
const SORT_KEYS: Record<string, (write: ExtensionWrite) => string> = {
  due: ({ extension: { request } }) => request.dueAt ?? request.lapsesAt ?? END,
  submittedAt: ({ extension }) => extension.request.submittedAt,
  endsAt: ({ extension }) => extension.request.endsAt ?? END,
  endedAt: ({ extension }) => extension.request.endedAt ?? '',
};

const someQuery = fc.record(
  {
    view: fc.constantFrom('me', 'groups', 'sent', 'all'),
    sphere: fc.constantFrom(...SPHERES, 'nowhere'),
    platformOwner: fc.constantFrom(...OWNERS),
    state: fc.constantFrom('open', 'live', 'closed', ...STATES),
    sort: fc.constantFrom(
      'due',
      '-submittedAt',
      'submittedAt',
      'endsAt',
      '-endedAt',
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ExtensionListQuery>;

const asViewer = (userRef: string) => ({ userRef, groups: GROUPS[userRef] });
const someScope: fc.Arbitrary<ExtensionScope> = fc
  .record({
    who: fc.constantFrom(undefined, ...PEOPLE),
    standsInFor: fc.subarray([PAT, PIA]),
    narrow: fc.boolean(),
  })
  .map(({ who, standsInFor, narrow }) => ({
    viewer: who === undefined ? { groups: [] } : asViewer(who),
    standsInFor: who === undefined ? [] : standsInFor.map(asViewer),
    ...(narrow && {
      visible: { property: 'team', claims: ['group:default/churn'] },
    }),
  }));

describe.each(databases.eachSupportedId())('lists of requests on %s', id => {
  let knex: Knex;
  let world: Awaited<ReturnType<typeof createStoreWorld>>;
  let all: ExtensionWrite[];

  beforeAll(async () => {
    knex = await databases.init(id);
    world = await createStoreWorld(knex, {
      churn: {},
      fraud: { owner: SECURITY },
      gone: { state: 'removed' },
    });
    all = [];
    for (const made of fc.sample(madeUp, { numRuns: 60, seed: 4 })) {
      all.push(await world.write(toOptions(made)));
    }
  });

  /** All ids of a list, page by page. */
  const walk = async (
    query: ExtensionListQuery,
    scope: ExtensionScope,
    limit: number,
  ) => {
    const items = [];
    let cursor: string | undefined;
    do {
      const page = await world.store.list(
        { ...query, limit, ...(cursor !== undefined && { cursor }) },
        scope,
      );
      expect(page.items.length).toBeLessThanOrEqual(limit);
      items.push(...page.items);
      if (page.nextCursor === undefined) {
        expect(page.totalItems).toBe(items.length);
      } else {
        expect(page.items).toHaveLength(limit);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return items;
  };

  it('have every request that fits once, in their order, however they are cut into pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        someQuery,
        someScope,
        fc.integer({ min: 1, max: 25 }),
        async (query, scope, limit) => {
          const items = await walk(query, scope, limit);
          const ids = items.map(({ request }) => request.id);
          expect([...ids].sort()).toEqual(expected(all, query, scope));
          if (query.sort === undefined) return;
          const keyOf = SORT_KEYS[query.sort.replace('-', '')];
          const keys = ids.map(one =>
            keyOf(all.find(({ extension }) => extension.request.id === one)!),
          );
          const sorted = [...keys].sort();
          if (query.sort.startsWith('-')) sorted.reverse();
          expect(keys).toEqual(sorted);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('say of each request whether it waits for the viewer, as the list of those has it', async () => {
    await fc.assert(
      fc.asyncProperty(someScope, async scope => {
        const { items } = await world.store.list({ limit: 100 }, scope);
        const mine = items.filter(item => item.mine);
        expect(mine.map(({ request }) => request.id).sort()).toEqual(
          expected(all, { view: 'me' }, scope),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('[G4] count what they have, and nothing that the viewer may not see', async () => {
    await fc.assert(
      fc.asyncProperty(someScope, async scope => {
        const counts = await world.store.counts(scope, AT);
        const ids = (view: 'me' | 'groups' | 'sent' | 'all') =>
          expected(all, { view, state: 'open' }, scope);
        const late = all.filter(
          ({ extension: { request } }) =>
            ids('me').includes(request.id) && request.dueAt! < AT,
        );
        const groups = scope.viewer.groups.flatMap(ref => {
          const waiting = all.filter(
            ({ extension }) =>
              extension.waitingFor.includes(ref) &&
              ids('groups').includes(extension.request.id),
          );
          return waiting.length > 0 ? [{ ref, count: waiting.length }] : [];
        });
        const { byGroup, ...numbers } = counts;
        expect(numbers).toEqual({
          me: ids('me').length,
          groups: ids('groups').length,
          sent: ids('sent').length,
          all: ids('all').length,
          late: late.length,
        });
        expect(byGroup).toHaveLength(groups.length);
        expect(byGroup).toEqual(expect.arrayContaining(groups));
      }),
      { numRuns: 50 },
    );
  });

  it('lose nothing and double nothing when a request comes or goes between two pages', async () => {
    const query: ExtensionListQuery = { state: 'open', limit: 5 };
    const scope = { viewer: { groups: [] }, standsInFor: [] };
    const before = expected(all, query, scope);
    const first = await world.store.list(query, scope);
    const gone = first.items[2];
    const write = all.find(
      ({ extension }) => extension.request.id === gone.request.id,
    )!;
    all[all.indexOf(write)] = await world.write({
      after: write,
      request: { state: 'withdrawn', endedAt: AT },
      stored: { waitingFor: [] },
    });
    all.push(await world.write({ request: { dueAt: inHours(-999) } }));
    const seen = first.items.map(({ request }) => request.id);
    let cursor = first.nextCursor;
    while (cursor !== undefined) {
      const page = await world.store.list({ ...query, cursor }, scope);
      seen.push(...page.items.map(({ request }) => request.id));
      cursor = page.nextCursor;
    }
    expect([...seen].sort()).toEqual(before);
  });

  it.each([
    ['nonsense', {}],
    [Buffer.from('{"sort":"due"}').toString('base64url'), {}],
    [Buffer.from('{"sort":"due","key":{},"id":"x"}').toString('base64url'), {}],
  ])('refuse the cursor %s', async (cursor, rest) => {
    const scope = { viewer: { groups: [] }, standsInFor: [] };
    await expect(
      world.store.list({ ...rest, cursor, state: 'open' }, scope),
    ).rejects.toThrow('The cursor belongs to another list');
  });

  it('refuse the cursor of another sort', async () => {
    const scope = { viewer: { groups: [] }, standsInFor: [] };
    const { nextCursor: cursor } = await world.store.list(
      { state: 'open', limit: 1 },
      scope,
    );
    await expect(
      world.store.list({ sort: '-submittedAt', cursor }, scope),
    ).rejects.toThrow("The cursor was made for the sort 'due'");
  });

  it('refuse what is no ref of a group', async () => {
    await expect(
      world.store.list(
        { platformOwner: 'group:' },
        { viewer: { groups: [] }, standsInFor: [] },
      ),
    ).rejects.toThrow("Expected the entity ref of a group instead of 'group:'");
  });
});

if (databases.supports('POSTGRES_17')) {
  it('every read and every change is one statement, on the way to which nothing else is asked', async () => {
    const knex = await databases.init('POSTGRES_17');
    const { store, write } = await createStoreWorld(knex);
    const first = await write();
    const { request } = first.extension;
    const statements: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    const count = async (work: Promise<unknown>) => {
      statements.length = 0;
      await work;
      return statements.length;
    };
    const scope = { viewer: asViewer(PIA), standsInFor: [asViewer(PAT)] };
    const uid = request.sphere.uid;
    const call = { actor: PAT, key: 'key-of-a-call' };
    const reads = [
      await count(store.basis(request.id, { at: AT, call })),
      await count(store.submissionBasis('churn', { at: AT, call })),
      await count(store.list({ view: 'me' }, scope)),
      await count(store.counts(scope, AT)),
      await count(store.events(request.id)),
      await count(store.live(uid, 9)),
      await count(store.open(uid, 9)),
      await count(store.earlier(uid, ['a'], { limit: 9 })),
      await count(store.usual(PLATFORM, AT)),
      await count(store.due(AT, 9)),
      await count(store.absence(PAT)),
      await count(store.standsInFor(PAT, AT)),
    ];
    expect(reads).toEqual(reads.map(() => 1));
    const rest = {
      call,
      journal: [aRecord(request)],
      intents: [1, 2, 3].map(n => ({
        channel: 'event' as const,
        dedupeKey: `${n}`,
        type: 'extension.commented',
        payload: {},
      })),
    };
    expect(await count(write({ after: first, rest }))).toBe(1);
    expect(await count(write({ rest: { ...rest, call: undefined } }))).toBe(1);
  });
}
