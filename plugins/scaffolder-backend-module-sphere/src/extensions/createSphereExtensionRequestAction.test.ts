import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type {
  ExtensionDetail,
  ExtensionPreview,
  ExtensionSubmission,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { createSphereExtensionRequestAction } from './createSphereExtensionRequestAction';
import { detailOf, ID, previewOf } from './__testUtils__/requestAnswers';

const NOW = Date.UTC(2026, 10, 24, 9);
const input = {
  sphere: 'customer-churn',
  changes: [
    { type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 },
    { type: 'allow', entry: 'roles', inside: { role: ['CHURN_LOADER'] } },
  ],
  term: { until: '2027-02-20' },
  justification: 'Two experiments in parallel',
};

function refusal(status: number, error: object): Promise<Error> {
  const body = {
    error: { name: 'Error', message: 'No', ...error },
    response: {},
  };
  return ResponseError.fromResponse(Response.json(body, { status }));
}

async function run(
  more: object = {},
  context: object = {},
  answers: {
    readonly preview?: Partial<ExtensionPreview>;
    readonly refusal?: Promise<Error>;
  } = {},
) {
  const client = {
    getSphere: jest.fn(
      async () =>
        ({
          resolved: { leash: { extensions: { maxDuration: '90 days' } } },
        } as SphereDetail),
    ),
    previewExtension: jest.fn(async () => previewOf(answers.preview)),
    submitExtension: jest.fn(
      async (_: string, __: ExtensionSubmission): Promise<ExtensionDetail> => {
        if (answers.refusal) throw await answers.refusal;
        return detailOf();
      },
    ),
  };
  const auth = mockServices.auth.mock({
    getPluginRequestToken: async () => ({ token: 'for-sphere' }),
  });
  const action = createSphereExtensionRequestAction({
    auth,
    client,
    appUrl: 'https://backstage.example.com',
    timeZone: 'Europe/Berlin',
    now: () => NOW,
  });
  const output = jest.fn();
  const credentials = mockCredentials.user('user:default/ana');
  const ctx = {
    ...createMockActionContext({ input: { ...input, ...more } }),
    task: { id: 'task-1' },
    step: { id: 'ask', name: 'Ask' },
    getInitiatorCredentials: async () => credentials,
    output,
    ...context,
  };
  const info = jest.spyOn(ctx.logger, 'info');
  const ended = await action
    .handler(ctx as Parameters<typeof action.handler>[0])
    .then(() => 'passed')
    .catch((error: Error) => `${error.name}: ${error.message}`);
  const outputs = Object.fromEntries(output.mock.calls);
  const keys = client.submitExtension.mock.calls.map(
    ([, submission]) => submission.idempotencyKey,
  );
  return { ended, outputs, client, auth, credentials, info, key: keys[0] };
}

describe('sphere:extension:request', () => {
  it('asks for all changes at once, and tells where the request is and by when it is answered', async () => {
    const { ended, outputs, client, info } = await run({
      ticket: 'https://tickets.example.com/7',
    });
    expect(ended).toBe('passed');
    expect(client.submitExtension).toHaveBeenCalledWith(
      'customer-churn',
      {
        proposal: {
          changes: input.changes,
          term: { type: 'temporary', until: '2027-02-20T22:59:59.999Z' },
          justification: 'Two experiments in parallel',
          ticket: 'https://tickets.example.com/7',
        },
        idempotencyKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      expect.objectContaining({ token: 'for-sphere' }),
    );
    expect(outputs).toEqual({
      id: ID,
      url: `https://backstage.example.com/sphere-requests/${ID}`,
      title: '4 more namespaces until 20 Feb',
      state: 'in_review',
      dueAt: '2026-11-26T16:00:00.000Z',
    });
    expect(info).toHaveBeenCalledWith(expect.stringContaining(outputs.url));
  });

  it('[A1] asks with the credentials of whoever runs the template, and by no other door', async () => {
    const { auth, credentials, client } = await run();
    expect(auth.getPluginRequestToken).toHaveBeenCalledWith({
      onBehalfOf: credentials,
      targetPluginId: 'sphere',
    });
    expect(client.submitExtension).toHaveBeenCalledTimes(1);
    expect(client.previewExtension).not.toHaveBeenCalled();
  });

  it('[C4] a task that runs again uses the same key, also where it then asks for more', async () => {
    const first = await run();
    const again = await run();
    const [raise, allow] = input.changes;
    const more = await run({
      changes: [{ ...raise, to: 15 }, allow],
      term: { for: '2 weeks' },
      justification: 'Because',
    });
    expect(again.key).toBe(first.key);
    expect(more.key).toBe(first.key);
  });

  it('tells tasks, steps, spheres and the turns of a step apart', async () => {
    const keys = await Promise.all([
      run(),
      run({}, { task: { id: 'task-2' } }),
      run({}, { step: { id: 'ask-more' } }),
      run({ sphere: 'fraud' }),
      run({ changes: input.changes.slice(1) }),
    ]);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  });

  it('reads lengths by the longest time of the sphere, and asks for good only where that is said', async () => {
    const long = await run({ term: { for: '90 days' } });
    expect(long.client.submitExtension.mock.calls[0][1].proposal.term).toEqual({
      type: 'temporary',
      until: '2027-02-21T22:59:59.999Z',
    });
    const good = await run({ term: { permanent: true } });
    expect(good.client.submitExtension.mock.calls[0][1].proposal.term).toEqual({
      type: 'permanent',
    });
    expect(good.client.getSphere).not.toHaveBeenCalled();
  });

  it('[A2] names every fault of form at once, and refuses what nobody may say of a request', async () => {
    const { ended, client } = await run({
      changes: [
        { type: 'raise', entry: 'namespaces', dimension: 'count', to: -1 },
        { type: 'allow', entry: 'roles', inside: { role: ['A'] }, votes: 2 },
      ],
      term: { until: 'soon' },
      justification: ' ',
      ticket: 'ftp://tickets.example.com',
    });
    expect(ended).toMatch(/^InputError: This cannot be asked for:\n/);
    for (const place of [
      'changes.0.to',
      'changes.1',
      'term.until',
      'justification',
      'ticket',
    ]) {
      expect(ended).toContain(`\n  ${place}: `);
    }
    expect(client.submitExtension).not.toHaveBeenCalled();
  });

  it('asks for nothing where no term is named', async () => {
    const { ended } = await run({ term: {} });
    expect(ended).toContain("Expected one of 'until', 'for' and 'permanent'");
  });

  it.each([
    [
      400,
      {
        code: 'proposal-problems',
        problems: [
          { code: 'over-ceiling', message: 'too much', path: ['changes', 0] },
        ],
      },
      'InputError: This cannot be asked for:\n  changes.0: too much',
    ],
    [
      403,
      { code: 'not-a-person', message: 'Only people decide here' },
      'NotAllowedError: Only people decide here',
    ],
    [
      404,
      { name: 'NotFoundError', message: 'Not open to you' },
      'NotFoundError: Not open to you',
    ],
    [
      409,
      { code: 'target-taken', message: 'Asked already', request: ID },
      `ConflictError: Asked already (https://backstage.example.com/sphere-requests/${ID})`,
    ],
  ])(
    'fails with what the backend says (%d)',
    async (status, error, message) => {
      const { ended, outputs } = await run(
        {},
        {},
        { refusal: refusal(status, error) },
      );
      expect(ended).toBe(message);
      expect(outputs).toEqual({});
    },
  );

  it('leaves errors that say nothing about the request as they are', async () => {
    const { ended } = await run({}, {}, { refusal: refusal(503, {}) });
    expect(ended).toMatch(/^ResponseError: .*503/);
  });
});

describe('sphere:extension:request in a dry run', () => {
  const dry = { isDryRun: true };

  it('tells what would happen, and asks nobody', async () => {
    const { ended, outputs, client, info } = await run({}, dry);
    expect(ended).toBe('passed');
    expect(client.previewExtension).toHaveBeenCalledTimes(1);
    expect(client.submitExtension).not.toHaveBeenCalled();
    expect(outputs).toEqual({
      title: '4 more namespaces until 20 Feb',
      state: 'preview',
      dueAt: '2026-11-26T16:00:00.000Z',
    });
    expect(info).toHaveBeenCalledWith(
      expect.stringMatching(/^Would ask: 4 more namespaces/),
    );
  });

  it.each<[string, Partial<ExtensionPreview>, string]>([
    [
      'the border does not allow',
      { problems: [{ code: 'x', message: 'too much', path: ['term'] }] },
      'InputError: This cannot be asked for:\n  term: too much',
    ],
    [
      'one may not ask for',
      { canSubmit: { can: false, message: 'Only people of the team' } },
      'NotAllowedError: Only people of the team',
    ],
    [
      'is asked for already',
      { open: { id: ID, title: '4 more' } },
      `ConflictError: The same is asked for already: '4 more' (${ID})`,
    ],
  ])('fails for what %s', async (_, preview, message) => {
    const { ended } = await run({}, dry, { preview });
    expect(ended).toBe(message);
  });
});
