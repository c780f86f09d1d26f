import { createBackendModule } from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  builtInBoundaryKinds,
  type BoundaryKind,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereBoundaryKindsExtensionPoint } from '@dataops-sphere/plugin-sphere-node';
import {
  churnYaml,
  sphereYaml,
  startSpherePlugin,
} from '../__testUtils__/startSpherePlugin';

jest.setTimeout(60_000);

const folder = createMockDirectory();
const started: Array<{ stop(): Promise<void> }> = [];

async function start(
  options: Partial<Parameters<typeof startSpherePlugin>[0]> = {},
) {
  const backend = await startSpherePlugin({ target: folder.path, ...options });
  started.push(backend);
  return backend;
}

beforeEach(() => {
  folder.setContent({
    'churn.yaml': churnYaml('Customer churn'),
    'payments.yaml': sphereYaml({ name: 'payments', title: 'Payments' }),
  });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(backend => backend.stop()));
});

describe('boundary kinds', () => {
  const mainframe: BoundaryKind = {
    ...builtInBoundaryKinds[0],
    name: 'mainframe',
  };
  const moduleWith = (kind: BoundaryKind) =>
    createBackendModule({
      pluginId: 'sphere',
      moduleId: 'more-kinds',
      register(env) {
        env.registerInit({
          deps: { kinds: sphereBoundaryKindsExtensionPoint },
          async init({ kinds }) {
            kinds.addBoundaryKinds(kind);
          },
        });
      },
    });

  it('come from configuration and modules, too', async () => {
    const { call } = await start({
      sphere: { boundaryKinds: [{ ...mainframe, name: 'satellite' }] },
      features: [moduleWith(mainframe)],
    });
    const { kinds } = (await call('/v1/library')).body;
    const origins = kinds.map((k: { kind: BoundaryKind; origin: string }) => [
      k.kind.name,
      k.origin,
    ]);
    expect(origins).toContainEqual(['mainframe', 'module']);
    expect(origins).toContainEqual(['satellite', 'config']);
  });

  it('keep the backend from starting when a name is taken', async () => {
    await expect(
      start({ features: [moduleWith(builtInBoundaryKinds[0])] }),
    ).rejects.toThrow('is already registered by Sphere itself');
  });

  it('keep the backend from starting when one does not fit its schema', async () => {
    await expect(
      start({ features: [moduleWith({ ...mainframe, title: '' })] }),
    ).rejects.toThrow('Wrong boundary kind in a module');
  });
});
