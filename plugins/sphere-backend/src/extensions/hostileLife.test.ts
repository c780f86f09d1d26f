import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type {
  ExtensionAction,
  ExtensionDetail,
  JournalList,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import request from 'supertest';
import { apiRoutes } from '../http/apiRoutes';
import {
  churnDocument,
  expectDone,
  raise,
  startRoom,
} from './__testUtils__/startRoom';

jest.setTimeout(120_000);

const folder = createMockDirectory();
let room: Awaited<ReturnType<typeof startRoom>>;
const approve = { type: 'approve' } as const;

/** A second team with a sphere like the first one's. */
const PAYMENTS = churnDocument()
  .replace('name: customer-churn', 'name: payments')
  .replace('group:default/churn', 'group:default/payments');

async function start() {
  folder.setContent({ 'churn.yaml': churnDocument(), 'pay.yaml': PAYMENTS });
  room = await startRoom({ target: folder.path });
}
afterEach(() => room?.stop());

const read = async (id: string) => expectDone(await room.get('ada', id));
const sphere = async (name = 'customer-churn'): Promise<SphereDetail> =>
  (await room.send('get', `/v1/spheres/${name}`)).body;
const allow = (...names: string[]) =>
  raise(0, {
    changes: [{ type: 'allow', entry: 'namespaces', inside: { name: names } }],
  });

async function permits(name: string, of = 'customer-churn', use = 0) {
  const { body } = await request(room.server)
    .post('/api/sphere/access/v1/evaluation')
    .set('Authorization', mockCredentials.user.header('user:default/ada'))
    .send({
      subject: { type: 'sphere', id: of },
      action: { name: 'create' },
      resource: { type: 'kubernetes-namespace', id: `eu/${name}` },
      context: { use: { namespaces: { count: use } } },
    });
  return body.decision;
}

async function grant(proposal: object, as = 'ada', of = 'customer-churn') {
  const filed = expectDone(await room.submit(as, proposal, { sphere: of }));
  return expectDone(await room.act('pat', filed, approve));
}

async function until(condition: () => Promise<boolean>) {
  const startedAt = Date.now();
  while (!(await condition())) {
    if (Date.now() - startedAt > 20_000) throw new Error('It did not happen');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

describe('extra room that runs', () => {
  it('[D6] is not taken away by a denial or a withdrawal that comes too late', async () => {
    await start();
    const granted = await grant(allow('shared-a'));
    const late: ReadonlyArray<readonly [string, ExtensionAction]> = [
      ['pia', { type: 'deny', text: 'No', wayToYes: 'Less' }],
      ['ada', { type: 'withdraw' }],
      ['ada', { type: 'cancel' }],
      ['ada', { type: 'edit', proposal: raise(13) }],
    ];
    for (const [as, action] of late) {
      const { status, body } = await room.act(as, granted, action);
      expect([action.type, status, body.error.code]).toEqual([
        action.type,
        409,
        'wrong-state',
      ]);
    }
    expect(await permits('shared-a')).toBe(true);
  });

  it('[D7] counts no more in the very next answer once it is revoked, and says why', async () => {
    await start();
    const granted = await grant(allow('shared-a'));
    expect(await permits('shared-a')).toBe(true);
    const byTeam = await room.act('ada', granted, {
      type: 'revoke',
      text: 'I say so',
    });
    expect(byTeam.status).toBe(403);
    const revoked = expectDone(
      await room.act('pat', granted, { type: 'revoke', text: 'An incident' }),
    );
    expect(revoked).toMatchObject({ state: 'ended', endReason: 'revoked' });
    expect(await permits('shared-a')).toBe(false);
    expect(JSON.stringify(revoked.events)).toContain('An incident');
  });

  it('[D8] comes with how the entry is held, so that nobody takes a declared end for an enforced one', async () => {
    folder.setContent({
      'churn.yaml': churnDocument().replace(
        "inside: { name: ['churn-*'] }",
        "inside: { name: ['churn-*'] }\n      enforcement: { mode: watched }",
      ),
    });
    room = await startRoom({ target: folder.path });
    const detail = await room.file();
    expect(detail.effects).toMatchObject([
      { enforcement: { mode: 'watched' } },
    ]);
  });

  it('[D9] [I5] ends by itself: neither another one of the sphere nor that of another sphere ends with it', async () => {
    await start();
    const one = await grant(allow('shared-a'));
    const same = await grant(allow('shared-a', 'shared-b'));
    const other = await grant(allow('shared-a'), 'pay', 'payments');
    expectDone(await room.act('ada', one, { type: 'give-back' }));
    expect((await read(one.id)).state).toBe('ended');
    expect((await read(same.id)).state).toBe('active');
    expect(await permits('shared-a')).toBe(true);
    expect((await sphere()).overlays.map(({ id }) => id)).toEqual([same.id]);

    folder.addContent({
      'churn.yaml': churnDocument().replace(
        'lifecycle: active',
        'lifecycle: retired',
      ),
    });
    await room.send('post', '/v1/sources/demo/refresh');
    await until(async () => (await read(same.id)).state === 'ended');
    expect((await read(other.id)).state).toBe('active');
    expect(await permits('shared-a', 'payments')).toBe(true);
  });
});

describe('what is kept', () => {
  it('[I1] is every request with its history, also of a sphere that is gone', async () => {
    await start();
    const granted = await grant(allow('shared-a'));
    expectDone(await room.act('ada', granted, { type: 'give-back' }));
    folder.setContent({ 'pay.yaml': PAYMENTS });
    await room.send('post', '/v1/sources/demo/refresh');
    const kept = await read(granted.id);
    expect(kept.events.map(({ type }) => type)).toEqual([
      'submitted',
      'vote_approved',
      'approved',
      'started',
      'given_back',
      'ended',
    ]);
    const doors = apiRoutes.map(({ method }) => String(method));
    expect(doors).not.toContain('delete');
  });

  it('[C10] is in the list when it is in the journal, and the other way round', async () => {
    await start();
    const filed = [
      await room.file(),
      await room.file('ada', allow('shared-a')),
    ];
    const refused = await room.submit('ada', raise(15));
    expect(refused.status).toBe(409);
    const list = await room.send(
      'get',
      '/v1/extension-requests?view=all&state=open',
    );
    const ids = filed.map(({ id }) => id).sort();
    expect(
      list.body.items.map((item: { id: string }) => item.id).sort(),
    ).toEqual(ids);
    expect(list.body.counts.all).toBe(2);
    const journal: JournalList = (
      await room.send('get', '/v1/journal?sphere=customer-churn', {
        as: 'root',
      })
    ).body;
    const recorded = journal.items
      .filter(({ type }) => type === 'extension.submitted')
      .map(({ subject }) => subject.uid);
    expect(recorded.sort()).toEqual(ids);
  });
});

describe('doors that there are not', () => {
  it('[F1] [F2] [F3] [F4] [F5] nothing is approved by itself, by a parameter or in an emergency', async () => {
    await start();
    const parameters = [
      { autoApprove: true },
      { breakGlass: 'fire' },
      { force: true },
      { skipReview: true },
      { metrics: { use: 99 } },
    ];
    for (const extra of parameters) {
      expect((await room.submit('ada', raise(), { extra })).status).toBe(400);
    }
    const path = '/v1/spheres/customer-churn/extension-requests?force=true';
    const body = { proposal: raise(), idempotencyKey: 'forced-by-query' };
    expect((await room.send('post', path, { body })).status).toBe(400);
    const doors = apiRoutes.map(route => `${route.path} ${route.operationId}`);
    expect(
      doors.filter(door => /auto|break|glass|emergency|bypass/i.test(door)),
    ).toEqual([]);
    const steps: ExtensionDetail['state'][] = [];
    for (const to of [11, 12, 13]) {
      const detail = await room.file('ada', raise(to));
      steps.push(detail.state);
      expectDone(await room.act('ada', detail, { type: 'withdraw' }));
    }
    // Small steps wait for a person like large ones.
    expect(steps).toEqual(['in_review', 'in_review', 'in_review']);
  });

  it('[K6] what looks like a template or a path is a text, and names nothing that is read', async () => {
    await start();
    const text = '${{ parameters.secret }} {{ 7*7 }} ../../etc/passwd';
    const detail = await room.file('ada', {
      ...raise(),
      justification: text,
    });
    expect(detail.request.proposal.justification).toBe(text);
    for (const name of ['..%2F..%2Fetc', '${{x}}', 'a/../b']) {
      const found = await room.send(
        'get',
        `/v1/spheres/${encodeURIComponent(name)}/team`,
      );
      expect(found.status).toBe(404);
    }
    const wrong = await room.submit('ada', {
      ...raise(),
      ticket: 'file:///etc/passwd',
    });
    expect(wrong.status).toBe(400);
  });

  it('[K7] nothing is loaded by name: no body and no query names a module, and there is no door to install one', async () => {
    const doors = apiRoutes.map(route => `${route.path} ${route.operationId}`);
    expect(
      doors.filter(door => /provision|plugin|module|install/i.test(door)),
    ).toEqual([]);
    const queries = apiRoutes.flatMap(({ query }) => Object.keys(query.shape));
    expect(queries.filter(name => /module|package|script/i.test(name))).toEqual(
      [],
    );
    await start();
  });
});

describe('answers that tell what is wrong', () => {
  it('[G6] [G8] name the place and what was expected, with a code that stays', async () => {
    await start();
    const wrong = await room.submit('ada', {
      changes: [{ type: 'raise', entry: 'namespaces', dimension: 'count' }],
      term: { type: 'temporary', until: 'tomorrow' },
      justification: ' ',
    });
    expect(wrong.status).toBe(400);
    const { message } = wrong.body.error;
    for (const place of ['changes', 'until', 'justification']) {
      expect(message).toContain(place);
    }
    const beyond = await room.submit('ada', raise(99));
    expect(beyond.body.error).toMatchObject({
      code: 'proposal-problems',
      problems: [{ code: 'over-ceiling', path: ['changes', 0, 'to'] }],
    });
  });
});
