import { z } from 'zod/v4';
import { boundaryOverlaySchema } from '../boundary/decide/overlay';
import { boundaryKindSchema, familySchema } from '../boundary/boundaryKind';
import { resolvedSphereSchema } from '../boundary/resolvedSphere';
import { checkpointDocumentSchema } from './checkpointDocument';
import { archetypeDocumentSchema, sphereDocumentSchema } from './documents';
import { problemSchema } from './problem';
import { roomSummarySchema } from './roomSummary';

/** Largest page of a list, in items. @public */
export const MAX_PAGE_SIZE = 100;
/** Page size of a list when none is asked for. @public */
export const DEFAULT_PAGE_SIZE = 25;

const isoInstant = z.string().describe('UTC instant, ISO 8601');

/** A catalog group as shown: its canonical ref, and its title where the membership snapshot has one. @public */
export const groupInfoSchema = z.object({
  ref: z.string(),
  title: z.string(),
  /** False when the catalog has no such group. */
  known: z.boolean(),
});
/** @public */
export type GroupInfo = z.infer<typeof groupInfoSchema>;

/** Where a declaration is edited. `path` is relative to the source. @public */
export const managerSchema = z.object({
  source: z.string(),
  type: z.enum(['file', 'url']),
  path: z.string(),
  /** Where a person edits it, when the source is configured with an address for that. */
  editUrl: z.string().optional(),
});
/** @public */
export type Manager = z.infer<typeof managerSchema>;

/** One row of the list of spheres. @public */
export const sphereSummarySchema = z.object({
  uid: z.string(),
  name: z.string(),
  title: z.string(),
  description: z.string().optional(),
  labels: z.record(z.string(), z.string()),
  team: groupInfoSchema,
  platformOwner: groupInfoSchema,
  lifecycle: z.enum(['draft', 'active', 'retired']),
  basedOn: z.object({ archetype: z.string(), title: z.string() }).optional(),
  /** Families with entries, in the fixed order, with the number of entries. */
  families: z.array(
    z.object({
      family: familySchema,
      entries: z.number().int(),
      /** Whether anything beyond the border can be asked for in this family. */
      beyond: z.enum(['askable', 'closed']),
      /** Known resources of the family that are not inside. */
      outside: z.number().int().optional(),
      /** Whether the use of a limit has reached its warning or its border. */
      near: z.boolean().optional(),
    }),
  ),
  /** Known resources that are not inside the sphere. */
  outside: z.number().int(),
  /** Extra room: how many extensions are active, when the next of them ends, and how many requests are open. */
  extensions: z.object({
    active: z.number().int(),
    nextEnd: isoInstant.optional(),
    open: z.number().int(),
  }),
  entries: z.number().int(),
  /** Number of problems in the newest text of its document; the last valid revision is what is shown. */
  problems: z.number().int(),
  revision: z.number().int(),
  updatedAt: isoInstant,
  manager: managerSchema.optional(),
});
/** @public */
export type SphereSummary = z.infer<typeof sphereSummarySchema>;

/** Fields by which spheres are sorted; a leading `-` turns the order round. @public */
export const SPHERE_SORT_FIELDS = [
  'title',
  'team',
  'platformOwner',
  'updatedAt',
] as const;

const queryFlag = z.enum(['true', 'false']).transform(v => v === 'true');

/** Query of the list of spheres, as it stands in the URL. @public */
export const sphereListQuerySchema = z.strictObject({
  q: z.string().max(200).optional(),
  mine: queryFlag.optional(),
  problems: queryFlag.optional(),
  /** Only spheres with resources outside. */
  outside: queryFlag.optional(),
  /** Only spheres with an extension that ends within 14 days. */
  ending: queryFlag.optional(),
  team: z.string().max(255).optional(),
  platformOwner: z.string().max(255).optional(),
  archetype: z.string().max(63).optional(),
  lifecycle: z.enum(['draft', 'active', 'retired']).optional(),
  family: familySchema.optional(),
  source: z.string().max(63).optional(),
  sort: z
    .enum([
      'title',
      '-title',
      'team',
      '-team',
      'platformOwner',
      '-platformOwner',
      'updatedAt',
      '-updatedAt',
    ])
    .optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).optional(),
  cursor: z.string().max(2000).optional(),
});
/** The same query as an object in code. @public */
export type SphereListQuery = z.output<typeof sphereListQuerySchema>;

