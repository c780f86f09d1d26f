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

function nullCharacters(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values)
    .filter(([, value]) => JSON.stringify(value)?.includes('\\u0000'))
    .map(([name]) => `'${name}' (holds a null character)`);
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => `'${key}' (there is no such parameter)`);
  }
  const reason = issue.message.replace(/^[A-Z]/, c => c.toLowerCase());
  return [`'${String(issue.path[0])}' (${reason})`];
}
