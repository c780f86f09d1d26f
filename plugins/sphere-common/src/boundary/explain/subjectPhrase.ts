import type { BoundaryKind } from '../boundaryKind';
import { printResourceId } from '../decide/resourceId';
import { formatQuantity, inSentence, phrase, type Phrase } from '../phrases';
import { visibleText } from '../phrases/visibleText';
import type { DecisionContext } from './decisionContext';
import { dimensionOf } from './headroomPhrases';

/** Where a phrase stands: words that are no names begin with a capital at the start of a sentence. */
export type Place = 'start' | 'within';

/** What the question is about: `churn-dev-3`, `4 CPU for analytics-eu/churn-dev`, `To read billing/raw`. */
export function subjectPhrase(
  context: DecisionContext,
  place: Place = 'start',
): Phrase {
  const amount = amountPhrase(context);
  const action = amount ? undefined : tellingAction(context);
  const resource = resourcePhrase(context, amount || action ? 'within' : place);
  if (amount) return phrase('amountFor', { amount, resource });
  if (!action) return resource;
  return phrase(place === 'start' ? 'doing' : 'doingWithin', {
    action,
    resource,
  });
}

/** The resource alone. */
export function resourcePhrase(
  { kind, about }: DecisionContext,
  place: Place = 'within',
): Phrase {
  const { attributes } = about.question;
  const naming = kind && namingAttribute(kind);
  const name = naming === undefined ? undefined : attributes[naming];
  const value =
    name === undefined || typeof name === 'object'
      ? about.id?.trim() || printedId(kind, about.question)
      : String(name);
  if (value) return codePhrase(value);
  return phrase(place === 'start' ? 'thisKind' : 'thisKindWithin', {
    kind: kind ? inSentence(kind.title) : about.question.kind,
  });
}

/** A value in backticks. */
export function codePhrase(value: string): Phrase {
  return phrase('code', { value: visibleText(value) });
}

/**
 * The attribute that names a thing by itself: the last one of the id, if it is called name, or like the kind. The
 * layer of a data domain alone would name nothing.
 */
export function namingAttribute(kind: BoundaryKind): string | undefined {
  const last = placeholders(kind).pop();
  return last === 'name' || (last && `-${kind.name}`.endsWith(`-${last}`))
    ? last
    : undefined;
}

function printedId(
  kind: BoundaryKind | undefined,
  { attributes }: DecisionContext['about']['question'],
): string | undefined {
  const isWhole =
    kind &&
    placeholders(kind).every(
      name => !['undefined', 'object'].includes(typeof attributes[name]),
    );
  return isWhole ? printResourceId(kind, attributes) : undefined;
}

function placeholders(kind: BoundaryKind): string[] {
  return [...kind.id.matchAll(/\{([^}]+)\}/g)].map(match => match[1]);
}

/** The action, where the border treats actions differently; otherwise naming it would tell nothing. */
export function tellingAction({
  kind,
  about,
  entries,
}: DecisionContext): string | undefined {
  const { action, standing } = about.question;
  if (standing || !entries.some(({ entry }) => entry.actions)) return undefined;
  return actionWords(kind, action);
}

/** An action as it stands inside a sentence: `write to`. */
export function actionWords(
  kind: BoundaryKind | undefined,
  action: string,
): string {
  return inSentence(actionTitle(kind, action));
}

/** The title of an action, or its name where it is not known. */
export function actionTitle(
  kind: BoundaryKind | undefined,
  action: string,
): string {
  return kind && Object.hasOwn(kind.actions, action)
    ? kind.actions[action].title
    : action;
}

function amountPhrase({ kind, about }: DecisionContext): Phrase | undefined {
  const items = new Set(
    Object.entries(about.question.amounts)
      .filter(([, amount]) => amount > 0)
      .map(([name, amount]) => amountWords(kind, name, amount)),
  );
  if (items.size === 0) return undefined;
  const list = [...items].map(value => phrase('text', { value }));
  return phrase('itself', { values: { join: 'and', items: list } });
}

function amountWords(
  kind: BoundaryKind | undefined,
  name: string,
  amount: number,
): string {
  const { title, unit, suffix, isMoney, isCount } = dimensionOf(kind, name);
  if (isMoney) return formatQuantity(amount, unit);
  if (isCount) return formatQuantity(amount, kind && inSentence(kind.plural));
  // "4 CPU limit" and "30 pods" name themselves; "16 GiB" needs "memory".
  if (suffix === undefined) return formatQuantity(amount, unit);
  const names = unit && !title.startsWith(unit) ? [unit] : [];
  return formatQuantity(amount, [...names, title].join(' '));
}
