import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type {
  ExtensionAction,
  ExtensionDetail,
  ExtensionList,
  ExtensionPreview,
  SphereTeam,
} from '@dataops-sphere/plugin-sphere-common';
import request from 'supertest';
import { createResponseCheck } from '../__testUtils__/createResponseCheck';
import {
  churnDocument,
  expectDone,
  raise,
  startRoom,
  TWO_STEPS,
} from './__testUtils__/startRoom';
import { extensionRoutes } from './extensionRoutes';

jest.setTimeout(120_000);

const folder = createMockDirectory();
const checkResponse = createResponseCheck();
let room: Awaited<ReturnType<typeof startRoom>>;

async function start(options: Parameters<typeof churnDocument>[0] = {}) {
  folder.setContent({ 'churn.yaml': churnDocument(options) });
  room = await startRoom({ target: folder.path });
}
afterEach(() => room.stop());

/** Whether a namespace may be created, as decisions have it. */
async function asks(name: string, use = 0) {
  const response = await request(room.server)
    .post('/api/sphere/access/v1/evaluation')
    .set('Authorization', mockCredentials.user.header('user:default/ada'))
    .send({
      subject: { type: 'sphere', id: 'customer-churn' },
      action: { name: 'create' },
      resource: { type: 'kubernetes-namespace', id: `eu/${name}` },
      context: { use: { namespaces: { count: use } } },
      options: { explain: true },
    });
  return response.body.context.zone;
}

const allow = (name: string) =>
  raise(0, {
    changes: [{ type: 'allow', entry: 'namespaces', inside: { name: [name] } }],
  });

