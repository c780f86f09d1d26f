import {
  createQuestion,
  printResourceId,
  type BoundaryKind,
  type Question,
} from '@dataops-sphere/plugin-sphere-common';

/** What was typed, sorted by where a question says it. @internal */
export interface SaidValues {
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
  readonly subject: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, string>>;
  /** The id of the thing, as far as it is said. */
  readonly id: string;
}

/** Sorts what was typed. Attributes that may be lists are separated by commas. @internal */
export function sortValues(
  kind: BoundaryKind,
  values: Readonly<Record<string, string>>,
): SaidValues {
  const properties: Record<string, string | readonly string[]> = {};
  const subject: Record<string, string> = {};
  const context: Record<string, string> = {};
  for (const [name, typed] of Object.entries(values)) {
    const value = typed.trim();
    if (name.startsWith('subject.')) subject[name.slice(8)] = value;
    else if (name.startsWith('context.')) context[name.slice(8)] = value;
    else if (kind.attributes[name]?.list && value.includes(',')) {
      properties[name] = value.split(',').map(part => part.trim());
    } else properties[name] = value;
  }
  return {
    properties,
    subject,
    context,
    id: printResourceId(kind, properties),
  };
}

/** The question that was typed. @internal */
export function createCanWeQuestion(
  kind: BoundaryKind,
  action: string,
  values: Readonly<Record<string, string>>,
): Question {
  const { properties, subject, context } = sortValues(kind, values);
  return createQuestion(
    { kind: kind.name, action, properties, subject, context },
    kind,
  );
}
