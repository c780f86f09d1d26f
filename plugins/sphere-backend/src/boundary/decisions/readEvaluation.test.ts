import {
  evaluationRequestSchema,
  evaluationsRequestSchema,
  MAX_QUESTION_TEXT,
} from '@dataops-sphere/plugin-sphere-common';
import fc from 'fast-check';
import { readEvaluation, readEvaluations } from './readEvaluation';

const text = fc.oneof(
  { weight: 12, arbitrary: fc.string({ minLength: 1, maxLength: 5 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', 'x'.repeat(MAX_QUESTION_TEXT + 1)),
  },
);
const junk = fc.oneof(
  fc.constantFrom(null, true, 3, [], {}, '__proto__'),
  fc.jsonValue({ maxDepth: 1 }),
);
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: junk });
const manyProperties = Object.fromEntries(
  Array.from({ length: 101 }, (_, index) => [`p${index}`, index]),
);
const properties = mostly(
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc.dictionary(
        fc.string({ maxLength: 3 }),
        fc.jsonValue({ maxDepth: 1 }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(manyProperties, { ['x'.repeat(2000)]: 1 }),
    },
  ),
);
const typed = mostly(
  fc.record(
    { type: mostly(text), id: mostly(text), properties, more: junk },
    { requiredKeys: ['type', 'id'] },
  ),
);
const action = mostly(
  fc.record({ name: mostly(text), properties }, { requiredKeys: ['name'] }),
);
const options = mostly(
  fc.record(
    {
      explain: mostly(fc.boolean()),
      evaluations_semantic: mostly(
        fc.constantFrom('execute_all', 'deny_on_first_deny'),
      ),
    },
    { requiredKeys: [] },
  ),
);
const parts = { subject: typed, action, resource: typed, context: properties };
const single = fc
  .record(
    { ...parts, options },
    { requiredKeys: ['subject', 'action', 'resource'] },
  )
  .map(asJson);
const batch = fc
  .record(
    {
      ...parts,
      options,
      evaluations: mostly(
        fc.array(fc.record(parts, { requiredKeys: [] }), { maxLength: 3 }),
      ),
    },
    { requiredKeys: [] },
  )
  .map(asJson);

/** As it would have come over HTTP. */
function asJson(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}

describe('readEvaluation', () => {
  it('takes what the schema takes, and nothing else', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(single, body => {
        const reading = readEvaluation(body);
        const parsed = evaluationRequestSchema.safeParse(body);
        expect(reading.ok).toBe(parsed.success);
        seen[reading.ok ? 'taken' : 'refused'] += 1;
        if (!reading.ok || !parsed.data) return;
        const { question, explain } = reading.value;
        const { options: said, ...rest } = parsed.data;
        expect(explain).toBe(said?.explain === true);
        expect(question).toMatchObject(rest);
      }),
      { numRuns: 1000 },
    );
    expect(seen.taken).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(50);
  });

  it.each([null, 1, 'x', [], undefined])('refuses %j', body => {
    expect(readEvaluation(body).ok).toBe(false);
    expect(readEvaluations(body).ok).toBe(false);
  });
});

describe('readEvaluations', () => {
  it('takes what the schema takes, and reads each item as a question over the defaults', () => {
    fc.assert(
      fc.property(batch, body => {
        const reading = readEvaluations(body);
        const parsed = evaluationsRequestSchema.safeParse(body);
        const items = parsed.data?.evaluations ?? [];
        const isSingle = evaluationRequestSchema.safeParse(body).success;
        expect(reading.ok).toBe(
          parsed.success && (items.length > 0 || isSingle),
        );
        if (!reading.ok || !('questions' in reading.value)) return;
        const { evaluations: _e, options: _o, ...defaults } = body;
        const isQuestion = (item: unknown) =>
          typeof item === 'object' &&
          item !== null &&
          !Array.isArray(item) &&
          evaluationRequestSchema.safeParse({ ...defaults, ...item }).success;
        const expected = items.map(isQuestion);
        expect(reading.value.questions.map(({ ok }) => ok)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
