import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import personaSignIn from './personaSignIn';

const config = {
  app: { baseUrl: 'http://localhost:3000' },
  backend: { baseUrl: 'http://localhost:7007' },
  auth: { providers: { personas: {} } },
  sphereDemo: {
    personas: [
      { name: 'mira', title: 'Mira Okafor' },
      { name: 'ghost', title: 'Not in the catalog' },
    ],
  },
};

const people = ['mira', 'stranger'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { memberOf: ['churn'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/churn' }],
}));

function start(nodeEnv: string | undefined, data: object = config) {
  jest.replaceProperty(process, 'env', { ...process.env, NODE_ENV: nodeEnv });
  return startTestBackend({
    features: [
      authPlugin,
      personaSignIn,
      catalogServiceMock.factory({ entities: people }),
      mockServices.rootConfig.factory({ data: data as typeof config }),
    ],
  });
}

async function signIn(persona?: string) {
  const { server } = await start('development');
  const response = await fetch(
    `http://localhost:${server.port()}/api/auth/personas/refresh`,
    { headers: persona ? { 'x-sphere-persona': persona } : {} },
  );
  return { status: response.status, body: await response.json() };
}

describe('personaModule', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('signs a persona in as the user of that name', async () => {
    const { status, body } = await signIn('mira');
    expect(status).toBe(200);
    expect(body.profile.displayName).toBe('Mira Okafor');
    expect(body.backstageIdentity.identity.userEntityRef).toBe(
      'user:default/mira',
    );
  });

  it.each([
    ['a user of the catalog who is no persona', 'stranger'],
    ['an entity ref', 'user:default/mira'],
    ['nobody', undefined],
  ])('refuses %s', async (_, persona) => {
    const { status } = await signIn(persona);
    expect(status).toBe(401);
  });

  it('answers not found while the catalog does not know the persona yet', async () => {
    const { status } = await signIn('ghost');
    expect(status).toBe(404);
  });

  it.each(['production', 'test', '', undefined])(
    'does not let the backend start with NODE_ENV %p, and says why',
    async nodeEnv => {
      await expect(start(nodeEnv)).rejects.toThrow(
        `runs only with NODE_ENV 'development', and NODE_ENV is '${
          nodeEnv ?? ''
        }'`,
      );
    },
  );

  it('is absent in production when no provider asks for it', async () => {
    const { server } = await start('production', {
      ...config,
      auth: { providers: { personas: null } },
    });
    const response = await fetch(
      `http://localhost:${server.port()}/api/auth/personas/refresh`,
      { headers: { 'x-sphere-persona': 'mira' } },
    );
    expect(response.status).toBe(404);
  });

  it('does not accept the same persona twice', async () => {
    const [mira] = config.sphereDemo.personas;
    await expect(
      start('development', {
        ...config,
        sphereDemo: { personas: [mira, mira] },
      }),
    ).rejects.toThrow("'mira' is listed twice");
  });
});
