import {
  builtInBoundaryKinds,
  resolveSphere,
  sphereDocumentSchema,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';

/** A sphere whose namespaces are named `churn-*` and can be asked for with any name. */
export function resolvedSphere(): ResolvedSphere {
  const document = sphereDocumentSchema.parse({
    apiVersion: 'sphere.dataops/v1alpha1',
    kind: 'Sphere',
    metadata: { name: 'customer-churn', title: 'Customer churn' },
    spec: {
      team: 'group:default/churn',
      platformOwner: 'group:default/platform',
      boundary: [
        {
          id: 'namespaces',
          kind: 'kubernetes-namespace',
          inside: { name: ['churn-*'], cluster: ['analytics-eu'] },
          extendable: { name: ['*'] },
          limits: { count: { border: 10, ceiling: 20 } },
        },
      ],
    },
  });
  const kinds = new Map(builtInBoundaryKinds.map(kind => [kind.name, kind]));
  const resolved = resolveSphere(document, { archetypes: new Map(), kinds });
  if (!resolved.ok) throw new Error('expected a sphere that is valid');
  return resolved.sphere;
}
