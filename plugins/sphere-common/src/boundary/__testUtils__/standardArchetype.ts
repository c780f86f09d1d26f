import { parseDeclarations } from '../../declarations/parseDeclarations';
import type {
  ArchetypeDocument,
  ParameterValue,
  SphereDocument,
} from '../../declarations/documents';
import { createKindRegistry } from '../kindRegistry';
import { resolveSphere } from '../resolveSphere';

export const kinds = createKindRegistry();

function read<T>(text: string): T {
  const { documents, problems } = parseDeclarations(text, { kinds });
  if (problems.length) throw new Error(JSON.stringify(problems));
  return documents[0].document as T;
}

/** An archetype with a parameter of each type but boolean, a locked entry and rules of its own. */
export const standard = read<ArchetypeDocument>(`
apiVersion: sphere.dataops/v1alpha1
kind: Archetype
metadata: { name: standard, title: Standard }
spec:
  owner: group:default/data-platform
  parameters:
    prefix: { type: text, required: true }
    owners: { type: text, default: churn-owners }
    names: { type: pattern, default: '*' }
    border: { type: number, default: 10 }
    env: { type: choice, choices: [dev, prod], default: dev }
  unlisted: forbidden
  boundary:
    - id: namespaces
      kind: kubernetes-namespace
      where: { environment: ['\${{ parameters.env }}'] }
      inside: { name: ['\${{ parameters.prefix }}-\${{ parameters.names }}'] }
      limits: { count: { border: '\${{ parameters.border }}', ceiling: 20 } }
    - id: system
      kind: kubernetes-namespace
      forbidden: { name: ['kube-*'] }
      locked: true
    - id: roles
      kind: role
      inside: { role: ['\${{ parameters.prefix }}', '\${{ parameters.border }}'] }
  leash:
    checkpoints: [security-review, on-call]
    extensions:
      steps:
        - { name: Owner, reviewers: ['group:default/\${{ parameters.owners }}', 'group:default/b'], quorum: 2 }
        - { name: Security, reviewers: ['group:default/security'] }
      maxDuration: 60 days
      permanent: { allowed: false }
      decideWithin: 3 working days
  cover: { skills: [{ name: spark, holders: 2 }] }
`);

export const archetypes = new Map([['standard', standard]]);
export const resolve = (document: SphereDocument) =>
  resolveSphere(document, { archetypes, kinds });

export function sphere(
  spec: Partial<SphereDocument['spec']> = {},
): SphereDocument {
  return {
    apiVersion: 'sphere.dataops/v1alpha1',
    kind: 'Sphere',
    metadata: { name: 'churn', title: 'Customer churn' },
    spec: {
      team: 'group:default/churn',
      platformOwner: 'group:default/platform',
      ...spec,
    },
  };
}

export const based = (
  parameters: Record<string, ParameterValue>,
  spec: Partial<SphereDocument['spec']> = {},
) => sphere({ basedOn: { archetype: 'standard', parameters }, ...spec });

export const resolved = (document: SphereDocument) => {
  const result = resolve(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sphere;
};

export const problems = (document: SphereDocument) => {
  const result = resolve(document);
  return result.ok
    ? []
    : result.problems.map(p => `${p.code} ${p.path.join('.')} ${p.message}`);
};
