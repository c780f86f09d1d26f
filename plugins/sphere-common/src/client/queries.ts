import { z } from 'zod/v4';
import { MAX_PAGE_SIZE } from '../declarations/declarationApi';
import { groupRefSchema, nameSchema } from '../declarations/names';

/** Query of a list that is read page by page, as it stands in the URL. @public */
export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).optional(),
  cursor: z.string().max(2000).optional(),
});

/** Query of the sphere that counts for a group. @public */
export const teamSphereQuerySchema = z.strictObject({
  team: groupRefSchema.max(255),
});

/** Query of the problems in the files of the sources. @public */
export const sourceProblemQuerySchema = pageQuerySchema.extend({
  source: z.string().max(63).optional(),
});

/** Query of the journal; with `sphere`, only the records of that sphere. @public */
export const journalQuerySchema = pageQuerySchema.extend({
  sphere: nameSchema.optional(),
});
