import type {
  BackstageCredentials,
  HttpAuthService,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  raw,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import createPromiseRouter from 'express-promise-router';
import type { AuthorizedDecisionService } from '../../permissions/AuthorizedDecisionService';
import type { DecisionCaller } from '../../permissions/DecisionScopes';
import { accessRoutes } from './accessRoutes';
import { readEvaluation, readEvaluations, requireRead } from './readEvaluation';

/** What decisions are served from. */
export interface DecisionRouterOptions {
  readonly httpAuth: HttpAuthService;
  readonly decisions: AuthorizedDecisionService;
}

const BASE = '/access/v1';

/**
 * OpenID AuthZEN Authorization API 1.0. A router of its own, because it differs from the rest of the API: it echoes
 * `X-Request-ID` also where the credentials are missing, ignores unknown fields, and writes no audit events.
 */
export function createDecisionRouter({
  httpAuth,
  decisions,
}: DecisionRouterOptions): Router {
  const router = createPromiseRouter();
  const mount = ({ path, body }: AccessRoute, handler: Handler) =>
    router.post(
      path,
      authenticate(httpAuth),
      raw({ type: () => true, limit: body?.limit }),
      respond(handler),
    );
  router.use(BASE, echoRequestId);
  mount(accessRoutes.evaluate, (body, caller) =>
    decisions.evaluate(requireRead(readEvaluation(body)), caller),
  );
  mount(accessRoutes.evaluateAll, (body, caller) => {
    const asked = requireRead(readEvaluations(body));
    return 'question' in asked
      ? decisions.evaluate(asked, caller)
      : decisions.evaluateAll(asked, caller);
  });
  return router;
}

/** The routes authenticate themselves, so that also the answer to a missing token carries the request's id. */
export function openDecisionRoutes(httpRouter: HttpRouterService): void {
  for (const { path } of Object.values(accessRoutes)) {
    httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
  }
}

type AccessRoute = (typeof accessRoutes)[keyof typeof accessRoutes];
type Handler = (body: unknown, caller: DecisionCaller) => Promise<object>;
interface Locals {
  credentials: BackstageCredentials;
}

function echoRequestId(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const id = request.headers['x-request-id'];
  if (typeof id === 'string') response.setHeader('X-Request-ID', id);
  next();
}

/** Before the body is read: who has no token has nothing kept in memory. */
function authenticate(httpAuth: HttpAuthService): RequestHandler {
  return async (request, response) => {
    response.locals.credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    return 'next';
  };
}

function respond(handler: Handler) {
  return async (
    request: Request,
    response: Response<unknown, Locals>,
  ): Promise<void> => {
    const { credentials } = response.locals;
    const token = request.headers.authorization;
    const answer = await handler(readBody(request), { credentials, token });
    // Without Express's ETag: nobody caches the answer to a POST.
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(answer));
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function readBody(request: Request): unknown {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new InputError('Expected the content type application/json');
  }
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    throw new InputError('Expected a JSON object, but the body is empty');
  }
  try {
    return JSON.parse(decoder.decode(request.body));
  } catch {
    throw new InputError('Expected JSON, but the body could not be parsed');
  }
}
