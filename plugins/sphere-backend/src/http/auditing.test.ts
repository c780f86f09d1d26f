import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import request from 'supertest';
import { testPlugin } from '../__testUtils__/testPlugin';

describe('auditing of the HTTP API', () => {
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  const createEvent = jest.fn(async () => ({ success, fail }));
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        testPlugin,
        mockServices.auditor.mock({ createEvent }).factory,
      ],
    });
  });
  afterAll(() => backend.stop());
  beforeEach(() => jest.clearAllMocks());

  it.each([
    [
      'get',
      '/v1/spheres',
      { eventId: 'sphere-fetch', meta: { queryType: 'list' } },
    ],
    [
      'get',
      '/v1/spheres/customer-churn/revisions/1',
      {
        eventId: 'sphere-fetch',
        meta: {
          queryType: 'revision',
          name: 'customer-churn',
          revision: '1',
        },
      },
    ],
    ['get', '/v1/library', { eventId: 'library-fetch' }],
    [
      'get',
      '/v1/sources',
      { eventId: 'source-fetch', meta: { queryType: 'list' } },
    ],
    [
      'post',
      '/v1/sources/demo/refresh',
      {
        eventId: 'source-refresh',
        severityLevel: 'medium',
        meta: { id: 'demo' },
      },
    ],
    [
      'get',
      '/v1/journal/verify',
      { eventId: 'journal-fetch', meta: { queryType: 'verify' } },
    ],
  ] as const)('records %s %s', async (method, path, event) => {
    await request(backend.server)[method](`/api/sphere${path}`).expect(200);
    expect(createEvent).toHaveBeenCalledTimes(1);
    expect(createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        severityLevel: 'low',
        request: expect.objectContaining({ method: method.toUpperCase() }),
        ...event,
      }),
    );
    expect(success).toHaveBeenCalledTimes(1);
    expect(fail).not.toHaveBeenCalled();
  });

  it.each([
    ['/v1/spheres?bogus=1', 'InputError'],
    ['/v1/spheres/nothing', 'NotFoundError'],
  ])('records the failure of %s', async (path, name) => {
    await request(backend.server).get(`/api/sphere${path}`);
    expect(success).not.toHaveBeenCalled();
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name }),
    });
  });
});
