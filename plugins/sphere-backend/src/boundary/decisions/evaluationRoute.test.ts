import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { explanationSchema } from '@dataops-sphere/plugin-sphere-common';
import request from 'supertest';
import {
  askedSphere,
  groupEntity,
  question,
  startAsking,
} from './__testUtils__/startAsking';

jest.setTimeout(60_000);

const folder = createMockDirectory();
let backend: Awaited<ReturnType<typeof startAsking>>;

beforeAll(async () => {
  folder.setContent({ 'churn.yaml': askedSphere({ name: 'churn' }) });
  backend = await startAsking({
    target: folder.path,
    entities: [groupEntity('churn', { members: ['ana'] })],
  });
});
afterAll(() => backend.stop());

const raw = (path: 'evaluation', body: string, type?: string) =>
  request(backend.server)
    .post(`/api/sphere/access/v1/${path}`)
    .set('Authorization', mockCredentials.user.header())
    .set('Content-Type', type ?? 'application/json')
    .send(body);

describe('POST /access/v1/evaluation', () => {
  it.each([
    ['churn-dev', '{"decision":true}'],
    ['shared-dev', '{"decision":false}'],
    ['kube-system', '{"decision":false}'],
  ])('answers %s with nothing but %s', async (name, expected) => {
    const response = await backend.ask(question(name));
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.text).toBe(expected);
  });

  it('explains when it is asked to', async () => {
    const response = await backend.ask({
      ...question('shared-dev'),
      options: { explain: true },
    });
    expect(response.body).toEqual({
      decision: false,
      context: expect.objectContaining({
        zone: 'extendable',
        entry: 'namespaces',
        sentence: expect.stringMatching(/^Ask first\. /),
        sphere: expect.objectContaining({ name: 'churn', revision: 1 }),
      }),
    });
    explanationSchema.strict().parse(response.body.context);
    expect(response.body.context).not.toHaveProperty('stale');
  });

  it('ignores fields it does not know', async () => {
    const { subject, action, resource } = question();
    const response = await backend.ask({
      subject: { ...subject, colour: 'blue' },
      action: { ...action, x: [] },
      resource: { ...resource, y: null },
      context: { unheard: { of: 1 } },
      options: { explain: false, more: 1 },
      z: 1,
    });
    expect(response.text).toBe('{"decision":true}');
  });

  it.each([
    ['nothing', '{}', "'subject'"],
    [
      'a subject that is a text',
      { ...question(), subject: 'churn' },
      "'subject'",
    ],
    ['a subject without a type', { subject: { id: 'x' } }, "'subject.type'"],
    ['a missing action', { ...question(), action: undefined }, "'action'"],
    [
      'an empty action',
      { ...question(), action: { name: '' } },
      "'action.name'",
    ],
    [
      'a number as id',
      { ...question(), resource: { type: 'x', id: 7 } },
      "'resource.id'",
    ],
    [
      'properties that are a list',
      { ...question(), resource: { type: 'x', id: 'y', properties: [] } },
      "'resource.properties'",
    ],
    ['a context that is null', { ...question(), context: null }, "'context'"],
    [
      'a wrong option',
      { ...question(), options: { explain: 'yes' } },
      "'options.explain'",
    ],
    [
      '[G6] an endless text',
      { ...question(), subject: { type: 'sphere', id: 'x'.repeat(1025) } },
      "'subject.id'",
    ],
    ['a list', [], 'JSON object'],
    ['a text', '"x"', 'JSON object'],
    ['an empty body', '', 'empty'],
    ['half a body', '{"subject":', 'parsed'],
  ])('answers %s with 400, and says what is wrong', async (_, body, named) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await raw('evaluation', text);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(named);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonx',
  ])(
    '[G5] answers the content type %s with 400, so that no form of another site can ask',
    async type => {
      const response = await raw(
        'evaluation',
        JSON.stringify(question()),
        type,
      );
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain('application/json');
    },
  );

  it('takes JSON with a charset', async () => {
    const type = 'application/json; charset=utf-8';
    const response = await raw('evaluation', JSON.stringify(question()), type);
    expect(response.text).toBe('{"decision":true}');
  });

  it('refuses bytes that are no UTF-8', async () => {
    const response = await request(backend.server)
      .post('/api/sphere/access/v1/evaluation')
      .set('Authorization', mockCredentials.user.header())
      .set('Content-Type', 'application/json')
      .serialize(body => body)
      .send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) as never);
    expect(response.status).toBe(400);
  });

  it('[G6] reads no more than 100 kB', async () => {
    const body = { ...question(), padding: 'x'.repeat(110_000) };
    expect((await backend.ask(body)).status).toBe(413);
  });

  it.each([
    [200, () => backend.ask(question())],
    [400, () => backend.ask({})],
    [401, () => backend.ask(question(), { as: mockCredentials.none.header() })],
    [
      401,
      () =>
        backend.ask(question(), { as: mockCredentials.user.invalidHeader() }),
    ],
    [413, () => backend.ask({ x: 'x'.repeat(110_000) })],
  ])('echoes the request id with %i', async (status, call) => {
    const response = await call().set('X-Request-ID', 'bfe9eb29-ab87');
    expect(response.status).toBe(status);
    expect(response.headers['x-request-id']).toBe('bfe9eb29-ab87');
  });

  it('[G1] answers nobody without credentials, on both routes', async () => {
    const as = mockCredentials.none.header();
    expect((await backend.ask(question(), { as })).status).toBe(401);
    const batch = { ...question(), evaluations: [{}] };
    expect((await backend.askAll(batch, as)).status).toBe(401);
  });

  it('[G5] has no door but POST', async () => {
    for (const method of ['get', 'put', 'delete', 'patch'] as const) {
      const response = await request(backend.server)
        [method]('/api/sphere/access/v1/evaluation')
        .set('Authorization', mockCredentials.user.header());
      expect(response.status).toBe(404);
    }
  });

  it('[E10] answers patterns and texts made to be slow in no time', async () => {
    const startedAt = Date.now();
    const name = `${'a'.repeat(500)}${'-'.repeat(500)}`;
    expect((await backend.ask(question(name))).body.decision).toBe(false);
    expect(Date.now() - startedAt).toBeLessThan(1000);
  });
});
