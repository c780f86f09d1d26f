import { errorAnswer } from '../testing/requestWorld';
import {
  MORE,
  FIRST,
  useRequestBackend,
  WHY,
} from '../testing/useRequestBackend';

const { backend, create, request } = useRequestBackend();

describe('sphere request list, show and withdraw', () => {
  it('lists what one has sent, page by page', async () => {
    for (let n = 11; n <= 13; n += 1) {
      await create(
        ...['--allow', `roles-prod:role=CHURN_${n}`, '--for', '1 week', ...WHY],
      );
    }
    const some = await request('list', '--limit', '2');
    expect(some.out).toContain('2 of 3; more with --limit');
    const run = await request('list', '--state', 'open', '--format', 'json');
    expect(backend().calls.at(-1)?.path).toContain('view=sent&state=open');
    const json = JSON.parse(run.out);
    expect(json).toMatchObject({ version: 1, total: 3 });
    expect(json.requests).toHaveLength(3);
  });

  it('says that there is none', async () => {
    expect((await request('list')).out).toBe('No requests.\n');
  });

  it('shows a request with what happened to it, and no control characters', async () => {
    await create(...MORE.slice(0, 4), '--why', 'Because\nof \u001b[31mred');
    const run = await request('show', FIRST);
    expect(run.code).toBe(0);
    expect(run.out).toContain('Sphere     Customer churn (customer-churn)');
    expect(run.out).toContain('Why        Because\n             of ·[31mred');
    expect(run.out).toContain('Thu 15 Jan 2026, 13:00 CET  Ana asked for it');
    expect(run.out).not.toContain('\u001b');
  });

  it('takes a request back, and tells its new state', async () => {
    await create(...MORE);
    const run = await request('withdraw', FIRST, '--comment', 'Not needed');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/Withdrawn\n$/);
    expect(backend().calls.at(-1)?.body).toMatchObject({
      action: { type: 'withdraw', text: 'Not needed' },
      version: 1,
    });
    const again = await request('withdraw', FIRST);
    expect(again).toEqual(run);
  });

  it('[C6] leaves a request that changed meanwhile, and shows what it is now', async () => {
    await create(...MORE);
    const error = { code: 'stale-version', message: 'It has changed' };
    backend().disturb(errorAnswer(409, error));
    const run = await request('withdraw', FIRST);
    expect(run.code).toBe(1);
    expect(run.err).toContain('It has changed');
    expect(run.out).toContain("Reviewers' turn");
    expect(backend().world.requests.get(FIRST)?.state).toBe('in_review');
  });

  it('tells a refusal as JSON', async () => {
    await create(...MORE);
    backend().world.be({ type: 'user', ref: 'user:default/eve' });
    const run = await request('withdraw', FIRST, '--format', 'json');
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({
      outcome: 'refused',
      request: { state: 'in_review' },
    });
  });

  it('says that a request does not exist', async () => {
    const run = await request('show', FIRST);
    expect(run.code).toBe(2);
    expect(run.err).toContain('does not exist, or is not open to you');
  });

  it('reads a token from a file', async () => {
    await request('list', '--token-file', 'token');
    expect(backend().calls[0].token).toBe('Bearer from-a-file');
  });

  it('has help', async () => {
    const run = await request('create', '--help');
    expect(run.code).toBe(0);
    expect(run.out).toContain('Exit codes: 0 done, 1 Sphere says no');
    expect(run.out).toContain('--raise namespaces.count=14');
    const all = await request('--help');
    for (const name of ['create', 'list', 'show', 'withdraw']) {
      expect(all.out).toContain(`  ${name} `);
    }
  });
});
