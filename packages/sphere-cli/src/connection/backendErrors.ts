import { ForwardedError, isError, ResponseError } from '@backstage/errors';

/** The error of a call to the backend, in words that say what to do about it. The token is never part of them. */
export function explainBackendError(error: unknown, url: string): Error {
  if (ResponseError.is(error)) return explainResponse(error, url);
  if (!isError(error)) return new Error(String(error));
  if (error.name === 'TimeoutError') {
    return new Error(
      `'${url}' did not answer in time; give it longer with --timeout`,
    );
  }
  if (
    error.name === 'SyntaxError' ||
    error.name === '$ZodError' ||
    error.name === 'ZodError'
  ) {
    return new Error(
      `'${url}' answered with something else than Sphere does; is it the address of a Backstage backend, or a page to sign in?`,
    );
  }
  if (error.name === 'TypeError' && isError(error.cause)) {
    return new ForwardedError(`could not reach '${url}'`, error.cause);
  }
  return new Error(error.message);
}

function explainResponse(error: ResponseError, url: string): Error {
  const { statusCode } = error;
  switch (statusCode) {
    case 401:
      return new Error(
        `'${url}' does not accept the token (401); set SPHERE_TOKEN or --token-file to a valid one`,
      );
    case 403:
      return new Error(
        `'${url}' does not allow this to the owner of the token (403)`,
      );
    case 404:
      // What Sphere does not find has a name of its own; what nobody answers has none
      return new Error(
        error.body?.error?.name === 'NotFoundError'
          ? messageOf(error)
          : `there is no Sphere backend at '${url}' (404)`,
      );
    case 429:
    case 503:
      return new Error(`'${url}' is busy (${statusCode}); try again later`);
    default:
      return new Error(
        statusCode >= 500
          ? `'${url}' failed (${statusCode}); its log says why`
          : `'${url}' refused the call (${statusCode}): ${messageOf(error)}`,
      );
  }
}

function messageOf({ body, cause }: ResponseError): string {
  const message = body?.error?.message ?? cause?.message ?? 'no reason given';
  return message.slice(0, 2000);
}
