import { createBoundaryUse } from '@dataops-sphere/plugin-sphere-common';
import { NOW, setUp, sphere } from './__testUtils__/sitDown';

const user = (id: string) => ({ type: 'user', id: `user:default/${id}` });
const alpha = sphere('alpha', { inside: 'a', extendable: '*' });
const beta = sphere('beta', { inside: 'b', extendable: 'bb' });

describe('an index that grows old', () => {
  const subject = { type: 'sphere', id: 'alpha' };

  it.each([
    [30_000, undefined],
    [30_001, true],
    [300_000, true],
  ])('after %i ms answers with stale: %s', (age, stale) => {
    const { plain, told } = setUp([alpha], { age }).ask(subject, 'a');
    expect(plain).toEqual({ decision: true });
    expect(told).toMatchObject({ zone: 'inside' });
    expect(told.stale).toBe(stale);
  });

  it('denies everything with an error after the configured time', () => {
    const { ask } = setUp([alpha], { age: 300_001 });
    for (const asked of [subject, { type: 'sphere', id: 'none' }]) {
      const { plain, told } = ask(asked, 'a');
      expect(plain).toEqual({
        decision: false,
        context: {
          error: { status: 503, message: expect.stringContaining('too long') },
        },
      });
      expect(told).toMatchObject({ reason: 'stale-index', stale: true });
      expect(told.sphere).toBeUndefined();
    }
  });
});

describe('a sphere that cannot be evaluated', () => {
  const { boundary: _boundary, ...broken } = alpha;

  it('is denied with an error, and the others are not', () => {
    const { ask } = setUp([broken, beta]);
    const { plain, told } = ask({ type: 'sphere', id: 'alpha' }, 'a');
    expect(plain).toMatchObject({
      decision: false,
      context: { error: { status: 500 } },
    });
    expect(told.reason).toBe('evaluation-error');
    expect(ask(user('ana'), 'b').plain).toEqual({ decision: true });
  });
});

describe('use that a question asserts', () => {
  const limit = { entry: 'quota', dimension: 'requests.cpu' };
  const use = createBoundaryUse([
    { ...limit, value: 9, observedAt: NOW, validUntil: NOW + 1 },
  ]);
  const request = (asserted: unknown) => ({
    subject: { type: 'sphere', id: 'alpha' },
    action: { name: 'create', properties: { 'requests.cpu': 2 } },
    resource: { type: 'workload-quota', id: 'c/n' },
    context: { use: asserted },
  });
  const asserting = (count: number) => ({ quota: { 'requests.cpu': count } });

  it('replaces what is known only for callers who may assert it', () => {
    const known = { ...alpha, use };
    const may = setUp([known], { mayAssertUse: true }).sit(false);
    const mayNot = setUp([known]).sit(false);
    expect(may.answer(request(asserting(1))).decision).toBe(true);
    expect(mayNot.answer(request(asserting(1))).decision).toBe(false);
    expect(may.answer(request(asserting(9))).decision).toBe(false);
    expect(may.answer(request({ other: {} })).decision).toBe(false);
    expect(may.answer(request('lots')).decision).toBe(false);
  });
});

it('tells of every answer by its zone', () => {
  const { ask, onAnswered } = setUp([alpha]);
  ask({ type: 'sphere', id: 'alpha' }, 'a');
  ask({ type: 'sphere', id: 'none' }, 'a');
  const zones = onAnswered.mock.calls.map(([zone]) => zone);
  expect(zones).toEqual(['inside', 'inside', 'forbidden', 'forbidden']);
});
