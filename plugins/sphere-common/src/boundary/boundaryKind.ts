import { z } from 'zod/v4';
import { nameSchema, textSchema, titleSchema } from '../declarations/names';

/** The families of kinds, in the fixed order in which every map and glyph shows them. @public */
export const FAMILIES = [
  'Accounts',
  'Namespaces',
  'Roles',
  'Compute',
  'Network',
  'Data',
  'Delivery',
  'Budget',
  'Other',
] as const;

/** @public */
export const familySchema = z.enum(FAMILIES);
/** @public */
export type Family = z.infer<typeof familySchema>;

/** One attribute of a boundary kind. An `ordered` attribute names its scale from low to high. @public */
export const kindAttributeSchema = z.strictObject({
  type: z.enum(['string', 'number', 'boolean', 'ip', 'ordered']),
  title: titleSchema,
  description: textSchema.optional(),
  examples: z.array(z.string()).max(10).optional(),
  required: z.boolean().optional(),
  list: z.boolean().optional(),
  scale: z.array(z.string().min(1)).min(2).optional(),
});

/** What may be done to a resource; `change: false` marks actions that change nothing. @public */
export const kindActionSchema = z.strictObject({
  title: titleSchema,
  change: z.boolean(),
});

/**
 * A dimension in which use is limited. `count` adds 1 on create, `sum` adds what is requested to what is used,
 * `each` looks at the requested value alone.
 * @public
 */
export const limitDimensionSchema = z.strictObject({
  title: titleSchema,
  unit: z.string().max(20).optional(),
  mode: z.enum(['count', 'sum', 'each']),
  /**
   * Actions that add to it also where a question names no amount: `create` for `count`, every change but deleting for
   * the others, when left out. An amount that is named counts with any change but deleting.
   */
  actions: z.array(nameSchema).min(1).optional(),
});

/** A registered type of boundary entry. Kinds are data: built in, from app-config, or by extension point. @public */
export const boundaryKindSchema = z.strictObject({
  name: nameSchema,
  title: titleSchema,
  plural: titleSchema,
  description: textSchema,
  family: familySchema,
  icon: z.string().min(1).max(60),
  /** Template that prints and parses a resource id, such as `{cluster}/{name}`. */
  id: z.string().min(3).max(200),
  attributes: z.record(z.string(), kindAttributeSchema),
  actions: z.record(z.string(), kindActionSchema),
  limits: z.record(z.string(), limitDimensionSchema).optional(),
  /** Whether documents may limit dimensions that are not listed, as Kubernetes quotas do. */
  openLimits: z.boolean().optional(),
});

/** @public */
export type KindAttribute = z.infer<typeof kindAttributeSchema>;
/** @public */
export type LimitDimension = z.infer<typeof limitDimensionSchema>;
/** @public */
export type BoundaryKind = z.infer<typeof boundaryKindSchema>;

/** Kinds by name. @public */
export type BoundaryKindRegistry = ReadonlyMap<string, BoundaryKind>;
