import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** The group that owns an entity: the first of its relations, else what its spec says. @internal */
export function ownerGroup(entity: Entity): string | undefined {
  const related = entity.relations?.find(
    ({ type, targetRef }) =>
      type === RELATION_OWNED_BY && targetRef.startsWith('group:'),
  );
  if (related) return related.targetRef;
  const owner = entity.spec?.owner;
  if (typeof owner !== 'string') return undefined;
  try {
    const ref = parseEntityRef(owner, {
      defaultKind: 'group',
      defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    });
    return ref.kind.toLowerCase() === 'group'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    // Not a reference at all; then nobody is the owner.
    return undefined;
  }
}
