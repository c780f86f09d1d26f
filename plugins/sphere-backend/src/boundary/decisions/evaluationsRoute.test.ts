import { createMockDirectory } from '@backstage/backend-test-utils';
import { evaluationResponseSchema } from '@dataops-sphere/plugin-sphere-common';
import type { Response } from 'supertest';
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

describe('POST /access/v1/evaluations', () => {
  const resource = (name: string) => ({ resource: question(name).resource });
  const inside = resource('churn-a');
  const beyond = resource('shared-a');
  const decisionsOf = (response: Response) =>
    response.body.evaluations.map((e: { decision: boolean }) => e.decision);

  it.each([
    [undefined, [true, false, true]],
    ['execute_all', [true, false, true]],
    ['deny_on_first_deny', [true, false]],
    ['permit_on_first_permit', [true]],
  ])('with the semantic %s answers %j', async (semantic, expected) => {
    const response = await backend.askAll({
      ...question(),
      evaluations: [inside, beyond, inside],
      options: { evaluations_semantic: semantic },
    });
    expect(response.status).toBe(200);
    expect(decisionsOf(response)).toEqual(expected);
  });

  it('replaces defaults whole, never field by field', async () => {
    const id = { type: 'kubernetes-namespace', id: 'eu/churn-a' };
    const properties = { name: 'kube-system' };
    const response = await backend.askAll({
      ...question(),
      resource: { ...id, properties },
      evaluations: [{}, { resource: id }, { resource: { id: id.id } }],
    });
    expect(decisionsOf(response)).toEqual([false, true, false]);
    expect(response.body.evaluations[2].context.error).toEqual({
      status: 400,
      message: "Expected a text in 'resource.type'",
    });
  });

  it('denies an item that is wrong by itself, and answers the others', async () => {
    const response = await backend.askAll({
      ...question(),
      evaluations: [
        7,
        null,
        { context: null },
        { action: { name: 3 } },
        inside,
      ],
    });
    expect(response.status).toBe(200);
    expect(decisionsOf(response)).toEqual([false, false, false, false, true]);
    for (const answer of response.body.evaluations.slice(0, 4)) {
      expect(answer.context.error.status).toBe(400);
      evaluationResponseSchema.parse(answer);
    }
  });

  it('names what an item lacks when there is no default for it', async () => {
    const { subject, action } = question();
    const response = await backend.askAll({
      action,
      evaluations: [{ subject }],
    });
    expect(response.body.evaluations).toEqual([
      {
        decision: false,
        context: {
          error: { status: 400, message: "Expected an object in 'resource'" },
        },
      },
    ]);
  });

  it.each([undefined, []])(
    'is one question where the items are %j',
    async evaluations => {
      const body = { ...question(), evaluations };
      expect((await backend.askAll(body)).text).toBe('{"decision":true}');
      expect((await backend.askAll({ evaluations })).status).toBe(400);
    },
  );

  it('explains every answer when it is asked to', async () => {
    const response = await backend.askAll({
      ...question(),
      evaluations: [inside, beyond],
      options: { explain: true },
    });
    const zones = response.body.evaluations.map(
      (e: { context: { zone: string } }) => e.context.zone,
    );
    expect(zones).toEqual(['inside', 'extendable']);
  });

  it.each([
    [{ evaluations: {} }, "'evaluations'"],
    [{ evaluations: [{}], subject: 1 }, "'subject'"],
    [
      { evaluations: [{}], options: { evaluations_semantic: 'some' } },
      "'options.evaluations_semantic'",
    ],
    [{ evaluations: [{}], options: null }, "'options'"],
    [{ evaluations: Array(1001).fill({}) }, "'evaluations'"],
  ])('answers 400 to %j', async (body, named) => {
    const response = await backend.askAll(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(named);
  });

  it('[G6] takes a thousand questions of one megabyte, and not more', async () => {
    const padding = (length: number) => ({
      context: { x: 'x'.repeat(length) },
    });
    const body = (length: number) => ({
      ...question(),
      evaluations: Array(1000).fill(padding(length)),
    });
    expect((await backend.askAll(body(900))).status).toBe(200);
    expect((await backend.askAll(body(1100))).status).toBe(413);
  });

  it('[G3] answers a batch as it answers its questions one by one', async () => {
    const subjects = [
      { type: 'sphere', id: 'churn' },
      { type: 'sphere', id: 'nothing' },
      { type: 'user', id: 'user:default/ana' },
      { type: 'group', id: 'group:default/other' },
      { type: 'robot', id: 'r2' },
    ];
    const names = ['churn-a', 'shared-a', 'kube-a', 'other'];
    const questions = subjects.flatMap(subject =>
      names.map(name => question(name, subject)),
    );
    const batch = await backend.askAll({ evaluations: questions });
    for (const [index, single] of questions.entries()) {
      const { body } = await backend.ask(single);
      expect(batch.body.evaluations[index]).toEqual(body);
    }
  });
});
