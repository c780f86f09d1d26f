import type { SphereResource } from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';
import { validUntil } from '../sourceStates';
import type { ResourceRow, SourceState } from '../types';

/** A row of `inventory_resources`, joined with its sphere. */
export type ListedRow = Omit<
  ResourceRow,
  'hash' | 'search' | 'generation' | 'declared_sphere' | 'sphere_uid' | 'twin'
> & {
  readonly sphere_name: string | null;
  /** JSON. */
  readonly card: string | null;
};

/** Columns of a {@link ListedRow}. */
export const LISTED_COLUMNS = [
  'inventory_resources.resource_key',
  'inventory_resources.source',
  'inventory_resources.kind',
  'inventory_resources.resource_id',
  'inventory_resources.family',
  'inventory_resources.title',
  'inventory_resources.attributes',
  'inventory_resources.amounts',
  'inventory_resources.owner_ref',
  'inventory_resources.entity_ref',
  'inventory_resources.url',
  'inventory_resources.observed_at',
  'inventory_resources.zone',
  'inventory_resources.entry',
  'inventory_resources.place',
  'inventory_resources.sort_key',
] as const;

/** A resource as it is shown. */
export function toResource(
  row: ListedRow,
  context: {
    readonly membership: Membership;
    readonly sources: ReadonlyMap<string, SourceState>;
    readonly now: Date;
  },
): SphereResource {
  const source = context.sources.get(row.source);
  // A whole inventory has seen everything that it left in place.
  const seen = [row.observed_at, source?.observedAt ?? ''].sort();
  const observedAt =
    source && source.generation > 0 ? seen[1] : row.observed_at;
  const until = validUntil(observedAt, source?.maxAge ?? 0);
  return {
    source: row.source,
    kind: row.kind,
    family: row.family,
    id: row.resource_id,
    title: row.title,
    attributes: JSON.parse(row.attributes),
    ...(row.amounts !== null && { amounts: JSON.parse(row.amounts) }),
    ...(row.owner_ref !== null && {
      owner: context.membership.group(row.owner_ref),
    }),
    ...(row.sphere_name !== null && {
      sphere: {
        name: row.sphere_name,
        title: row.card ? JSON.parse(row.card).title : row.sphere_name,
      },
    }),
    ...(row.zone !== null && { zone: row.zone }),
    ...(row.entry !== null && { entry: row.entry }),
    ...(row.entity_ref !== null && { entityRef: row.entity_ref }),
    ...(row.url !== null && { url: row.url }),
    observedAt,
    stale: until <= context.now.getTime(),
  };
}
