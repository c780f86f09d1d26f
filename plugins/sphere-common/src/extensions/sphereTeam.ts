import { z } from 'zod/v4';
import { groupInfoSchema } from '../declarations/declarationApi';
import { personInfoSchema, reviewerInfoSchema } from './personInfo';

/** The people of a sphere and who reviews what. @public */
export const sphereTeamSchema = z.object({
  team: groupInfoSchema,
  /** `direct` in the team, `inherited` through a group below it, which is named. */
  members: z.array(
    personInfoSchema.extend({
      membership: z.enum(['direct', 'inherited']),
      through: groupInfoSchema.optional(),
    }),
  ),
  platformOwner: groupInfoSchema,
  reviews: z.array(
    z.object({
      /** `extensions`, or `permanent` where that path differs. */
      of: z.enum(['extensions', 'permanent']),
      step: z.string(),
      quorum: z.number().int(),
      reviewers: z.array(reviewerInfoSchema),
      eligible: z.number().int(),
      present: z.number().int(),
      /** Whether it hangs on one person, or nobody can answer it. */
      cover: z.enum(['ok', 'one-person', 'stuck']),
    }),
  ),
  standIn: reviewerInfoSchema.optional(),
  decideWithin: z.string(),
});
/** @public */
export type SphereTeam = z.infer<typeof sphereTeamSchema>;
