import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { EvaluationRequest } from '@dataops-sphere/plugin-sphere-common';
import request from 'supertest';
import { startSpherePlugin } from '../../../__testUtils__/startSpherePlugin';

/** A group of the catalog with its direct members, by short names. */
export function groupEntity(
  name: string,
  rest: {
    readonly parent?: string;
    readonly members?: readonly string[];
    readonly namespace?: string;
    readonly origin?: string;
  } = {},
): Entity {
  const { parent, members = [], namespace = 'default', origin } = rest;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace,
      ...(origin && {
        annotations: { 'backstage.io/managed-by-origin-location': origin },
      }),
    },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
    relations: members.map(member => ({
      type: 'hasMember',
      targetRef: `user:default/${member}`,
    })),
  };
}

/** A document of a sphere; namespaces are inside by prefix and forbidden in `kube-*`. */
export const askedSphere = (options: {
  name: string;
  team?: string;
  prefix?: string;
  lifecycle?: string;
  limits?: string;
}) => `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata: { name: ${options.name}, title: Title of ${options.name} }
spec:
  team: ${options.team ?? `group:default/${options.name}`}
  platformOwner: group:default/data-platform
  lifecycle: ${options.lifecycle ?? 'active'}
  boundary:
    - id: namespaces
      kind: kubernetes-namespace
      inside: { name: ['${options.prefix ?? options.name}-*'] }
      extendable: { name: ['shared-*'] }
      forbidden: { name: ['kube-*'] }
      ${options.limits ? `limits: ${options.limits}` : ''}
`;

/** A question to the sphere `churn` about a namespace. */
export const question = (
  name = 'churn-dev',
  subject: EvaluationRequest['subject'] = { type: 'sphere', id: 'churn' },
): EvaluationRequest => ({
  subject,
  action: { name: 'create' },
  resource: { type: 'kubernetes-namespace', id: `eu/${name}` },
});

/** The plugin over a folder of declarations, with doors to ask at. */
export async function startAsking(options: {
  readonly target: string;
  readonly entities?: Entity[];
  readonly sphere?: JsonObject;
  readonly features?: BackendFeature[];
  /** Instead of a catalog of the entities. */
  readonly catalog?: BackendFeature;
}) {
  const { entities = [], catalog, ...rest } = options;
  const backend = await startSpherePlugin({
    ...rest,
    catalog: catalog ?? catalogServiceMock.factory({ entities }),
  });
  const ask = (
    body: object,
    call: {
      readonly as?: string;
      readonly path?: 'evaluation' | 'evaluations';
    } = {},
  ) =>
    request(backend.server)
      .post(`/api/sphere/access/v1/${call.path ?? 'evaluation'}`)
      .set('Authorization', call.as ?? mockCredentials.user.header())
      .send(body);
  const askAll = (body: object, as?: string) =>
    ask(body, { path: 'evaluations', as });
  /** Asks with explanations, and tells the reason. */
  const explain = async (body: object, as?: string) => {
    const options_ = { explain: true };
    return (await ask({ ...body, options: options_ }, { as })).body.context;
  };
  return { ...backend, ask, askAll, explain };
}
