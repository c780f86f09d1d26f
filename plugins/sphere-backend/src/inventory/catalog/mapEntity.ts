import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { PushedResource } from '@dataops-sphere/plugin-sphere-common';
import { canonicalRef } from '../../membership/canonicalRef';
import type { CatalogMapping, ValueRule } from './CatalogMapping';

type Scalar = string | number | boolean;

/** Longest title that a resource may have. */
const MAX_TITLE_LENGTH = 120;

/**
 * Makes a resource of a catalog entity. Its owner is `spec.owner` and nothing else: an annotation says what a thing is,
 * never whose it is.
 */
export function mapEntity(
  entity: Entity,
  mapping: CatalogMapping,
): PushedResource {
  const { metadata } = entity;
  const owner = ownerOf(entity);
  const amounts = Object.entries(readAll(entity, mapping.amounts ?? {}));
  return {
    kind: mapping.kind,
    attributes: readAll(entity, mapping.attributes),
    ...(amounts.length > 0 && {
      amounts: Object.fromEntries(
        amounts.map(([name, amount]) => [name, Number(amount)]),
      ),
    }),
    title: (metadata.title || metadata.name).slice(0, MAX_TITLE_LENGTH),
    ...(owner && { owner }),
    entityRef: stringifyEntityRef(entity),
  };
}

function readAll(
  entity: Entity,
  rules: Readonly<Record<string, ValueRule>>,
): Record<string, Scalar> {
  const values: Record<string, Scalar> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = read(entity, rule);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function read(
  entity: Entity,
  { annotation, field, value }: ValueRule,
): Scalar | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const found = [
    annotation !== undefined && Object.hasOwn(annotations, annotation)
      ? annotations[annotation]
      : undefined,
    field === undefined ? undefined : readField(entity, field),
    value,
  ].find(one => isScalar(one) && one !== '');
  return found as Scalar | undefined;
}

function readField(entity: Entity, path: string): unknown {
  let value: unknown = entity;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (!Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The group that owns an entity; a person owns nothing here, because spheres are of teams. */
function ownerOf({ metadata, spec }: Entity): string | undefined {
  const owner = spec?.owner;
  if (typeof owner !== 'string' || owner === '') return undefined;
  try {
    const ref = canonicalRef(owner, {
      defaultKind: 'group',
      defaultNamespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    });
    return ref.startsWith('group:') ? ref : undefined;
  } catch {
    return undefined;
  }
}
