import type { AddressInfo } from 'node:net';
import {
  createBackendPlugin,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { createServer, type Server } from 'node:http';
import {
  sphereDecisionHubServiceRef,
  type SphereDecisionHub,
} from './sphereDecisionHubServiceRef';
import type { SphereDecisionsService } from './SphereDecisionsService';
import { sphereDecisionsServiceRef } from './sphereDecisionsServiceRef';

const credentials = mockCredentials.user();
const question = {
  subject: { type: 'sphere', id: 'churn' },
  action: { name: 'create' },
  resource: { type: 'kubernetes-namespace', id: 'eu/churn-dev' },
};
const batch = { ...question, evaluations: [{}] };
const started: Array<TestBackend | { stop(): Promise<void> }> = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(one => one.stop()));
});

/** A plugin that asks, with or without a stand-in for the Sphere backend in the same process. */
async function start(
  options: {
    inProcess?: boolean;
    discovery?: Partial<DiscoveryService>;
  } = {},
) {
  const found: {
    decisions?: SphereDecisionsService;
    hub?: SphereDecisionHub;
  } = {};
  const asking = createBackendPlugin({
    pluginId: 'asking',
    register(env) {
      env.registerInit({
        deps: { decisions: sphereDecisionsServiceRef },
        async init({ decisions }) {
          found.decisions = decisions;
        },
      });
    },
  });
  const sphere = createBackendPlugin({
    pluginId: 'sphere',
    register(env) {
      env.registerInit({
        deps: { hub: sphereDecisionHubServiceRef },
        async init({ hub }) {
          found.hub = hub;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      asking,
      ...(options.inProcess ? [sphere] : []),
      ...(options.discovery
        ? [mockServices.discovery.mock(options.discovery).factory]
        : []),
    ],
  });
  started.push(backend);
  const { decisions, hub } = found;
  if (!decisions) throw new Error('the plugin did not start');
  return { decisions, hub };
}

async function startRemote() {
  const asked: Array<{ url?: string; token?: string; body: unknown }> = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      url: request.url,
      token: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    const isBatch = request.url?.endsWith('evaluations');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        isBatch ? { evaluations: [{ decision: true }] } : { decision: true },
      ),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  started.push({
    stop: () => new Promise<void>(resolve => server.close(() => resolve())),
  });
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/api/sphere` };
}

describe('sphereDecisionsServiceRef', () => {
  it('answers from the Sphere backend of the same process', async () => {
    const { decisions, hub } = await start({ inProcess: true });
    const provided = {
      evaluate: jest.fn(async () => ({ decision: true })),
      evaluateAll: jest.fn(async () => ({ evaluations: [] })),
    };
    hub?.provide(provided);
    expect(await decisions.evaluate(question, { credentials })).toEqual({
      decision: true,
    });
    expect(provided.evaluate).toHaveBeenCalledWith(question, { credentials });
    await decisions.evaluateAll(batch, { credentials });
    expect(provided.evaluateAll).toHaveBeenCalledWith(batch, { credentials });
  });

  it('says so while that one is starting', async () => {
    const { decisions } = await start({ inProcess: true });
    await expect(
      decisions.evaluate(question, { credentials }),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
  });

  it('asks over HTTP, on behalf of the credentials, where it runs in another process', async () => {
    const { asked, url } = await startRemote();
    const getBaseUrl = async () => url;
    const { decisions } = await start({ discovery: { getBaseUrl } });
    expect(await decisions.evaluate(question, { credentials })).toEqual({
      decision: true,
    });
    expect(await decisions.evaluateAll(batch, { credentials })).toEqual({
      evaluations: [{ decision: true }],
    });
    const token = `Bearer ${mockCredentials.service.token({
      onBehalfOf: credentials,
      targetPluginId: 'sphere',
    })}`;
    expect(asked).toEqual([
      { url: '/api/sphere/access/v1/evaluation', token, body: question },
      { url: '/api/sphere/access/v1/evaluations', token, body: batch },
    ]);
  });

  it('refuses a batch of nothing', async () => {
    const { decisions } = await start({ inProcess: true });
    const nothing = { ...question, evaluations: [] };
    await expect(
      decisions.evaluateAll(nothing, { credentials }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});
