import { z } from 'zod/v4';

/** A person as shown: canonical ref, and name where the membership snapshot has one. @public */
export const personInfoSchema = z.object({ ref: z.string(), name: z.string() });
/** @public */
export type PersonInfo = z.infer<typeof personInfoSchema>;

/** A reviewer as shown: a person or a group. @public */
export const reviewerInfoSchema = z.object({
  ref: z.string(),
  title: z.string(),
});
/** @public */
export type ReviewerInfo = z.infer<typeof reviewerInfoSchema>;
