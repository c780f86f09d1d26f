import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  builtInBoundaryKinds,
  type EvaluationResponse,
  type Explanation,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { resolvedSphere } from '../__testUtils__/resolvedSphere';
import { createSphereCheckAction } from './createSphereCheckAction';

const team = { ref: 'group:default/churn', title: 'Churn', known: true };

function explanation(zone: Explanation['zone']): Explanation {
  return {
    zone,
    reason: zone === 'inside' ? 'inside' : 'beyond-matcher',
    entry: 'namespaces',
    headroom: [],
    missing: [],
    sentence: `The answer is ${zone}.`,
    sphere: {
      name: 'customer-churn',
      title: 'Customer churn',
      revision: 3,
      team,
      platformOwner: team,
    },
    evaluated_at: '2026-01-15T12:00:00.000Z',
  };
}

const question = {
  kind: 'kubernetes-namespace',
  action: 'create',
  id: 'analytics-eu/churn-dev',
};

const SPHERE = {
  name: 'customer-churn',
  kinds: builtInBoundaryKinds,
  overlays: [],
  resolved: resolvedSphere(),
} as unknown as SphereDetail;

async function run(
  response: unknown,
  input: object = {},
  context: object = {},
) {
  const evaluate = jest.fn(async () => response as EvaluationResponse);
  const auth = mockServices.auth.mock({
    getPluginRequestToken: async () => ({ token: 'for-sphere' }),
  });
  const getSphere = jest.fn(async () => SPHERE);
  const client = { evaluate, getSphere };
  const action = createSphereCheckAction({ auth, client });
  const output = jest.fn();
  const credentials = mockCredentials.user('user:default/ana');
  const ctx = {
    ...createMockActionContext({ input: { ...question, ...input } }),
    user: { ref: 'user:default/ana' },
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
  return { ended, outputs, evaluate, getSphere, auth, credentials, info };
}

describe('sphere:check', () => {
  it('lets what is inside pass, and tells the answer', async () => {
    const { ended, outputs, info } = await run({
      decision: true,
      context: explanation('inside'),
    });
    expect(ended).toBe('passed');
    expect(outputs).toEqual({
      zone: 'inside',
      allowed: true,
      sentence: 'The answer is inside.',
      sphere: 'customer-churn',
      entry: 'namespaces',
    });
    expect(info).toHaveBeenCalledWith('The answer is inside.');
  });

  it('asks for whoever runs the template, with their credentials', async () => {
    const { evaluate, auth, credentials } = await run(
      { decision: true, context: explanation('inside') },
      { amounts: { count: 2 }, properties: { environment: 'dev' } },
    );
    expect(auth.getPluginRequestToken).toHaveBeenCalledWith({
      onBehalfOf: credentials,
      targetPluginId: 'sphere',
    });
    expect(evaluate).toHaveBeenCalledWith(
      {
        subject: { type: 'user', id: 'user:default/ana' },
        action: { name: 'create', properties: { count: 2 } },
        resource: {
          type: 'kubernetes-namespace',
          id: 'analytics-eu/churn-dev',
          properties: { environment: 'dev' },
        },
        options: { explain: true },
      },
      expect.objectContaining({ token: 'for-sphere' }),
    );
  });

  it('asks for the sphere or the group that is named', async () => {
    const answer = { decision: true, context: explanation('inside') };
    const bySphere = await run(answer, { sphere: 'fraud' });
    expect(bySphere.evaluate).toHaveBeenCalledWith(
      expect.objectContaining({ subject: { type: 'sphere', id: 'fraud' } }),
      expect.anything(),
    );
    const both = await run(answer, { sphere: 'fraud', group: 'group:a/b' });
    expect(both.ended).toMatch(/InputError: expected only one/);
    expect(both.evaluate).not.toHaveBeenCalled();
  });

  it('refuses to guess who asks when no person runs the task', async () => {
    const { ended } = await run(undefined, {}, { user: undefined });
    expect(ended).toMatch(/InputError: .*no person runs this task/);
  });

  it('fails with the sentence where it is forbidden, whatever onAskFirst says', async () => {
    const answer = { decision: false, context: explanation('forbidden') };
    const { ended, outputs } = await run(answer, { onAskFirst: 'continue' });
    expect(ended).toBe('NotAllowedError: The answer is forbidden.');
    expect(outputs.allowed).toBe(false);
  });

  it('fails by default where somebody has to be asked first', async () => {
    const answer = { decision: false, context: explanation('extendable') };
    expect((await run(answer)).ended).toBe(
      'NotAllowedError: The answer is extendable.',
    );
  });

  it('goes on where it may ask later, and says that it is not allowed yet', async () => {
    const answer = { decision: false, context: explanation('extendable') };
    const { ended, outputs } = await run(answer, { onAskFirst: 'continue' });
    expect(ended).toBe('passed');
    expect(outputs).toMatchObject({ zone: 'extendable', allowed: false });
  });

  it('tells what to ask for, so that it would be inside', async () => {
    const answer = { decision: false, context: explanation('extendable') };
    const name = await run(answer, { onAskFirst: 'continue' });
    expect(name.getSphere).toHaveBeenCalledWith(
      'customer-churn',
      expect.objectContaining({ token: 'for-sphere' }),
    );
    expect(name.outputs.changes).toEqual([
      {
        type: 'allow',
        entry: 'namespaces',
        inside: { name: ['churn-dev'], cluster: ['analytics-eu'] },
      },
    ]);
    const count = await run(
      {
        decision: false,
        context: {
          ...explanation('extendable'),
          reason: 'beyond-border',
          headroom: [
            {
              entry: 'namespaces',
              dimension: 'count',
              mode: 'count',
              state: 'over-border',
              use: 10,
              adds: 1,
              border: 10,
            },
          ],
        },
      },
      { onAskFirst: 'continue' },
    );
    expect(count.outputs.changes).toEqual([
      { type: 'raise', entry: 'namespaces', dimension: 'count', to: 11 },
    ]);
  });

  it('looks for nothing to ask for where it stops or is inside', async () => {
    for (const zone of ['inside', 'forbidden'] as const) {
      const answer = {
        decision: zone === 'inside',
        context: explanation(zone),
      };
      const { getSphere, outputs } = await run(answer, {
        onAskFirst: 'continue',
      });
      expect(getSphere).not.toHaveBeenCalled();
      expect(outputs).not.toHaveProperty('changes');
    }
  });

  it('asks in a dry run as well', async () => {
    const answer = { decision: false, context: explanation('forbidden') };
    const { ended } = await run(answer, {}, { isDryRun: true });
    expect(ended).toBe('NotAllowedError: The answer is forbidden.');
  });

  it.each([
    [{ decision: true }],
    [{ decision: true, context: { error: { status: 500, message: 'no' } } }],
    ['<html>'],
  ])('takes %j for no answer', async response => {
    const { ended } = await run(response);
    expect(ended).toMatch(/^ServiceUnavailableError: the Sphere backend/);
  });
});
