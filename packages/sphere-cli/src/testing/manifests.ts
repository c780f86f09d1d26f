import { stringify } from 'yaml';

type Labels = Readonly<Record<string, string>>;

/** A Namespace manifest, with the team in the annotation `example.com/team-name` where one is given. */
export function namespace(name: string, team?: string, labels: Labels = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels,
      annotations: team === undefined ? {} : { 'example.com/team-name': team },
    },
  };
}

export function roleBinding(
  scope: string,
  groups: readonly string[],
  role: string = 'admin',
) {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: `${role}-binding`, namespace: scope },
    roleRef: { kind: 'ClusterRole', name: role },
    subjects: groups.map(name => ({ kind: 'Group', name })),
  };
}

export function resourceQuota(
  scope: string,
  hard: Readonly<Record<string, unknown>>,
  more: object = {},
) {
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'quota', namespace: scope },
    spec: { hard, ...more },
  };
}

export function networkPolicy(scope: string, spec: object) {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'policy', namespace: scope },
    spec: { podSelector: {}, ...spec },
  };
}

/** Manifests as one YAML text. */
export function asYaml(manifests: readonly unknown[]): string {
  return manifests.map(m => `---\n${stringify(m)}`).join('');
}
