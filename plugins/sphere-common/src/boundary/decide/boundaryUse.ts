import { z } from 'zod/v4';

/**
 * How much of a limit is used. It counts only from sources that cover the kind completely, and up to `validUntil`:
 * afterwards the use is unknown. Times are milliseconds since the epoch, UTC.
 * @public
 */
export const limitUseSchema = z.object({
  entry: z.string(),
  dimension: z.string(),
  /** In the unit of the dimension. */
  value: z.number(),
  observedAt: z.number(),
  validUntil: z.number(),
});
/** @public */
export type LimitUse = z.infer<typeof limitUseSchema>;

/** Use by entry id and dimension; what it does not know is unknown. Immutable. @public */
export interface BoundaryUse {
  of(entry: string, dimension: string): LimitUse | undefined;
}

/** Nothing known. @public */
export const NO_USE: BoundaryUse = { of: () => undefined };

/** Looks use up in a list; the last word about a limit counts. @public */
export function createBoundaryUse(limits: readonly LimitUse[]): BoundaryUse {
  if (limits.length === 0) return NO_USE;
  const byEntry = new Map<string, Map<string, LimitUse>>();
  for (const use of limits) {
    const dimensions = byEntry.get(use.entry) ?? new Map<string, LimitUse>();
    dimensions.set(use.dimension, use);
    byEntry.set(use.entry, dimensions);
  }
  return {
    of: (entry, dimension) => byEntry.get(entry)?.get(dimension),
  };
}
