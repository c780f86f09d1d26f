import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  ExtensionCommand,
  ExtensionPreviewRequest,
  ExtensionSubmission,
} from '@dataops-sphere/plugin-sphere-common';
import { RequestWorld, type WorldAnswer } from './requestWorld';

/** One call that the backend got. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly body: unknown;
};

/** In place of an answer: a status with a body, or a line that breaks after the work is done. */
export type Disturbance =
  | 'hang-up'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly retryAfter?: number;
    };

/** A backend that files requests by the rules of the core, over HTTP, and fails as it is told to. */
export async function startRequestBackend() {
  const world = new RequestWorld();
  const calls: Call[] = [];
  const disturbances: Disturbance[] = [];
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const body = text === '' ? undefined : JSON.parse(text);
    const { method = '', url: path = '', headers } = request;
    calls.push({ method, path, token: headers.authorization, body });
    const disturbance = method === 'GET' ? undefined : disturbances.shift();
    if (typeof disturbance === 'object') {
      const { status, body: sent, retryAfter } = disturbance;
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      });
      response.end(JSON.stringify(sent ?? {}));
      return;
    }
    const answer = answerOf(world, { method, path, body });
    if (disturbance === 'hang-up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    calls,
    disturb: (...next: readonly Disturbance[]) => disturbances.push(...next),
    stop: () =>
      new Promise<void>(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

function answerOf(
  world: RequestWorld,
  { method, path, body }: Pick<Call, 'method' | 'path' | 'body'>,
): WorldAnswer {
  const url = new URL(path, 'http://backend');
  const [, api, plugin, , list, id, what] = url.pathname.split('/');
  if (`${api}/${plugin}` !== 'api/sphere') return { status: 404 };
  switch (`${method} ${list}${what ? `/${what}` : ''}`) {
    case 'GET spheres':
      return world.sphere(id);
    case 'POST spheres/extension-preview':
      return world.preview(body as ExtensionPreviewRequest);
    case 'POST spheres/extension-requests':
      return world.submit(body as ExtensionSubmission);
    case 'GET extension-requests':
      return id === undefined ? world.list(url.searchParams) : world.get(id);
    case 'POST extension-requests/commands':
      return world.act(id, body as ExtensionCommand);
    default:
      return { status: 404 };
  }
}
