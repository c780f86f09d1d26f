import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import type { z } from 'zod/v4';

/** Answers that a route gives besides its own; 401 and 503 go without saying. */
export type ApiErrorStatus = 400 | 403 | 404 | 409 | 413;

/**
 * One route as data: the router parses and audits by it, the OpenAPI document is made from it, and the route inventory
 * is tested against it.
 */
export interface ApiRoute<TParams, TQuery, TResponse, TBody = undefined> {
  readonly method: 'get' | 'post' | 'put';
  /** As in OpenAPI, with parameters in braces. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  /** Any one of them opens the route; none means that being signed in is enough. */
  readonly permissions: readonly Permission[];
  readonly params: z.ZodObject & z.ZodType<TParams>;
  readonly query: z.ZodObject & z.ZodType<TQuery>;
  /** What has to be sent; routes without one take no body. */
  readonly body?: {
    readonly schema: z.ZodType<TBody>;
    /** Largest size in bytes, unpacked. */
    readonly limit: number;
  };
  readonly response: z.ZodType<TResponse>;
  readonly errors: readonly ApiErrorStatus[];
  readonly audit?: {
    readonly eventId: string;
    readonly severityLevel: 'low' | 'medium';
    readonly queryType?: string;
  };
}

/** A route of any parameters. */
export type AnyApiRoute = ApiRoute<unknown, unknown, unknown, unknown>;

/** What a handler gets: everything parsed, and who asks. */
export interface ApiRequest<TParams, TQuery, TBody = undefined> {
  readonly params: TParams;
  readonly query: TQuery;
  readonly credentials: BackstageCredentials;
  /** Reads and parses the body. It may be large, so who sends it is to be looked at before. */
  readonly body: () => Promise<TBody>;
}

/** Keeps the types of a route's parameters and answer. */
export function apiRoute<TParams, TQuery, TResponse, TBody = undefined>(
  route: ApiRoute<TParams, TQuery, TResponse, TBody>,
): ApiRoute<TParams, TQuery, TResponse, TBody> {
  return route;
}
