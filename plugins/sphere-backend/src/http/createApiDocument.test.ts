import { readFileSync, writeFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  spherePermissions,
  sphereUsageAssertPermission,
} from '@dataops-sphere/plugin-sphere-common';
import type { AnyApiRoute } from './ApiRoute';
import { apiRoutes } from './apiRoutes';
import { createApiDocument, describedRoutes } from './createApiDocument';

const FILE = resolvePackagePath(
  '@dataops-sphere/plugin-sphere-backend',
  'openapi.json',
);

describe('createApiDocument', () => {
  const document = createApiDocument();

  it('is what openapi.json holds; UPDATE_OPENAPI=1 writes it anew', () => {
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (process.env.UPDATE_OPENAPI) writeFileSync(FILE, text);
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(text));
  });

  it('describes every route once, with its answers', () => {
    const operations = Object.values(document.paths ?? {}).flatMap(path =>
      Object.values(path),
    );
    expect(operations.map(o => o.operationId).sort()).toEqual(
      describedRoutes.map(route => route.operationId).sort(),
    );
    for (const operation of operations) {
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['200', '400', '401']),
      );
    }
  });

  it('[G2] guards what changes something by a permission to change it', () => {
    const isReading = (route: AnyApiRoute) =>
      route.method === 'get' || route.audit?.queryType !== undefined;
    const changing = apiRoutes.filter(route => !isReading(route));
    expect(changing.length).toBeGreaterThan(0);
    for (const { operationId, permissions } of changing) {
      const actions = permissions.map(({ attributes }) => attributes.action);
      expect([operationId, ...new Set(actions)]).toEqual([
        operationId,
        'update',
      ]);
    }
    // A question that is too long for a URL is sent, and changes nothing.
    const sent = apiRoutes.filter(
      route => route.method !== 'get' && isReading(route),
    );
    expect(sent.map(({ operationId }) => operationId)).toEqual([
      'previewExtension',
    ]);
  });

  it('uses every permission of Sphere, and names each route’s in its description', () => {
    const used = new Set(
      apiRoutes.flatMap(route => route.permissions.map(p => p.name)),
    );
    // It guards what a question says, not a route.
    const others = spherePermissions.filter(
      p => p !== sphereUsageAssertPermission,
    );
    expect([...used].sort()).toEqual(others.map(p => p.name).sort());
    for (const { path, method, permissions } of apiRoutes) {
      const operation = document.paths?.[path]?.[method];
      for (const { name } of permissions) {
        expect(operation?.description).toContain(name);
      }
    }
  });
});
