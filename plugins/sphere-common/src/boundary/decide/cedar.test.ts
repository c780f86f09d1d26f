import {
  statefulIsAuthorized,
  preparsePolicySet,
} from '@cedar-policy/cedar-wasm/nodejs';
import { NO_USE } from './boundaryUse';
import { compileBoundary } from './compileBoundary';
import { decide } from './decide';
import type { Question } from './question';
import { createWorld, WORLD_NOW } from './__testUtils__/decisionWorlds';
import { toCedar, toCedarAttributes } from './__testUtils__/toCedar';
import { kinds, sphere } from '../__testUtils__/resolvedSphereFixture';

const SEED = Number(process.env.DECISION_SEED ?? 20261125);

/** Every attribute that the worlds give to a kind. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'kubernetes-namespace': ['name', 'cluster', 'environment'],
  budget: ['scope'],
  storage: ['name', 'environment'],
  'network-egress': ['cidr', 'port', 'host'],
  'data-classification': ['level', 'environment'],
};

function askCedar(policies: string, question: Question): boolean {
  const attrs = toCedarAttributes(question, kinds);
  const answer = statefulIsAuthorized({
    principal: { type: 'Sphere', id: 'churn' },
    action: { type: 'Action', id: question.action },
    resource: { type: 'Resource', id: 'it' },
    context: {},
    preparsedPolicySetId: policies,
    entities: [
      {
        uid: { type: 'Resource', id: 'it' },
        attrs: attrs as never,
        parents: [],
      },
    ],
  });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  const { decision, diagnostics } = answer.response;
  expect(diagnostics.errors).toEqual([]);
  return decision === 'allow';
}

describe(`the compiled boundary and Cedar, from seed ${SEED}`, () => {
  it('agree on what is inside, where Cedar can say it and the question says everything', () => {
    const tally = { inside: 0, outside: 0, entries: 0, left: 0 };
    for (let i = 0; i < 250; i += 1) {
      const size = { entries: 6, questions: 40, kinds: Object.keys(SAID) };
      const world = createWorld(SEED + i, size);
      const plain = world.sphere.boundary.map(({ limits: _, ...e }) => e);
      const { policies, translated } = toCedar(sphere(plain), kinds);
      tally.entries += translated.length;
      tally.left += plain.length - translated.length;
      const parsed = preparsePolicySet('world', { staticPolicies: policies });
      expect(parsed.type).toBe('success');
      const boundary = compileBoundary(sphere(translated), { kinds });
      for (const question of world.questions) {
        const isSaid = SAID[question.kind]?.every(
          name => question.attributes[name] !== undefined,
        );
        if (!isSaid || question.standing) continue;
        if (!toCedarAttributes(question, kinds)) continue;
        const isInside =
          decide(boundary, question, NO_USE, WORLD_NOW).zone === 'inside';
        const about = { seed: SEED + i, question, policies };
        expect({ ...about, inside: askCedar('world', question) }).toEqual({
          ...about,
          inside: isInside,
        });
        tally[isInside ? 'inside' : 'outside'] += 1;
      }
    }
    expect(tally.inside).toBeGreaterThan(500);
    expect(tally.outside).toBeGreaterThan(500);
    // Most of what people write can be said in Cedar.
    expect(tally.entries).toBeGreaterThan(tally.left);
  });
});