describe('a request over HTTP', () => {
  it('is filed, found, approved, and counts in the next answer', async () => {
    await start();
    expect(await asks('shared-lake')).toBe('extendable');
    const preview = await room.send(
      'post',
      '/v1/spheres/customer-churn/extension-preview',
      { body: { proposal: allow('shared-lake') } },
    );
    checkResponse(extensionRoutes.preview, preview);
    const seen: ExtensionPreview = preview.body;
    expect(seen).toMatchObject({
      problems: [],
      canSubmit: { can: true },
      steps: [{ name: 'Owner', quorum: 1, eligible: 2, present: 2 }],
      usual: null,
    });

    const filed = await room.submit('ada', allow('shared-lake'));
    checkResponse(extensionRoutes.submit, filed);
    const detail = expectDone(filed);
    expect(detail).toMatchObject({
      state: 'in_review',
      version: 1,
      requester: { ref: 'user:default/ada', name: 'The ada' },
      waitingFor: [{ title: 'Title of data-platform' }],
      can: { withdraw: { can: true }, approve: { can: false } },
      mine: false,
    });
    expect(detail.dueAt).toBe(seen.dueAt);
    expect(await asks('shared-lake')).toBe('extendable');

    const list: ExtensionList = (
      await room.send('get', '/v1/extension-requests?view=me', { as: 'pat' })
    ).body;
    expect(list.items).toMatchObject([{ id: detail.id, mine: true }]);
    expect(list.counts).toMatchObject({ me: 1, sent: 0 });

    const approved = await room.act('pat', detail, { type: 'approve' });
    checkResponse(extensionRoutes.act, approved);
    expect(approved.body).toMatchObject({ state: 'active', mine: false });
    expect(await asks('shared-lake')).toBe('inside');

    const read = await room.get('mo', detail.id);
    checkResponse(extensionRoutes.get, read);
    const given = await room.act('mo', read.body, { type: 'give-back' });
    expect(given.body).toMatchObject({
      state: 'ended',
      endReason: 'given_back',
    });
    expect(await asks('shared-lake')).toBe('extendable');
  });

  it('[B1] goes back to the team, is edited, and its votes start again', async () => {
    await start({ rules: TWO_STEPS });
    let detail = await room.file();
    detail = expectDone(await room.act('pia', detail, { type: 'approve' }));
    expect(detail.request.step).toBe(1);
    detail = expectDone(
      await room.act('arno', detail, {
        type: 'request-changes',
        text: 'Two weeks would do',
      }),
    );
    expect(detail.state).toBe('changes_requested');
    const proposal = raise(13);
    detail = expectDone(
      await room.act('mo', detail, { type: 'edit', proposal }),
    );
    expect(detail).toMatchObject({
      state: 'in_review',
      request: { step: 0, proposalNumber: 2 },
    });
    expect(detail.steps.map(step => step.approvals)).toEqual([0, 0]);
    // An editor is an author, and whoever filed it stays one.
    expect(detail.request.authors.sort()).toEqual([
      'user:default/ada',
      'user:default/mo',
    ]);
  });

  it('is denied with what would make it a yes, and a counter-offer counts once the team takes it', async () => {
    await start();
    const first = await room.file();
    const denied = await room.act('pat', first, {
      type: 'deny',
      text: 'Too many',
      wayToYes: 'Ask for 12',
    });
    expect(denied.body).toMatchObject({
      state: 'denied',
      request: { reason: 'Too many', wayToYes: 'Ask for 12' },
    });
    const second = await room.file('ada', raise(15));
    const offered = expectDone(
      await room.act('pat', second, {
        type: 'counter-offer',
        proposal: raise(12),
      }),
    );
    expect(offered.request.proposal.changes).toEqual(
      second.request.proposal.changes,
    );
    const taken = expectDone(
      await room.act('ada', offered, { type: 'accept-counter-offer' }),
    );
    expect(taken.request.proposal.changes).toMatchObject([{ to: 12 }]);
    expect(taken.state).toBe('in_review');
  });

  it('tells who is in the team and who reviews', async () => {
    await start({ rules: TWO_STEPS });
    const response = await room.send('get', '/v1/spheres/customer-churn/team');
    checkResponse(extensionRoutes.team, response);
    const team: SphereTeam = response.body;
    expect(team.members.map(m => [m.name, m.membership])).toEqual([
      ['The ada', 'direct'],
      ['The both', 'direct'],
      ['The kim', 'inherited'],
      ['The mo', 'direct'],
    ]);
    expect(team.reviews).toMatchObject([
      { step: 'Owner', eligible: 2, cover: 'ok' },
      { step: 'Architecture', eligible: 3, cover: 'ok' },
    ]);
    expect(team.standIn).toMatchObject({ title: 'Title of sre' });
  });

  it('an absent reviewer votes through the stand-in, and both are recorded', async () => {
    await start({
      rules:
        'steps: [{ name: Owner, reviewers: [user:default/pia], quorum: 1 }]',
    });
    const away = {
      from: new Date(Date.now() - 60_000).toISOString(),
      until: new Date(Date.now() + 86_400_000).toISOString(),
      standIn: 'user:default/sam',
    };
    const stated = await room.send('put', '/v1/own-absence', {
      as: 'pia',
      body: { absence: away },
    });
    expect(stated.status).toBe(200);
    checkResponse(extensionRoutes.setOwnAbsence, stated);
    const detail = await room.file();
    const seen = expectDone(await room.get('sam', detail.id));
    expect(seen.can.approve).toMatchObject({
      can: true,
      for: 'user:default/pia',
    });
    const done = expectDone(await room.act('sam', detail, { type: 'approve' }));
    expect(done.request.votes).toMatchObject([
      { by: 'user:default/sam', for: 'user:default/pia' },
    ]);
    const own = await room.send('get', '/v1/extension-requests', { as: 'pia' });
    checkResponse(extensionRoutes.list, own);
    expect(own.body.absence).toMatchObject({
      standIn: { name: 'The sam' },
    });
  });

  it.each<[string, object, string]>([
    ['oneself', { standIn: 'user:default/pia' }, 'own-stand-in'],
    ['a stranger', { standIn: 'user:default/nobody' }, 'unknown-person'],
    ['a group', { standIn: 'group:default/sre' }, 'unknown-person'],
    ['more than a year', { until: '2099-01-01T00:00:00Z' }, 'too-long'],
    [
      'an end before the start',
      { until: '2020-01-01T00:00:00Z' },
      'ends-before-start',
    ],
  ])('refuses an absence with %s', async (_, rest, code) => {
    await start();
    const absence = {
      from: new Date().toISOString(),
      until: new Date(Date.now() + 86_400_000).toISOString(),
      ...rest,
    };
    const response = await room.send('put', '/v1/own-absence', {
      as: 'pia',
      body: { absence },
    });
    expect(response.status).toBe(400);
    expect(response.body.error.code).toBe(code);
    expect(
      (await room.send('get', '/v1/own-absence', { as: 'pia' })).body,
    ).toEqual({ absence: null });
  });

  it('[G3] decides many by the rule of one, with a result for each', async () => {
    await start();
    const [one, two] = [
      await room.file(),
      await room.file('ada', allow('shared-a')),
    ];
    const own = await room.file('both', allow('shared-b'));
    const command = (detail: ExtensionDetail, action: ExtensionAction) => ({
      id: detail.id,
      action,
      version: detail.version,
      proposalHash: detail.proposalHash,
      idempotencyKey: `bulk-${detail.id}`,
    });
    const approve = { type: 'approve' } as const;
    const body = {
      commands: [
        command(one, approve),
        { ...command(two, approve), version: 7 },
        command(own, approve),
        {
          ...command(two, approve),
          id: '99999999-9999-4999-8999-999999999999',
        },
        command(two, approve),
      ],
    };
    const response = await room.send('post', '/v1/extension-commands', {
      as: 'both',
      body,
    });
    expect(
      response.body.results.map((r: { reason?: string }) => r.reason),
    ).toEqual(
      ['own-team', 'stale-version', 'own-team', 'not-found', 'own-team'].map(
        reason => expect.stringMatching(new RegExp(`${reason}|own-request`)),
      ),
    );
    const byPat = await room.send('post', '/v1/extension-commands', {
      as: 'pat',
      body,
    });
    checkResponse(extensionRoutes.actOnAll, byPat);
    expect(byPat.body.results).toMatchObject([
      { ok: true, state: 'active' },
      { ok: false, reason: 'stale-version' },
      { ok: true, state: 'active' },
      { ok: false, reason: 'not-found' },
      { ok: true, state: 'active' },
    ]);
  });
});
