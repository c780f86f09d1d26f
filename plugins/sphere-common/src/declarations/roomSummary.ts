import { z } from 'zod/v4';

const isoInstant = z.string().describe('UTC instant, ISO 8601');

/** An extension or an open request, as the map and the turns of the page show it. @public */
export const roomSummarySchema = z.object({
  id: z.string(),
  /** "4 more namespaces until 20 Feb", without a final period. */
  title: z.string(),
  state: z.enum(['in_review', 'changes_requested', 'approved', 'active']),
  /** What it touches: the entry, or the kind where no entry speaks of it; the raised dimension and its new border. */
  targets: z.array(
    z.object({
      entry: z.string().optional(),
      kind: z.string(),
      dimension: z.string().optional(),
      to: z.number().optional(),
    }),
  ),
  requester: z.string(),
  /** Reviewers of the present step, by name; absent where it is not their turn. */
  waitingFor: z
    .array(z.object({ ref: z.string(), title: z.string() }))
    .optional(),
  dueAt: isoInstant.optional(),
  lapsesAt: isoInstant.optional(),
  escalatedAt: isoInstant.optional(),
  startsAt: isoInstant.optional(),
  endsAt: isoInstant.optional(),
  permanent: z.boolean(),
});
/** @public */
export type RoomSummary = z.infer<typeof roomSummarySchema>;
