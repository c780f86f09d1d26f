import { z } from 'zod/v4';

/** The schema of a path or query without parameters; anything in it is an error. */
export const noParameters = z.strictObject({});
