/**
 * Reads evaluation requests. They say the same as `evaluationRequestSchema` and `evaluationsRequestSchema`, and a test
 * holds them to it; written out by hand because a batch of 100 would otherwise take longer to parse than to answer.
 */
import { InputError } from '@backstage/errors';
import {
  MAX_EVALUATIONS,
  MAX_QUESTION_TEXT,
  type EvaluationRequest,
} from '@dataops-sphere/plugin-sphere-common';

/** What was read, or what is wrong with it and where. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** One question, with what the answer should tell. */
export interface SingleEvaluation {
  readonly question: EvaluationRequest;
  readonly explain: boolean;
}

/** Several questions; each was read by itself. */
export interface BatchEvaluation {
  readonly questions: ReadonlyArray<Reading<EvaluationRequest>>;
  readonly explain: boolean;
  readonly semantic: EvaluationsSemantic;
}

/** When a batch stops. */
export type EvaluationsSemantic = (typeof SEMANTICS)[number];

type Fields = Readonly<Record<string, unknown>>;
type Part = keyof typeof CHECKS;

const SEMANTICS = [
  'execute_all',
  'deny_on_first_deny',
  'permit_on_first_permit',
] as const;
const MAX_PROPERTIES = 100;
const CHECKS = {
  subject: checkTyped,
  action: checkAction,
  resource: checkTyped,
  context: checkProperties,
};
const PARTS = ['subject', 'action', 'resource', 'context'] as const;
const REQUIRED: readonly Part[] = ['subject', 'action', 'resource'];

/** One question; unknown fields are ignored. */
export function readEvaluation(body: unknown): Reading<SingleEvaluation> {
  if (!isFields(body)) return wrong('Expected a JSON object');
  const question = readQuestion(body, {});
  if (!question.ok) return question;
  const message = checkOptions(body.options);
  if (message) return wrong(message);
  return right({ question: question.value, explain: wantsToKnow(body) });
}

/**
 * Several questions, over defaults that an item replaces whole. Without `evaluations`, or with none, the body is one
 * question. A default that is wrong is an error of the request, an item that is wrong is its own.
 */
export function readEvaluations(
  body: unknown,
): Reading<SingleEvaluation | BatchEvaluation> {
  if (!isFields(body)) return wrong('Expected a JSON object');
  const { evaluations, options } = body;
  const message =
    checkItems(evaluations) ??
    checkOptions(options) ??
    checkSemantic(options) ??
    checkParts(body);
  if (message) return wrong(message);
  const items = (evaluations ?? []) as readonly unknown[];
  if (items.length === 0) return readEvaluation(body);
  return right({
    questions: items.map(item => readQuestion(item, body)),
    explain: wantsToKnow(body),
    semantic: semanticOf(options) ?? 'execute_all',
  });
}

/** The value, or an InputError that says what is wrong. */
export function requireRead<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value;
  throw new InputError(reading.message);
}

/** The defaults were checked before; only what the item says itself has to be. */
function readQuestion(
  item: unknown,
  defaults: Fields,
): Reading<EvaluationRequest> {
  if (!isFields(item)) return wrong('Expected a JSON object');
  const message = checkParts(item);
  if (message) return wrong(message);
  const question = {
    subject: item.subject ?? defaults.subject,
    action: item.action ?? defaults.action,
    resource: item.resource ?? defaults.resource,
    context: item.context ?? defaults.context,
  };
  for (const part of REQUIRED) {
    if (question[part] === undefined) {
      return wrong(`Expected an object in '${part}'`);
    }
  }
  return right(question as EvaluationRequest);
}

function checkParts(body: Fields): string | undefined {
  for (const part of PARTS) {
    const message =
      body[part] === undefined ? undefined : CHECKS[part](body[part], part);
    if (message) return message;
  }
  return undefined;
}

function checkTyped(value: unknown, where: string): string | undefined {
  if (!isFields(value)) return `Expected an object in '${where}'`;
  return (
    checkText(value.type, `${where}.type`, 1) ??
    checkText(value.id, `${where}.id`, 0) ??
    checkOptionalProperties(value.properties, `${where}.properties`)
  );
}

function checkAction(value: unknown, where: string): string | undefined {
  if (!isFields(value)) return `Expected an object in '${where}'`;
  return (
    checkText(value.name, `${where}.name`, 1) ??
    checkOptionalProperties(value.properties, `${where}.properties`)
  );
}

function checkText(
  value: unknown,
  where: string,
  minLength: number,
): string | undefined {
  if (typeof value !== 'string') return `Expected a text in '${where}'`;
  if (value.length < minLength) return `Expected a text in '${where}'`;
  return value.length > MAX_QUESTION_TEXT
    ? `Expected at most ${MAX_QUESTION_TEXT} characters in '${where}'`
    : undefined;
}

function checkOptionalProperties(
  value: unknown,
  where: string,
): string | undefined {
  return value === undefined ? undefined : checkProperties(value, where);
}

function checkProperties(value: unknown, where: string): string | undefined {
  if (!isFields(value)) return `Expected an object in '${where}'`;
  const names = Object.keys(value);
  if (names.length > MAX_PROPERTIES) {
    return `Expected at most ${MAX_PROPERTIES} fields in '${where}'`;
  }
  return names.some(name => name.length > MAX_QUESTION_TEXT)
    ? `Expected names of at most ${MAX_QUESTION_TEXT} characters in '${where}'`
    : undefined;
}

function checkItems(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return `Expected a list in 'evaluations'`;
  return value.length > MAX_EVALUATIONS
    ? `Expected at most ${MAX_EVALUATIONS} items in 'evaluations'`
    : undefined;
}

function checkOptions(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (!isFields(value)) return `Expected an object in 'options'`;
  const { explain } = value;
  return explain === undefined || typeof explain === 'boolean'
    ? undefined
    : `Expected true or false in 'options.explain'`;
}

function checkSemantic(options: unknown): string | undefined {
  if (!isFields(options) || options.evaluations_semantic === undefined) {
    return undefined;
  }
  return semanticOf(options)
    ? undefined
    : `Expected one of ${SEMANTICS.join(
        ', ',
      )} in 'options.evaluations_semantic'`;
}

function semanticOf(options: unknown): EvaluationsSemantic | undefined {
  if (!isFields(options)) return undefined;
  return SEMANTICS.find(semantic => semantic === options.evaluations_semantic);
}

function wantsToKnow({ options }: Fields): boolean {
  return isFields(options) && options.explain === true;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function right<T>(value: T): Reading<T> {
  return { ok: true, value };
}

function wrong(message: string): {
  readonly ok: false;
  readonly message: string;
} {
  return { ok: false, message };
}
