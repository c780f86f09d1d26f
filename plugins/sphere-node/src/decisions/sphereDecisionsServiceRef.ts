import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type AuthService,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  SphereClient,
  type EvaluationsRequest,
} from '@dataops-sphere/plugin-sphere-common';
import {
  sphereDecisionHubServiceRef,
  type SphereDecisionHub,
} from './sphereDecisionHubServiceRef';
import type {
  SphereDecisionsOptions,
  SphereDecisionsService,
} from './SphereDecisionsService';

/**
 * Decisions of Sphere for other backend plugins. In the process of the Sphere backend they are answered from memory,
 * otherwise over HTTP on behalf of the credentials.
 * @public
 */
export const sphereDecisionsServiceRef =
  createServiceRef<SphereDecisionsService>({
    id: 'sphere.decisions',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          auth: coreServices.auth,
          discovery: coreServices.discovery,
          hub: sphereDecisionHubServiceRef,
        },
        factory: deps => createDecisions(deps),
      }),
  });

function createDecisions(deps: {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
  readonly hub: SphereDecisionHub;
}): SphereDecisionsService {
  const overHttp = createHttpDecisions(deps);
  const decisions = async () => (await deps.hub.find()) ?? overHttp;
  return {
    async evaluate(request, options) {
      return (await decisions()).evaluate(request, options);
    },
    async evaluateAll(request, options) {
      requireQuestions(request);
      return (await decisions()).evaluateAll(request, options);
    },
  };
}

/** Over HTTP, a batch of nothing would be one question. */
function requireQuestions({ evaluations }: EvaluationsRequest): void {
  if (Array.isArray(evaluations) && evaluations.length > 0) return;
  throw new InputError(`Expected at least one question in 'evaluations'`);
}

function createHttpDecisions({
  auth,
  discovery,
}: {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
}): SphereDecisionsService {
  const client = new SphereClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  const tokenFor = ({ credentials }: SphereDecisionsOptions) =>
    auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'sphere',
    });
  return {
    evaluate: async (request, options) =>
      client.evaluate(request, await tokenFor(options)),
    evaluateAll: async (request, options) =>
      client.evaluateAll(request, await tokenFor(options)),
  };
}
