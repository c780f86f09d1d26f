import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import exampleInventoryModule from './exampleInventoryModule';

const sphere = createBackendPlugin({
  pluginId: 'sphere',
  register(reg) {
    reg.registerInit({
      deps: { logger: coreServices.logger },
      init: async () => {},
    });
  },
});

async function tasksOf(nodeEnv: string, inventory?: string) {
  jest.replaceProperty(process, 'env', { ...process.env, NODE_ENV: nodeEnv });
  const scheduler = mockServices.scheduler.mock();
  await startTestBackend({
    features: [
      sphere,
      exampleInventoryModule,
      scheduler.factory,
      mockServices.rootConfig.factory({
        data: { sphereDemo: inventory ? { inventory } : {} },
      }),
    ],
  });
  return scheduler.scheduleTask.mock.calls.map(([task]) => task);
}

describe('the module with the example inventory', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('pushes after each start and every hour', async () => {
    const [task] = await tasksOf('development', '../../examples/inventory');
    expect(task).toMatchObject({ frequency: { hours: 1 }, scope: 'local' });
  });

  it.each(['production', 'test', ''])(
    'does nothing with NODE_ENV "%s", whatever is configured',
    async nodeEnv => {
      await expect(
        tasksOf(nodeEnv, '../../examples/inventory'),
      ).resolves.toEqual([]);
    },
  );

  it('does nothing where no inventory is configured', async () => {
    await expect(tasksOf('development')).resolves.toEqual([]);
  });
});
