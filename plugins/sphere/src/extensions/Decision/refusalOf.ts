/** Why a command was not done. @internal */
export interface Refusal {
  /** A stable code, where the rules refused it. */
  readonly reason?: string;
  readonly message: string;
  /** Whether the request has changed, so that it must be read again first. */
  readonly kind: 'stale' | 'refused' | 'failed';
}

/** Reads an error of the backend: a refusal by the rules carries a code in its body. @internal */
export function refusalOf(error: Error): Refusal {
  const { body, statusCode, cause } = error as Error & {
    readonly body?: Record<string, unknown> & {
      readonly error?: Record<string, unknown>;
    };
    readonly statusCode?: number;
    readonly cause?: unknown;
  };
  const carriers = [body, body?.error, cause, error];
  const reason = carriers.map(reasonIn).find(code => code !== undefined);
  const said = body?.error?.message;
  const message = typeof said === 'string' ? said : error.message;
  if (statusCode !== 409) return { reason, message, kind: 'failed' };
  const isStale = reason === undefined || reason === 'stale-version';
  return { reason, message, kind: isStale ? 'stale' : 'refused' };
}

function reasonIn(carrier: unknown): string | undefined {
  if (typeof carrier !== 'object' || carrier === null) return undefined;
  const { reason, code } = carrier as Record<'reason' | 'code', unknown>;
  return [reason, code].find(word => typeof word === 'string') as
    | string
    | undefined;
}
