import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

/** Writes the place in a list as an opaque text that fits into a URL. */
export function encodeCursor(place: object): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

/** Reads a cursor back. Throws InputError for one that this kind of list didn't write. */
export function decodeCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(cursor));
  if (!parsed.success) {
    throw new InputError(
      'The cursor belongs to another list; leave it out to start at the first page',
    );
  }
  return parsed.data;
}

function parseJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
