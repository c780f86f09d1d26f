import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import spherePlugin from '@dataops-sphere/plugin-sphere-backend';
import request from 'supertest';
import { catalogModuleSphere } from './module';

jest.setTimeout(60_000);

const declaration = (name: string) => `
apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata: { name: ${name}, title: The ${name} sphere }
spec:
  team: group:default/${name}
  platformOwner: group:default/data-platform
  boundary:
    - { id: secret, kind: tool, inside: { name: [${name}-tool] } }
`;

const registered = (name: string) => `
apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata: { name: ${name} }
spec: { team: group:default/evil, platformOwner: group:default/evil, lifecycle: active }
`;

async function waitFor<T>(
  read: () => Promise<T | undefined>,
  seconds: number,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (Date.now() > until) throw new Error(`nothing after ${seconds} s`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

async function startWorld(files: Record<string, string>) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sphere-catalog-'));
  const write = (name: string, text: string) =>
    fs.writeFile(path.join(folder, name), text);
  await fs.mkdir(path.join(folder, 'spheres'));
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleSphere,
      spherePlugin,
      schedulerServiceFactory,
      eventsServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:0' },
          catalog: {
            processingInterval: { seconds: 1 },
            providers: {
              sphere: {
                // Only events bring changes in this test, after the first run.
                schedule: {
                  frequency: { hours: 1 },
                  timeout: { minutes: 1 },
                  initialDelay: { seconds: 2 },
                },
              },
            },
            locations: [
              { type: 'file', target: path.join(folder, 'registered.yaml') },
            ],
          },
          sphere: {
            sources: [
              {
                id: 'files',
                type: 'file',
                target: path.join(folder, 'spheres'),
              },
            ],
          },
        },
      }),
    ],
  });
  const entity = async (ref: string): Promise<Entity | undefined> => {
    const answer = await request(server)
      .get(`/api/catalog/entities/by-name/${ref}`)
      .set('Authorization', mockCredentials.user.header());
    return answer.status === 200 ? answer.body : undefined;
  };
  const refresh = () =>
    request(server)
      .post('/api/sphere/v1/sources/files/refresh')
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
  return { folder, write, entity, refresh };
}

describe('the catalog with the Sphere backend', () => {
  it('has a new declaration within five seconds, and nobody can squat its name', async () => {
    const world = await startWorld({
      'spheres/churn.yaml': declaration('churn'),
      'registered.yaml': registered('fraud'),
    });
    const churn = await waitFor(() => world.entity('sphere/default/churn'), 20);
    expect(churn.spec).toEqual({
      team: 'group:default/churn',
      platformOwner: 'group:default/data-platform',
      lifecycle: 'active',
    });
    expect(JSON.stringify(churn)).not.toContain('churn-tool');
    expect(churn.relations).toEqual(
      expect.arrayContaining([
        { type: 'ownedBy', targetRef: 'group:default/churn' },
        { type: 'boundedBy', targetRef: 'group:default/data-platform' },
      ]),
    );

    // The squatter's location has been read by now: it was there before the first sphere.
    expect(await world.entity('sphere/default/fraud')).toBeUndefined();
    await world.write('spheres/fraud.yaml', declaration('fraud'));
    await world.refresh();
    const fraud = await waitFor(() => world.entity('sphere/default/fraud'), 5);
    expect(fraud.spec?.team).toBe('group:default/fraud');

    await fs.rm(path.join(world.folder, 'spheres/churn.yaml'));
    await world.refresh();
    await waitFor(
      async () =>
        (await world.entity('sphere/default/churn')) ? undefined : true,
      5,
    );
  });
});
