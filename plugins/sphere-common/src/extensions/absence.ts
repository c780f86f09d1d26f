import { z } from 'zod/v4';
import { reviewerRefSchema } from '../declarations/names';

/** A stated absence. Never a reason for it. @public */
export const absenceSchema = z.strictObject({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** Gets the votes of the absent person, where allowed to. */
  standIn: reviewerRefSchema.optional(),
});
/** @public */
export type Absence = z.infer<typeof absenceSchema>;

/** One's own absence; null for none. @public */
export const ownAbsenceSchema = z.object({ absence: absenceSchema.nullable() });
/** @public */
export type OwnAbsence = z.infer<typeof ownAbsenceSchema>;
