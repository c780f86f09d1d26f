import { ResponseError } from '@backstage/errors';
import { SphereClient } from './SphereClient';

function setup(answer: () => Response = () => Response.json({ items: [] })) {
  const fetch = jest.fn(async (..._: Parameters<typeof globalThis.fetch>) =>
    answer(),
  );
  const client = new SphereClient({
    discoveryApi: {
      getBaseUrl: async plugin => `http://backend.example.com/api/${plugin}`,
    },
    fetchApi: { fetch },
  });
  return {
    client,
    fetch,
    called: () => {
      const [url, init] = fetch.mock.calls[0];
      return `${init?.method} ${String(url).replace(
        'http://backend.example.com/api/sphere',
        '',
      )}`;
    },
  };
}

describe('SphereClient', () => {
  it.each<[string, (client: SphereClient) => Promise<unknown>]>([
    ['GET /v1/spheres', c => c.listSpheres()],
    [
      'GET /v1/spheres?q=a+%26+b&mine=true&limit=10&sort=-updatedAt',
      c =>
        c.listSpheres({
          q: 'a & b',
          mine: true,
          limit: 10,
          sort: '-updatedAt',
        }),
    ],
    [
      'GET /v1/spheres?problems=false',
      c => c.listSpheres({ q: '', team: undefined, problems: false }),
    ],
    ['GET /v1/sphere-facets', c => c.getSphereFacets()],
    ['GET /v1/spheres/churn', c => c.getSphere('churn')],
    ['GET /v1/spheres/a%2Fb%3Fc', c => c.getSphere('a/b?c')],
    [
      'GET /v1/team-sphere?team=group%3Adefault%2Fchurn',
      c => c.getTeamSphere('group:default/churn'),
    ],
    ['GET /v1/spheres/churn/revisions', c => c.listRevisions('churn')],
    [
      'GET /v1/spheres/churn/revisions?limit=5&cursor=x%3D',
      c => c.listRevisions('churn', { limit: 5, cursor: 'x=' }),
    ],
    ['GET /v1/spheres/churn/revisions/3', c => c.getRevision('churn', 3)],
    ['GET /v1/library', c => c.getLibrary()],
    ['GET /v1/sources', c => c.listSources()],
    [
      'GET /v1/source-problems?source=git',
      c => c.listSourceProblems({ source: 'git' }),
    ],
    ['POST /v1/sources/my%20git/refresh', c => c.refreshSource('my git')],
    ['GET /v1/journal?sphere=churn', c => c.listJournal({ sphere: 'churn' })],
    ['GET /v1/journal/verify', c => c.verifyJournal()],
  ])('calls %s', async (expected, call) => {
    const { client, called } = setup();
    await expect(call(client)).resolves.toEqual({ items: [] });
    expect(called()).toBe(expected);
  });

  it('sends the token and the signal that it is given', async () => {
    const { client, fetch } = setup();
    const { signal } = new AbortController();
    await client.getLibrary({ token: 'secret', signal });
    expect(fetch.mock.calls[0][1]).toMatchObject({
      headers: { authorization: 'Bearer secret' },
      signal,
    });
  });

  it('leaves authorization to the injected fetch when it has no token', async () => {
    const { client, fetch } = setup();
    await client.getLibrary();
    expect(fetch.mock.calls[0][1]?.headers).toBeUndefined();
  });

  it('rejects with a ResponseError that carries what the backend said', async () => {
    const body = {
      error: { name: 'NotFoundError', message: "No sphere 'x'" },
      request: { method: 'GET', url: '/v1/spheres/x' },
      response: { statusCode: 404 },
    };
    const { client } = setup(() => Response.json(body, { status: 404 }));
    const error = await client.getSphere('x').catch(e => e);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.statusCode).toBe(404);
    expect(error.cause.message).toBe("No sphere 'x'");
  });
});
