import type { IncomingMessage } from 'node:http';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  builtInBoundaryKinds,
  compileBoundary,
  createQuestion,
  decide,
  explainDecision,
  type EvaluationRequest,
} from '@dataops-sphere/plugin-sphere-common';
import {
  detailOf,
  previewOf,
} from '../extensions/__testUtils__/requestAnswers';
import { resolvedSphere } from './resolvedSphere';

/** What was called, and with which body. */
export interface FakeCall {
  readonly path: string;
  readonly body: unknown;
}

const kinds = new Map(builtInBoundaryKinds.map(kind => [kind.name, kind]));
const sphere = resolvedSphere();

/** In place of the backend of Sphere: answers about one sphere by the core, and files every request. Use is unknown, unless it is given. */
export function createFakeSpherePlugin(calls: FakeCall[], used?: number) {
  return createBackendPlugin({
    pluginId: 'sphere',
    register(reg) {
      reg.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use(async (request, response) => {
            const body = await bodyOf(request);
            calls.push({ path: request.path, body });
            response.json(answerOf(request.path, body, used));
          });
        },
      });
    },
  });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += part;
  return text === '' ? undefined : JSON.parse(text);
}

function answerOf(path: string, body: unknown, used?: number): object {
  switch (path) {
    case '/access/v1/evaluation':
      return evaluate(body as EvaluationRequest, used);
    case '/v1/spheres/customer-churn':
      return { resolved: sphere, kinds: builtInBoundaryKinds, overlays: [] };
    case '/v1/spheres/customer-churn/extension-preview':
      return previewOf();
    case '/v1/spheres/customer-churn/extension-requests':
      return detailOf();
    default:
      throw new Error(`Nothing is at '${path}'`);
  }
}

function evaluate(
  { action, resource }: EvaluationRequest,
  value?: number,
): object {
  const boundary = compileBoundary(sphere, { kinds });
  const { type: kind, id } = resource;
  const input = {
    kind,
    action: action.name,
    id,
    properties: {},
    actionProperties: {},
    subject: { type: 'sphere', id: sphere.name },
    context: {},
  };
  const known = kinds.get(kind);
  if (!known) throw new Error(`No kind '${kind}'`);
  const question = createQuestion(input, known);
  const at = Date.UTC(2026, 10, 24);
  const use = {
    of: (entry: string, dimension: string) =>
      value === undefined
        ? undefined
        : { entry, dimension, value, observedAt: at, validUntil: at + 1 },
  };
  const group = (ref: string) => ({ ref, title: ref, known: true });
  const context = explainDecision(decide(boundary, question, use, at), {
    boundary,
    question,
    id,
    use,
    at,
    sphere: {
      name: sphere.name,
      title: sphere.title,
      revision: 1,
      team: group(sphere.team),
      platformOwner: group(sphere.platformOwner),
    },
  });
  return { decision: context.zone === 'inside', context };
}
