import { z } from 'zod/v4';
import { familySchema } from '../boundary/boundaryKind';
import { limitUseSchema } from '../boundary/decide/boundaryUse';
import { zoneSchema } from '../boundary/decide/decision';
import { MAX_PAGE_SIZE, groupInfoSchema } from '../declarations/declarationApi';
import { groupRefSchema, nameSchema, titleSchema } from '../declarations/names';

/** Most resources of one push; a larger inventory comes in parts of one generation. @public */
export const MAX_PUSHED_RESOURCES = 5000;
/** Largest body of a push, in bytes. @public */
export const MAX_PUSH_BYTES = 10 * 1024 * 1024;
/** Name of the source that Sphere fills from the catalog itself; nobody pushes to it. @public */
export const CATALOG_INVENTORY_SOURCE = 'catalog';

const scalarSchema = z.union([z.string().max(512), z.number(), z.boolean()]);
const instantSchema = z.iso.datetime({ offset: true });

/** One resource as a source knows it. `attributes` follow the kind; `id` may be left out where they say it all. @public */
export const pushedResourceSchema = z.strictObject({
  kind: nameSchema,
  id: z.string().min(1).max(512).optional(),
  attributes: z
    .record(
      z.string().max(63),
      z.union([scalarSchema, z.array(scalarSchema).max(100)]),
    )
    .optional(),
  /** What it takes of each limit dimension, in the kind's unit. */
  amounts: z.record(z.string().max(63), z.number().min(0)).optional(),
  title: titleSchema.optional(),
  /** The team that owns it; its sphere, or that of the nearest group above, is the resource's. */
  owner: groupRefSchema.optional(),
  /** The sphere itself, where the source knows it; goes before `owner`. */
  sphere: nameSchema.optional(),
  /** The catalog entity that it is, or an address to look at it. */
  entityRef: z.string().max(255).optional(),
  url: z
    .string()
    .max(2048)
    .regex(/^https?:\/\//, 'expected an http or https address')
    .optional(),
});
/** @public */
export type PushedResource = z.input<typeof pushedResourceSchema>;

/**
 * What a source pushes. A `full` push replaces everything the source said before; in several parts, all but the last
 * say `more: true` and all carry the same `generation`. A `delta` adds, changes and removes single resources. Repeating
 * a push changes nothing; one of an older generation is refused with 409.
 * @public
 */
export const inventoryPushSchema = z.strictObject({
  mode: z.enum(['full', 'delta']),
  /** Grows with each full inventory. For a delta: the one it builds on, checked where it is given. */
  generation: z.number().int().min(1).optional(),
  /** Whether more parts of this generation follow; what is gone is removed with the last. */
  more: z.boolean().optional(),
  /** When the source looked; UTC instant, ISO 8601. */
  observedAt: instantSchema,
  /** Kinds of which the source knows every resource that belongs to it. Only those give use. Full pushes only. */
  complete: z.array(nameSchema).max(100).optional(),
  resources: z.array(pushedResourceSchema).max(MAX_PUSHED_RESOURCES),
  removed: z
    .array(z.strictObject({ kind: nameSchema, id: z.string().min(1).max(512) }))
    .max(MAX_PUSHED_RESOURCES)
    .optional(),
});
/** @public */
export type InventoryPush = z.input<typeof inventoryPushSchema>;

/** What came of a push. @public */
export const inventoryPushResultSchema = z.object({
  source: z.string(),
  generation: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  unchanged: z.number().int(),
  /** Resources that no sphere covers. */
  uncovered: z.number().int(),
});
/** @public */
export type InventoryPushResult = z.infer<typeof inventoryPushResultSchema>;

/** A resource with its place. `zone` is absent where no sphere covers it. @public */
export const sphereResourceSchema = z.object({
  source: z.string(),
  kind: z.string(),
  family: familySchema,
  id: z.string(),
  title: z.string(),
  attributes: z.record(z.string(), z.unknown()),
  amounts: z.record(z.string(), z.number()).optional(),
  owner: groupInfoSchema.optional(),
  sphere: z.object({ name: z.string(), title: z.string() }).optional(),
  /** `inside`; anything else is outside. */
  zone: zoneSchema.optional(),
  /** The entry that decided. */
  entry: z.string().optional(),
  entityRef: z.string().optional(),
  url: z.string().optional(),
  observedAt: z.string(),
  /** Older than the source's age allows. */
  stale: z.boolean(),
});
/** @public */
export type SphereResource = z.infer<typeof sphereResourceSchema>;

/** @public */
export const resourceListSchema = z.object({
  items: z.array(sphereResourceSchema),
  totalItems: z.number().int(),
  nextCursor: z.string().optional(),
});
/** @public */
export type ResourceList = z.infer<typeof resourceListSchema>;

/** Query of the resources, as it stands in the URL; outside ones first, then by title. @public */
export const resourceQuerySchema = z.strictObject({
  sphere: nameSchema.optional(),
  source: z.string().max(63).optional(),
  kind: nameSchema.optional(),
  family: familySchema.optional(),
  entry: nameSchema.optional(),
  /** `uncovered`: that no sphere covers; needs the permission `sphere.inventory.read`. */
  place: z.enum(['inside', 'outside', 'uncovered']).optional(),
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).optional(),
  cursor: z.string().max(2000).optional(),
});
/** @public */
export type ResourceQuery = z.output<typeof resourceQuerySchema>;

/** Most resources that the use of a sphere names per family; the counts cover all. @public */
export const MAX_NAMED_RESOURCES = 24;

/** What a sphere uses: the limits, and its resources by family. One call for a page. @public */
export const sphereUseSchema = z.object({
  /** Known use; a limit that is not here is unknown. */
  limits: z.array(limitUseSchema),
  families: z.array(
    z.object({
      family: familySchema,
      inside: z.number().int(),
      outside: z.number().int(),
      /** The outside ones first, then by title; at most {@link MAX_NAMED_RESOURCES}. */
      resources: z.array(sphereResourceSchema),
    }),
  ),
  /** By entry id: how many resources it decides. */
  entries: z.array(
    z.object({
      entry: z.string(),
      inside: z.number().int(),
      outside: z.number().int(),
    }),
  ),
  inside: z.number().int(),
  outside: z.number().int(),
  /** Whether any source knows resources at all; without one the map says how to connect some. */
  known: z.boolean(),
});
/** @public */
export type SphereUse = z.infer<typeof sphereUseSchema>;

/** One source of the inventory. @public */
export const inventorySourceSchema = z.object({
  source: z.string(),
  generation: z.number().int(),
  resources: z.number().int(),
  inside: z.number().int(),
  outside: z.number().int(),
  uncovered: z.number().int(),
  complete: z.array(z.string()),
  observedAt: z.string(),
  /** From when on it counts as stale. */
  validUntil: z.string(),
  stale: z.boolean(),
  /** A full push whose last part has not come yet. */
  unfinished: z.boolean(),
});
/** @public */
export type InventorySource = z.infer<typeof inventorySourceSchema>;
/** @public */
export const inventorySourceListSchema = z.object({
  items: z.array(inventorySourceSchema),
});
/** @public */
export type InventorySourceList = z.infer<typeof inventorySourceListSchema>;
