import fc from 'fast-check';
import {
  archetypeArbitrary,
  sphereArbitrary,
} from '../__testUtils__/declarationArbitraries';
import { createKindRegistry } from '../boundary/kindRegistry';
import type { Declaration } from './declaration';
import { parseDeclarations } from './parseDeclarations';
import { printDeclaration } from './printDeclaration';

const kinds = createKindRegistry();
const documents = fc.oneof<fc.Arbitrary<Declaration>[]>(
  sphereArbitrary,
  archetypeArbitrary,
);

describe('printDeclaration', () => {
  it('prints what reads as the same document again', () => {
    fc.assert(
      fc.property(documents, document => {
        const result = parseDeclarations(printDeclaration(document), { kinds });
        expect(result.problems).toEqual([]);
        expect(result.documents.map(d => d.document)).toEqual([document]);
      }),
    );
  });

  it('prints the keys in the order of the documentation', () => {
    const text = printDeclaration({
      spec: {
        boundary: [
          { inside: { cluster: ['eu'] }, kind: 'kubernetes-cluster', id: 'a' },
        ],
        platformOwner: 'group:default/platform',
        team: 'group:default/churn',
      },
      metadata: { title: 'Churn', name: 'churn' },
      kind: 'Sphere',
      apiVersion: 'sphere.dataops/v1alpha1',
    });
    expect(text).toBe(`apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata:
  name: churn
  title: Churn
spec:
  team: group:default/churn
  platformOwner: group:default/platform
  boundary:
    - id: a
      kind: kubernetes-cluster
      inside:
        cluster:
          - eu
`);
  });

  it('keeps texts in quotes that would read as numbers', () => {
    const document: Declaration = {
      apiVersion: 'sphere.dataops/v1alpha1',
      kind: 'Sphere',
      metadata: { name: 'churn' },
      spec: {
        team: 'group:default/churn',
        platformOwner: 'group:default/platform',
        boundary: [
          {
            id: 'a',
            kind: 'cloud-account',
            inside: { account: ['021098765432', 'true'] },
          },
        ],
      },
    };
    expect(printDeclaration(document)).toContain('- "021098765432"');
  });
});
