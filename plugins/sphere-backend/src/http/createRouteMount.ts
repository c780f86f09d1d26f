import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Request, Response, Router } from 'express';
import { unavailableError } from '../database/unavailableError';
import type { AnyApiRoute, ApiRequest, ApiRoute } from './ApiRoute';
import { parseParameters } from './parseParameters';
import { readBody } from './readBody';

/** Puts a route with its handler into the router. */
export type RouteMount = <TParams, TQuery, TResponse, TBody>(
  route: ApiRoute<TParams, TQuery, TResponse, TBody>,
  handler: (request: ApiRequest<TParams, TQuery, TBody>) => Promise<TResponse>,
) => void;

/**
 * What every route has in common: credentials of a user or a service, parameters by the route's schemas, an audit
 * event that ends in success or failure, and the answer as JSON. The router must be one that takes promises.
 */
export function createRouteMount(options: {
  router: Router;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): RouteMount {
  const { router, httpAuth, auditor } = options;
  return (route, handler) => {
    router[route.method](expressPath(route), async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const answer = await audited({ auditor, route, request }, () =>
        orUnavailable(response, async () =>
          handler({
            params: parseParameters(route.params, request.params),
            query: parseParameters(route.query, request.query),
            credentials,
            body: () => readBody(route, request, response),
          }),
        ),
      );
      response.json(answer);
    });
  };
}

/** Seconds after which a call that found no database is worth another try. */
const RETRY_AFTER = '5';

/** Tells a caller that finds no database to come again, in place of a failure. */
async function orUnavailable<T>(
  response: Response,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const unavailable = unavailableError(error);
    if (!unavailable) throw error;
    response.set('Retry-After', RETRY_AFTER);
    throw unavailable;
  }
}

/** `/v1/spheres/{name}` in Express's spelling. */
export function expressPath(route: Pick<AnyApiRoute, 'path'>): string {
  return route.path.replace(/\{(\w+)\}/g, ':$1');
}

async function audited<T>(
  context: {
    auditor: AuditorService;
    route: Pick<AnyApiRoute, 'audit'>;
    request: Request;
  },
  work: () => Promise<T>,
): Promise<T> {
  const { auditor, route, request } = context;
  if (!route.audit) return work();
  const { eventId, severityLevel, queryType } = route.audit;
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta: { ...(queryType ? { queryType } : {}), ...request.params },
  });
  try {
    const result = await work();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
