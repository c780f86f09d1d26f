import { InputError } from '@backstage/errors';
import { json, type Request, type Response } from 'express';
import type { ApiRoute } from './ApiRoute';
import { parseBody } from './parseParameters';

/**
 * Reads the body of a request by its route: the size limit is the route's own, because Express takes 100 kB by default
 * and an inventory is larger. INVARIANT: nothing in front of the router parses bodies, or the limit would be theirs.
 */
export async function readBody<TBody>(
  { body }: Pick<ApiRoute<unknown, unknown, unknown, TBody>, 'body'>,
  request: Request,
  response: Response,
): Promise<TBody> {
  // A route without a body has nothing to read, and its type says so.
  if (!body) return undefined as TBody;
  if (!request.is('application/json')) {
    throw new InputError(
      "Expected a body of the content type 'application/json'",
    );
  }
  await new Promise<void>((resolve, reject) => {
    json({ limit: body.limit })(request, response, error =>
      error ? reject(toBodyError(error, body.limit)) : resolve(),
    );
  });
  return parseBody(body.schema, request.body);
}

/** Says what is wrong in one sentence; the parser's own errors repeat what was sent. */
function toBodyError(error: unknown, limit: number): Error {
  const { type } = error as { readonly type?: string };
  if (type === 'entity.too.large') {
    const tooLarge = new Error(`Expected a body of at most ${limit} bytes`);
    return Object.assign(tooLarge, {
      name: 'PayloadTooLargeError',
      statusCode: 413,
    });
  }
  return new InputError('Expected a body that is JSON, in UTF-8');
}
