import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import supertest from 'supertest';
import { parse } from 'yaml';
import {
  createFakeSpherePlugin,
  type FakeCall,
} from './__testUtils__/fakeSpherePlugin';
import { ID } from './extensions/__testUtils__/requestAnswers';
import { scaffolderModuleSphere } from './module';

jest.setTimeout(60_000);

const FILE = path.resolve(
  __dirname,
  '../../../examples/templates/new-namespace.yaml',
);

async function start(used?: number) {
  const template = parse(await readFile(FILE, 'utf8'));
  const calls: FakeCall[] = [];
  const ana = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ana', namespace: 'default' },
    spec: {},
  };
  const { server } = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleSphere,
      createFakeSpherePlugin(calls, used),
      catalogServiceMock.factory({ entities: [template, ana] }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'https://backstage.example.com/' } },
      }),
    ],
  });
  const post = (route: string, body: object) =>
    supertest(server)
      .post(`/api/scaffolder/v2/${route}`)
      .set('authorization', mockCredentials.user.header('user:default/ana'))
      .send(body);
  const get = (route: string) =>
    supertest(server)
      .get(`/api/scaffolder/v2/${route}`)
      .set('authorization', mockCredentials.user.header('user:default/ana'));
  return { template, calls, post, get };
}

const filed = (calls: readonly FakeCall[]) =>
  calls.filter(({ path: p }) => p.endsWith('/extension-requests'));

describe('the example template', () => {
  it('shows the manifest where the name is inside, and asks for nothing', async () => {
    const { template, calls, post } = await start(3);
    const { body } = await post('dry-run', {
      template,
      values: { cluster: 'analytics-eu', name: 'churn-dev' },
      directoryContents: [],
    }).expect(200);
    const log = JSON.stringify(body.log);
    expect(log).toContain('kind: Namespace');
    expect(body.output.links).toEqual([]);
    expect(body.output.text[0].content).toMatch(/^Yes\./);
    expect(calls.map(c => c.path)).toEqual(['/access/v1/evaluation']);
  });

  it('previews the request in a dry run where somebody has to be asked', async () => {
    const { template, calls, post } = await start(3);
    const { body } = await post('dry-run', {
      template,
      values: { cluster: 'analytics-eu', name: 'lab', why: 'A lab' },
      directoryContents: [],
    }).expect(200);
    expect(JSON.stringify(body.log)).not.toContain('kind: Namespace');
    const preview = calls.find(c => c.path.endsWith('/extension-preview'));
    expect(preview?.body).toMatchObject({
      proposal: {
        changes: [
          { type: 'allow', entry: 'namespaces', inside: { name: ['lab'] } },
        ],
        term: { type: 'temporary' },
        justification: 'A lab',
      },
    });
    expect(filed(calls)).toEqual([]);
  });

  it('neither writes nor asks where asking would not help', async () => {
    const { template, calls, post } = await start();
    const { body } = await post('dry-run', {
      template,
      values: { cluster: 'analytics-eu', name: 'churn-dev' },
      directoryContents: [],
    }).expect(200);
    expect(JSON.stringify(body.log)).not.toContain('kind: Namespace');
    expect(body.output.text[0].content).toMatch(/^Ask first\./);
    expect(calls.map(c => c.path)).toEqual([
      '/access/v1/evaluation',
      '/v1/spheres/customer-churn',
    ]);
  });

  it('files the request, and links to it', async () => {
    const { template, calls, post, get } = await start(3);
    const { name } = template.metadata;
    const { body: task } = await post('tasks', {
      templateRef: `template:default/${name}`,
      values: { cluster: 'analytics-eu', name: 'lab' },
    }).expect(201);
    const ended = await waitFor(async () => {
      const { body } = await get(`tasks/${task.id}`);
      return ['completed', 'failed'].includes(body.status) ? body : undefined;
    });
    const { body: events } = await get(`tasks/${task.id}/events`);
    expect(JSON.stringify(events)).toContain(
      `https://backstage.example.com/sphere-requests/${ID}`,
    );
    expect(ended.status).toBe('completed');
    expect(filed(calls)).toMatchObject([
      { body: { proposal: { justification: 'For the namespace lab' } } },
    ]);
  });
});

async function waitFor<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await read();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('expected the task to end within 10 seconds');
}
