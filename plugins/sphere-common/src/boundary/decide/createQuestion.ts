import type { BoundaryKind } from '../boundaryKind';
import type { AttributeValue, Question } from './question';
import { Named } from './Named';
import { readAttribute, uniteAttributes } from './readAttribute';
import { parseResourceId } from './resourceId';
import { toNfc } from './toNfc';

/** A question as it comes from outside: by id, by properties, or both. @public */
export interface QuestionInput {
  readonly kind: string;
  readonly action: string;
  readonly id?: string;
  /** Attributes of the resource, and amounts by limit dimension. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Amounts by limit dimension; the rest counts as `action.…`. */
  readonly actionProperties?: Readonly<Record<string, unknown>>;
  /** Counts as `subject.…`. */
  readonly subject?: Readonly<Record<string, unknown>>;
  /** Counts as `context.…`. */
  readonly context?: Readonly<Record<string, unknown>>;
  readonly standing?: boolean;
}

const NO_AMOUNTS: Question['amounts'] = Object.freeze(new Named<number>());

/** A prefix, and its most frequent names in full: putting texts together takes longer than reading a value. */
interface Prefix {
  readonly prefix: string;
  readonly known: ReadonlyMap<string, string>;
}

const SUBJECT: Prefix = {
  prefix: 'subject.',
  known: new Map([
    ['type', 'subject.type'],
    ['id', 'subject.id'],
  ]),
};
const ACTION: Prefix = { prefix: 'action.', known: new Map() };
const CONTEXT: Prefix = { prefix: 'context.', known: new Map() };

/**
 * Makes a question of what comes from outside; never throws. Texts are normalised to NFC, numbers and addresses to one
 * way of writing. Where the id and a property say different things, both count, as a list: a contradiction makes nothing
 * wider. What is not of the attribute's type, or is no text, number, boolean or list of those, could be anything; null
 * and the empty text are left out. An unregistered kind makes a question without attributes.
 * @public
 */
export function createQuestion(
  input: QuestionInput,
  kind: BoundaryKind | undefined,
): Question {
  const { action, properties, actionProperties, standing } = input;
  const attributes = new Named<AttributeValue>();
  if (kind) addResource(attributes, input, kind);
  addPrefixed(attributes, SUBJECT, input.subject);
  addPrefixed(attributes, ACTION, actionProperties);
  if (action !== '') attributes['action.name'] = toNfc(action);
  addPrefixed(attributes, CONTEXT, input.context);
  const says = properties ?? actionProperties;
  return {
    kind: input.kind,
    action,
    attributes,
    amounts:
      kind && says
        ? readAmounts(kind, [properties ?? {}, actionProperties ?? {}])
        : NO_AMOUNTS,
    standing: standing ? true : undefined,
  };
}

function addResource(
  attributes: Record<string, AttributeValue>,
  { id = '', properties }: QuestionInput,
  kind: BoundaryKind,
): void {
  const named = parseResourceId(kind, id);
  // eslint-disable-next-line guard-for-in -- a plain object without inherited names
  for (const name in kind.attributes) {
    const attribute = kind.attributes[name];
    const fromId = readAttribute(named, name, attribute);
    const value = properties
      ? uniteAttributes(fromId, readAttribute(properties, name, attribute))
      : fromId;
    if (value !== undefined) attributes[name] = value;
  }
}

function addPrefixed(
  attributes: Record<string, AttributeValue>,
  { prefix, known }: Prefix,
  values: Readonly<Record<string, unknown>> | undefined,
): void {
  if (!values) return;
  for (const name of Object.keys(values)) {
    const value = readAttribute(values, name);
    if (value === undefined) continue;
    attributes[known.get(name) ?? prefix + name] = value;
  }
}

/** Amounts in the limit dimensions of the kind; where it has open ones, in whatever is a number. */
function readAmounts(
  kind: BoundaryKind,
  places: readonly Readonly<Record<string, unknown>>[],
): Record<string, number> {
  const amounts = new Named<number>();
  for (const properties of places) {
    for (const name of Object.keys(properties)) {
      if (Object.hasOwn(kind.attributes, name)) continue;
      const amount = toAmount(properties[name]);
      const isKnown = Object.hasOwn(kind.limits ?? {}, name);
      if (!isKnown && !(kind.openLimits && amount !== undefined)) continue;
      // Named twice and differently: the larger one, and what cannot be read before it.
      amounts[name] = Math.max(amounts[name] ?? 0, amount ?? NaN);
    }
  }
  return amounts;
}

/** Undefined for what is no amount at all, not a number for a text that cannot be read as one. */
function toAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 ? value : NaN;
  if (typeof value !== 'string') return undefined;
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
}
