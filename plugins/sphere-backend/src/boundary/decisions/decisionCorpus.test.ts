import { isDeepStrictEqual } from 'node:util';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import {
  createKindRegistry,
  SphereClient,
  type EvaluationRequest,
  type Explanation,
} from '@dataops-sphere/plugin-sphere-common';
// The corpus is no part of the package: it belongs to the tests of every door, and to nothing else.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import {
  readDecisionCorpus,
  type DecisionCase,
  type DecisionFile,
} from '../../../../sphere-common/src/__testUtils__/decisionCorpus';
import { groupEntity, startAsking } from './__testUtils__/startAsking';

jest.setTimeout(60_000);

const folder = createMockDirectory();
let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  jest.restoreAllMocks();
  await stop?.();
});

async function start({ text, groups, users }: DecisionFile) {
  folder.setContent({ 'spheres.yaml': text });
  const backend = await startAsking({
    target: folder.path,
    entities: groups.map(({ name, parent }) => {
      const inside = users.filter(user => user.memberOf.includes(name));
      const members = inside.map(user => user.name);
      return groupEntity(name, { parent, members });
    }),
  });
  stop = backend.stop;
  return backend;
}

/** Use that is known at the time of the question, said in the question: the corpus has no inventory. */
function usedAt(file: DecisionFile, at: number): object {
  const use: Record<string, Record<string, number>> = {};
  for (const limit of [...file.use.values()].flat()) {
    if (limit.validUntil <= at) continue;
    use[limit.entry] = { ...use[limit.entry], [limit.dimension]: limit.value };
  }
  return use;
}

function toRequest(file: DecisionFile, one: DecisionCase): EvaluationRequest {
  const { kind, action, id, properties, actionProperties, context } = one.ask;
  const { type, properties: said, ...subject } = one.subject;
  const use = one.needs.includes('use') && usedAt(file, one.at);
  return {
    subject: { type, ...subject, ...(said && { properties: said }) },
    action: {
      name: action,
      ...(actionProperties && { properties: actionProperties }),
    },
    resource: { type: kind, id: id ?? '', ...(properties && { properties }) },
    ...((context || use) && { context: { ...context, ...(use && { use }) } }),
  };
}

/** Overlays and freezes are nobody's to declare yet, standing resources are not asked for, and some values are no JSON. */
function isAskable(request: EvaluationRequest, { needs }: DecisionCase) {
  return (
    needs.every(need => need === 'use') &&
    isDeepStrictEqual(JSON.parse(JSON.stringify(request)), request)
  );
}

function expectedOf({ title, zone, reason, ...rest }: DecisionCase) {
  const { entry, missing, sphere } = rest;
  return [
    title,
    expect.objectContaining({
      zone,
      reason,
      ...(entry && { entry }),
      ...(missing && { missing }),
      ...(sphere && { sphere: expect.objectContaining({ name: sphere }) }),
    }),
  ];
}

describe('the decision corpus', () => {
  const files = readDecisionCorpus(createKindRegistry());
  const asked = files.map(file => ({
    file,
    questions: file.cases
      .map(one => ({ one, request: toRequest(file, one) }))
      .filter(({ one, request }) => isAskable(request, one)),
  }));

  it('can mostly be asked from outside', () => {
    const count = asked.reduce(
      (sum, { questions }) => sum + questions.length,
      0,
    );
    expect(count).toBeGreaterThanOrEqual(150);
  });

  it.each(
    asked
      .filter(({ questions }) => questions.length > 0)
      .map(({ file, questions }) => [file.title, file, questions] as const),
  )(
    '%s: is answered alike over HTTP and by the client',
    async (_, file, questions) => {
      const { ask, server } = await start(file);
      const address = server.address();
      if (!address || typeof address === 'string') throw new Error('no port');
      const client = new SphereClient({
        discoveryApi: {
          getBaseUrl: async () => `http://127.0.0.1:${address.port}/api/sphere`,
        },
        fetchApi: { fetch },
      });
      const token = mockCredentials.user.token();
      const clock = jest.spyOn(Date, 'now');
      for (const { one, request } of questions) {
        clock.mockReturnValue(one.at);
        const explained = { ...request, options: { explain: true } };
        const told = (await ask(explained)).body.context as Explanation;
        expect([one.title, told]).toEqual(expectedOf(one));
        const plain = await client.evaluate(request, { token });
        expect(plain).toEqual({ decision: one.zone === 'inside' });
        expect(await client.evaluate(explained, { token })).toEqual({
          decision: one.zone === 'inside',
          context: told,
        });
      }
    },
  );
});
