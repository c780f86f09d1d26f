import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  churnDocument,
  expectDone,
  organisation,
  raise,
  startRoom,
} from './__testUtils__/startRoom';

jest.setTimeout(120_000);

const folder = createMockDirectory();
const MINUTE = 60_000;
const UNKNOWN = /not known at the moment/;
let room: Awaited<ReturnType<typeof startRoom>>;
let scheduler: SchedulerService;
let isDown: boolean;

/** A catalog that can be switched off. */
function createCatalog() {
  const real = catalogServiceMock({ entities: organisation() });
  return new Proxy(real, {
    get(target, name) {
      if (isDown) throw new Error('connect ECONNREFUSED 127.0.0.1:7007');
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const catchScheduler = createBackendModule({
  pluginId: 'sphere',
  moduleId: 'catch-scheduler',
  register(env) {
    env.registerInit({
      deps: { tasks: coreServices.scheduler },
      async init({ tasks }) {
        scheduler = tasks;
      },
    });
  },
});

async function lookAgainAfter(milliseconds: number) {
  jest.setSystemTime(Date.now() + milliseconds);
  await scheduler.triggerTask('membership-refresh');
}

beforeEach(async () => {
  isDown = false;
  // Only what the time is; everything that waits goes on waiting really.
  jest.useFakeTimers({
    advanceTimers: true,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
  });
  folder.setContent({ 'churn.yaml': churnDocument() });
  room = await startRoom({
    target: folder.path,
    catalog: createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: createCatalog,
    }),
    features: [catchScheduler],
  });
});
afterEach(async () => {
  await room.stop();
  jest.useRealTimers();
});

it('[E2] while the catalog is down a request waits and says so, and goes on by itself', async () => {
  const filed = await room.file();
  isDown = true;
  await lookAgainAfter(MINUTE);
  // The last groups are good for a while.
  await lookAgainAfter(14 * MINUTE);
  expect((await room.get('pat', filed.id)).body.can.approve).toEqual({
    can: true,
  });

  await lookAgainAfter(2 * MINUTE);
  const waiting = expectDone(await room.get('pat', filed.id));
  expect(waiting.state).toBe('in_review');
  expect(waiting.can.approve).toMatchObject({
    can: false,
    reason: 'membership-unknown',
  });
  for (const type of ['approve', 'deny'] as const) {
    const action =
      type === 'deny'
        ? { type, text: 'No', wayToYes: 'A plan' }
        : ({ type } as const);
    const refused = await room.act('pat', waiting, action);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(UNKNOWN);
  }
  const seen = expectDone(await room.get('ada', filed.id));
  expect(seen).toMatchObject({ state: 'in_review', version: waiting.version });

  isDown = false;
  await lookAgainAfter(MINUTE);
  const approved = expectDone(await room.act('pat', seen, { type: 'approve' }));
  expect(approved.state).toBe('active');
});

it('[E2] while the catalog is down the team takes back what is its own', async () => {
  const filed = await room.file();
  const another = await room.file(
    'mo',
    raise(0, {
      changes: [
        { type: 'allow', entry: 'namespaces', inside: { name: ['shared-1'] } },
      ],
    }),
  );
  const live = expectDone(await room.act('pat', another, { type: 'approve' }));
  isDown = true;
  await lookAgainAfter(MINUTE);
  await lookAgainAfter(16 * MINUTE);
  const withdrawn = await room.act('ada', filed, { type: 'withdraw' });
  expect(expectDone(withdrawn).state).toBe('withdrawn');
  const back = await room.act('ada', live, { type: 'give-back' });
  expect(expectDone(back).state).toBe('ended');
});
