/** Why an importer left something out, as a stable code with its sentence. */
export const SKIP_REASONS = {
  unreadable: 'is not valid YAML or JSON',
  'not-a-manifest': 'has no kind and metadata.name, so it is no manifest',
  'unsupported-kind': 'is of a kind that says nothing about a border',
  'unsupported-version': 'is of an API version that is not read',
  malformed: 'does not have the shape that its kind asks for',
  'declared-twice': 'is declared more than once, and counts once',
  'bad-namespace-name': 'is not a name that Kubernetes accepts',
  'no-team': 'names no team',
  'ambiguous-team': 'has more than one possible team',
  'namespace-not-read': 'lies in a namespace that is not in the input',
  'namespace-without-team': 'lies in a namespace without a clear team',
  'not-a-group': 'is a user or service account, and a border is a team’s',
  'group-without-prefix': 'is a group without the given prefix',
  'system-group': 'is a group of the cluster itself',
  'group-without-sphere': 'is a group that owns no namespace here',
  'application-group': 'is a group that is no team here',
  'no-role': 'names no role',
  'no-subject-used': 'has no subject that is a team here',
  'quota-scoped': 'holds only for some pods, and an entry speaks of all',
  'bad-quantity': 'is not a quantity',
  'no-value': 'holds no value that can be used',
  'container-defaults':
    'sets defaults for containers, which is no border of a team',
  'some-pods-only': 'holds only for some pods, and an entry speaks of all',
  'only-denies': 'lets nothing through, as does a border without an entry',
  'cluster-destination': 'goes to pods of the cluster, which is no egress',
  'ip-exception': 'takes addresses out of a block, which one entry cannot say',
  'bad-address': 'is not an address block',
  'bad-port': 'names a port or protocol that an entry cannot say',
  'no-rule-used': 'has no rule that can be used',
  'too-many-entries': 'would make the sphere too large',
  'empty-value': 'is empty',
  'no-literal': 'holds * or ?, or is too long, so an entry would misread it',
  'bad-repository': 'is not of the form organization/name',
  'application-without-team': 'belongs to an application without a clear team',
  'cluster-wide':
    'holds for the whole cluster, and a sphere has no word for that',
  'bad-image': 'is not the name of an image',
  'no-group-in-it': 'gives a role to no group that is read',
  'bad-resource': 'is not a resource of the inventory',
  'not-of-this-kind': 'is not pushed from here',
} as const;

export type SkipReason = keyof typeof SKIP_REASONS;

/** Reasons that mean a mistake in the input, and not that it is of no concern. */
export const FAILING: ReadonlySet<SkipReason> = new Set([
  'unreadable',
  'malformed',
  'bad-namespace-name',
  'bad-quantity',
  'bad-image',
]);

/**
 * What became of one thing that was read: used, or left out with a reason. `what` is its sort (a manifest kind, or a
 * part such as 'role subject'), `name` says which one.
 */
export type Outcome = {
  readonly what: string;
  readonly name: string;
  readonly skipped?: SkipReason;
};

/** How often each sort of thing was read, counted where it is read, independently of outcomes. */
export type ReadCounts = ReadonlyMap<string, number>;

/** Counts each of the given names once more. */
export function countReads(names: Iterable<string>): ReadCounts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
