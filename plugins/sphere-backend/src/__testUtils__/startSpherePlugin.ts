import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { SphereEventPayload } from '@dataops-sphere/plugin-sphere-common';
import request from 'supertest';
import spherePlugin from '../index';

/** A valid document of a sphere with one entry. */
export const sphereYaml = (options: {
  name: string;
  team?: string;
  title?: string;
  domain?: string;
}) => `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata:
  name: ${options.name}
  title: ${options.title ?? options.name}
  labels: { domain: ${options.domain ?? 'finance'} }
spec:
  team: group:default/${options.team ?? options.name}
  platformOwner: group:default/data-platform
  boundary:
    - id: namespaces
      kind: kubernetes-namespace
      inside: { name: ['${options.name}-*'] }
`;
/** The document of the sphere `customer-churn`, with a title of one's own. */
export const churnYaml = (title: string) =>
  sphereYaml({
    name: 'customer-churn',
    team: 'churn',
    title,
    domain: 'customer',
  });

function group(name: string, rest: { title?: string; parent?: string } = {}) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title: rest.title ?? name },
    spec: {
      type: 'team',
      children: [],
      ...(rest.parent ? { parent: rest.parent } : {}),
    },
  };
  return entity;
}
/** `churn-core` below `churn` below `customer`, and two more. */
const groups = [
  group('customer'),
  group('churn', { title: 'Team Churn', parent: 'customer' }),
  group('churn-core', { parent: 'churn' }),
  group('payments', { title: 'Payments' }),
  group('data-platform', { title: 'Data Platform' }),
];

/** The whole plugin over a catalog with a few groups and one file source, called `demo`. */
export async function startSpherePlugin(options: {
  /** Folder or file of the source. */
  target: string;
  sphere?: JsonObject;
  features?: BackendFeature[];
  catalog?: BackendFeature;
}) {
  const events = mockServices.events.mock();
  events.publish.mockResolvedValue();
  const backend = await startTestBackend({
    features: [
      spherePlugin,
      events.factory,
      options.catalog ?? catalogServiceMock.factory({ entities: groups }),
      mockServices.rootConfig.factory({
        data: {
          sphere: {
            sources: [{ id: 'demo', type: 'file', target: options.target }],
            ...options.sphere,
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  const call = (path: string, method: 'get' | 'post' | 'put' = 'get') =>
    request(backend.server)
      [method](`/api/sphere${path}`)
      .set('Authorization', mockCredentials.user.header());
  const published = (): SphereEventPayload[] =>
    events.publish.mock.calls.map(
      ([event]) => event.eventPayload as SphereEventPayload,
    );
  return {
    call,
    published,
    server: backend.server,
    stop: () => backend.stop(),
  };
}
