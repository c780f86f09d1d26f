import { nameSchema } from '@dataops-sphere/plugin-sphere-common';
import { z } from 'zod/v4';

/** Most spheres of one confirmation. */
const MAX_SPHERES = 500;

/** Body of a confirmation: spheres by name. */
export const teamConfirmationSchema = z.strictObject({
  spheres: z.array(nameSchema).min(1).max(MAX_SPHERES),
});
export type TeamConfirmation = z.infer<typeof teamConfirmationSchema>;

/** How it went, by sphere. */
export const teamConfirmationResultSchema = z.object({
  results: z.array(
    z.object({
      sphere: z.string(),
      ok: z.boolean(),
      /** `not-found`, `not-platform-owner`, or `same` where nothing had changed. */
      reason: z.string().optional(),
    }),
  ),
});
export type TeamConfirmationResult = z.infer<
  typeof teamConfirmationResultSchema
>;
