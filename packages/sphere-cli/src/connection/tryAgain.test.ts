import { MORE, useRequestBackend, WHY } from '../testing/useRequestBackend';

const { backend, create, request, sent } = useRequestBackend();

describe('sphere request create on a bad line', () => {
  it('[C4] tries again with the same key, so that nothing is filed twice', async () => {
    backend().disturb('hang-up', { status: 503, retryAfter: 0 });
    const run = await create(...MORE);
    expect(run.code).toBe(0);
    const keys = sent().map(
      c => (c.body as { idempotencyKey: string }).idempotencyKey,
    );
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(backend().world.requests.size).toBe(1);
  });

  it('[C7] a key that is given makes one request, however often', async () => {
    const key = ['--idempotency-key', 'release-2026-01'];
    const first = await create(...MORE, ...key);
    const again = await create(...MORE, ...key);
    expect(again).toEqual(first);
    expect(backend().world.requests.size).toBe(1);
  });

  it('says when a key was used for something else', async () => {
    const key = ['--idempotency-key', 'release-2026-01'];
    await create(...MORE, ...key);
    const run = await create(
      ...['--raise', 'namespaces.count=16', '--for', '1 week', ...WHY, ...key],
    );
    expect(run.code).toBe(0);
    expect(run.err).toContain('this key was used before');
  });

  it('loses nothing where no answer comes: the key makes the next call safe', async () => {
    backend().disturb('hang-up', 'hang-up', 'hang-up');
    const run = await create(...MORE);
    expect(run).toMatchObject({ code: 2, out: '' });
    const [, key] = /--idempotency-key (\S+),/.exec(run.err) ?? [];
    const again = await create(...MORE, '--idempotency-key', key);
    expect(again.code).toBe(0);
    expect(backend().world.requests.size).toBe(1);
  });

  it.each([
    [401, 'does not accept the token'],
    [403, 'does not allow this to the owner of the token'],
    [404, 'there is no Sphere backend'],
    [418, 'refused the call (418)'],
  ])('explains %d', async (status, message) => {
    backend().disturb({ status });
    const run = await create(...MORE);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(message);
    expect(run.err).not.toContain('--idempotency-key');
    expect(run.err).not.toContain('secret');
  });

  it.each([
    [503, 'is busy'],
    [500, 'failed (500)'],
  ])(
    'explains %d, after which the outcome is not known',
    async (status, message) => {
      const fault = { status, retryAfter: 0 };
      backend().disturb(fault, fault, fault);
      const run = await create(...MORE);
      expect(run.code).toBe(2);
      expect(run.err).toContain(message);
      expect(run.err).toContain('--idempotency-key');
    },
  );

  it('names the sphere that is not there', async () => {
    const run = await request('create', 'nowhere', ...MORE);
    expect(run.code).toBe(2);
    expect(run.err).toContain(
      "The sphere 'nowhere' does not exist, or is not open to you",
    );
  });
});
