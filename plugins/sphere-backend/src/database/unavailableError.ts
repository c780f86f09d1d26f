import { isError, ServiceUnavailableError } from '@backstage/errors';

/** Codes of sockets, and of PostgreSQL while it starts, stops or has no connection left. */
const CODES =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ERR_STREAM_DESTROYED|ERR_STREAM_WRITE_AFTER_END|SQLITE_BUSY|08\w{3}|57P0[1-5]|53300)$/;
/** What the driver and the pool say without a code; knex puts the statement before it, where there was one. */
const MESSAGES =
  /(^| - )(Connection terminated( unexpectedly)?|Connection ended unexpectedly|Unable to acquire a connection|Client has encountered a connection error and is not queryable|Client was closed and is not queryable|timeout exceeded when trying to connect|Knex: Timeout acquiring a connection[^\n]*|[^\n]*The database system is (starting up|shutting down|in recovery mode))$/i;

/**
 * The error that a caller is told while the database cannot be reached: a 503 with one clear sentence, in place of what
 * the driver says, which names hosts and ports and so does not go along as the cause. Undefined for every other error.
 */
export function unavailableError(error: unknown): Error | undefined {
  if (!isError(error)) return undefined;
  const { code } = error as { readonly code?: unknown };
  const isAway =
    error.name === 'KnexTimeoutError' ||
    (typeof code === 'string' && CODES.test(code)) ||
    MESSAGES.test(error.message);
  return isAway
    ? new ServiceUnavailableError(
        'The database cannot be reached at the moment; make the same call again in a few seconds',
      )
    : undefined;
}
