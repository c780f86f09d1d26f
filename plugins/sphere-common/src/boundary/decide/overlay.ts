import { z } from 'zod/v4';
import { attributeMatcherSchema } from '../matcher';

/**
 * A widening that is laid over one entry from `from` until before `until` (milliseconds since the epoch; without
 * `until` it does not end). A matcher is one more `inside` under the entry's `where`; a limit raises the border to an
 * absolute number, never above the ceiling, and the highest active one counts.
 * @public
 */
export const boundaryOverlaySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The entry that it widens; of another one it says nothing. */
  entry: z.string().optional(),
  /** Instead of an entry: a kind. It counts for questions that no entry speaks of. */
  kind: z.string().optional(),
  from: z.number(),
  until: z.number().optional(),
  inside: attributeMatcherSchema.optional(),
  limits: z.record(z.string(), z.number().min(0)).optional(),
});
/** @public */
export type BoundaryOverlay = z.infer<typeof boundaryOverlaySchema>;

/**
 * A sphere that is frozen from `from` until before `until`: nothing may be changed but deleted.
 * @public
 */
export const boundaryFreezeSchema = z.object({
  /** Who froze it, as an entity ref. */
  by: z.string(),
  reason: z.string(),
  from: z.number(),
  until: z.number().optional(),
});
/** @public */
export type BoundaryFreeze = z.infer<typeof boundaryFreezeSchema>;

/** Whether something counts at an instant; not one millisecond after its end. @internal */
export function isActive(
  { from, until }: { readonly from: number; readonly until?: number },
  at: number,
): boolean {
  return from <= at && (until === undefined || at < until);
}
