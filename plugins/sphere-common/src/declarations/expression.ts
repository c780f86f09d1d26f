import { z } from 'zod/v4';

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;
const REFERENCE = /^\s*parameters\.([A-Za-z][A-Za-z0-9_]{0,40})\s*$/;

/**
 * A scalar of an archetype that is nothing but one parameter, where the document otherwise wants a number.
 * @public
 */
export const parameterExpressionSchema = z
  .string()
  .regex(
    /^\$\{\{\s*parameters\.[A-Za-z][A-Za-z0-9_]{0,40}\s*\}\}$/,
    "expected a number or a parameter such as '${{ parameters.border }}'",
  );

/** A number, or a parameter that becomes one. @public */
export const numberOrParameterSchema = z.union(
  [z.number(), parameterExpressionSchema],
  {
    error:
      "expected a number or a parameter such as '${{ parameters.border }}'",
  },
);

/** Whether a text holds the start of an expression, complete or not. */
export function holdsExpression(text: unknown): boolean {
  return typeof text === 'string' && text.includes('${{');
}

/** The parameters that a text refers to, and its parts that look like an expression and are none. */
export function readExpressions(text: string): {
  readonly parameters: readonly string[];
  readonly malformed: readonly string[];
} {
  const parameters: string[] = [];
  const malformed: string[] = [];
  const rest = text.replace(EXPRESSION, (whole, inner: string) => {
    const name = REFERENCE.exec(inner)?.[1];
    if (name) parameters.push(name);
    else malformed.push(whole);
    return '';
  });
  if (rest.includes('${{')) malformed.push(rest.slice(rest.indexOf('${{')));
  return { parameters, malformed };
}

/** Puts values in the place of expressions; a name without a value stays as it is written. */
export function substituteExpressions(
  text: string,
  values: ReadonlyMap<string, unknown>,
): string {
  return text.replace(EXPRESSION, (whole, inner: string) => {
    const name = REFERENCE.exec(inner)?.[1];
    return name !== undefined && values.has(name)
      ? String(values.get(name))
      : whole;
  });
}
