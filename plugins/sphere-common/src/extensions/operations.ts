import { z } from 'zod/v4';

const isoInstant = z.string().describe('UTC instant, ISO 8601');

/** How the machinery is doing. @public */
export const operationsSchema = z.object({
  index: z.object({ ageMs: z.number(), spheres: z.number().int() }),
  outbox: z.object({
    waiting: z.number().int(),
    /** Rows that were given up after the last try. */
    poisoned: z.number().int(),
    /** Of the oldest waiting row. */
    lagMs: z.number(),
    items: z.array(
      z.object({
        id: z.string(),
        channel: z.string(),
        type: z.string(),
        state: z.enum(['waiting', 'poisoned']),
        attempts: z.number().int(),
        createdAt: isoInstant,
        nextTryAt: isoInstant.optional(),
        lastError: z.string().optional(),
      }),
    ),
  }),
  jobs: z.array(
    z.object({
      name: z.string(),
      lastRunAt: isoInstant.optional(),
      lastOkAt: isoInstant.optional(),
      lastError: z.string().optional(),
      /** Late: it should have run since. */
      state: z.enum(['ok', 'late', 'failing', 'never']),
    }),
  ),
});
/** @public */
export type Operations = z.infer<typeof operationsSchema>;