/** One page of spheres. Cursors are opaque; an absent one means that there is no such page. @public */
export const sphereListSchema = z.object({
  items: z.array(sphereSummarySchema),
  totalItems: z.number().int(),
  nextCursor: z.string().optional(),
  previousCursor: z.string().optional(),
});
/** @public */
export type SphereList = z.infer<typeof sphereListSchema>;

/** Values to filter by, over all spheres that the caller may read, each with its number of spheres. @public */
export const sphereFacetsSchema = z.object({
  platformOwners: z.array(groupInfoSchema.extend({ count: z.number().int() })),
  archetypes: z.array(
    z.object({ name: z.string(), title: z.string(), count: z.number().int() }),
  ),
  lifecycles: z.array(
    z.object({
      lifecycle: z.enum(['draft', 'active', 'retired']),
      count: z.number().int(),
    }),
  ),
  mine: z.number().int(),
  problems: z.number().int(),
  /** Spheres with resources outside. */
  outside: z.number().int(),
  /** Spheres with an extension that ends within 14 days. */
  ending: z.number().int(),
});
/** @public */
export type SphereFacets = z.infer<typeof sphereFacetsSchema>;

/** A sphere with everything its page shows. @public */
export const sphereDetailSchema = sphereSummarySchema.extend({
  links: z.array(z.object({ url: z.string(), title: z.string().optional() })),
  document: sphereDocumentSchema,
  resolved: resolvedSphereSchema,
  /** Problems of the newest text of its document; empty when what is shown is the newest text. */
  documentProblems: z.array(problemSchema),
  /** What is wrong though the document is valid: reviews that nobody can pass as people are now. */
  warnings: z.array(problemSchema).optional(),
  /** All registered kinds: one may ask about any, and for those that nothing is declared of. */
  kinds: z.array(boundaryKindSchema),
  /** Extra room that counts now or later, laid over the border when a question is answered. */
  overlays: z.array(boundaryOverlaySchema),
  /** Extensions that are approved or active, and open requests. At most 100 of each, the next to end or due first. */
  room: z.object({
    live: z.array(roomSummarySchema),
    open: z.array(roomSummarySchema),
  }),
  /** Titles of the checkpoint rules that the leash names. */
  checkpointTitles: z.record(z.string(), z.string()),
  viewer: z.object({
    isTeamMember: z.boolean(),
    isPlatformOwner: z.boolean(),
  }),
});
/** @public */
export type SphereDetail = z.infer<typeof sphereDetailSchema>;

/** The sphere that counts for a group: its own, or that of the nearest ancestor. @public */
export const teamSphereSchema = z.object({
  team: groupInfoSchema,
  sphere: sphereDetailSchema.nullable(),
  /** The group whose sphere it is, when that is an ancestor. */
  inheritedFrom: groupInfoSchema.optional(),
});
/** @public */
export type TeamSphere = z.infer<typeof teamSphereSchema>;

/** Archetypes, checkpoint rules and boundary kinds, with the number of spheres that use each. @public */
export const librarySchema = z.object({
  archetypes: z.array(
    z.object({
      document: archetypeDocumentSchema,
      owner: groupInfoSchema,
      revision: z.number().int(),
      updatedAt: isoInstant,
      spheres: z.number().int(),
      manager: managerSchema.optional(),
    }),
  ),
  checkpoints: z.array(
    z.object({
      document: checkpointDocumentSchema,
      owner: groupInfoSchema,
      revision: z.number().int(),
      updatedAt: isoInstant,
      spheres: z.number().int(),
      manager: managerSchema.optional(),
    }),
  ),
  kinds: z.array(
    z.object({
      kind: boundaryKindSchema,
      /** Where it was registered. */
      origin: z.enum(['built-in', 'config', 'module']),
      spheres: z.number().int(),
    }),
  ),
});
/** @public */
export type Library = z.infer<typeof librarySchema>;
