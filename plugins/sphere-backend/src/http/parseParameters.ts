import { InputError } from '@backstage/errors';
import type { z } from 'zod/v4';

/**
 * Parses the parameters of a path or query. Throws an InputError that names every wrong parameter at once. A null
 * character is refused everywhere, because PostgreSQL has no text with one.
 */
export function parseParameters<T>(
  schema: z.ZodType<T>,
  values: Readonly<Record<string, unknown>>,
): T {
  const result = schema.safeParse(values);
  const problems = [
    ...nullCharacters(values),
    ...(result.error?.issues.flatMap(problemsOf) ?? []),
  ];
  if (result.success && problems.length === 0) return result.data;
  const wrong = [...new Set(problems)].join(', ');
  throw new InputError(`The request has wrong parameters: ${wrong}`);
}

/** Most problems that one answer names. */
const MAX_PROBLEMS = 200;

/** Parses the body of a request. Throws an InputError that names every wrong place at once. */
export function parseBody<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = [...new Set(result.error.issues.flatMap(placedProblems))];
  const named = problems.slice(0, MAX_PROBLEMS).join(', ');
  const rest = problems.length - MAX_PROBLEMS;
  throw new InputError(
    `The body is wrong at ${named}${rest > 0 ? `, and ${rest} more` : ''}`,
  );
}

function placedProblems(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    return path ? `${path}.${String(part)}` : String(part);
  }, '');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      key => `${place ? `${place}.` : ''}${key} (there is no such field)`,
    );
  }
  return [`${place || 'the top'} (${lowerFirst(issue.message)})`];
}

function lowerFirst(text: string): string {
  return text.replace(/^[A-Z]/, c => c.toLowerCase());
}

function nullCharacters(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values)
    .filter(([, value]) => JSON.stringify(value)?.includes('\\u0000'))
    .map(([name]) => `'${name}' (holds a null character)`);
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => `'${key}' (there is no such parameter)`);
  }
  return [`'${String(issue.path[0])}' (${lowerFirst(issue.message)})`];
}
