/** Where the team of a namespace is read from. */
export const TEAM_BY = ['annotation', 'rbac', 'annotation-then-rbac'] as const;
export type TeamBy = (typeof TEAM_BY)[number];

/** Annotations and labels that commonly name a team; `*` stands for any domain, or none. */
export const DEFAULT_TEAM_ANNOTATIONS: readonly string[] = [
  '*/team-name',
  '*/team',
];

export type KubernetesOptions = {
  /** Name of the cluster in entries, because manifests don't tell it. */
  readonly cluster: string;
  readonly platformOwner: string;
  readonly teamBy: TeamBy;
  readonly teamAnnotations: readonly string[];
  /** What role bindings put before the name of a team, such as `github:`. */
  readonly rbacGroupPrefix: string;
  /** Namespace of the teams' Groups in the catalog. */
  readonly teamNamespace: string;
  /** Label of a Namespace that names its environment. */
  readonly environmentLabel?: string;
  readonly namePrefix: string;
  /** Refs, in lower case, of the Groups that a catalog has. */
  readonly knownGroups: ReadonlySet<string>;
};
