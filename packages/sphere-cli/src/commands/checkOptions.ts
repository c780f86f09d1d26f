import {
  type BoundaryKindRegistry,
  groupRefSchema,
} from '@dataops-sphere/plugin-sphere-common';
import { InvalidArgumentError } from 'commander';
import { amountIn } from '../import/kubernetes/quotaValues';
import { parseQuantity } from '../import/kubernetes/quantity';

/** Pairs of a name and a text, as they stand on the command line. */
export type Pairs = Readonly<Record<string, string>>;

/** Gathers `name=value` of an option that may be repeated. */
export function collectPairs(value: string, before: Pairs): Pairs {
  const at = value.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('expected name=value');
  const name = value.slice(0, at);
  if (Object.hasOwn(before, name)) {
    throw new InvalidArgumentError(`'${name}' is given twice`);
  }
  return { ...before, [name]: value.slice(at + 1) };
}

/**
 * Gathers `limit=amount`. A bare number is in the unit of the limit; with a suffix, such as `500m` or `2Gi`, it is a
 * quantity of Kubernetes.
 */
export function collectAmounts(
  value: string,
  before: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const [[name, text]] = Object.entries(collectPairs(value, {}));
  if (Object.hasOwn(before, name)) {
    throw new InvalidArgumentError(`'${name}' is given twice`);
  }
  const amount = readAmount(name, text);
  if (amount === undefined) {
    throw new InvalidArgumentError(
      'expected limit=amount, such as requests.cpu=4 or requests.memory=2Gi',
    );
  }
  return { ...before, [name]: amount };
}

/** The amount of a limit, in its unit; undefined for what is no quantity. */
export function readAmount(limit: string, text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const quantity = parseQuantity(text);
  return quantity && amountIn(limit, quantity);
}

/** Attributes in the types of their kind. */
export function toProperties(
  pairs: Pairs,
  kind: ReturnType<BoundaryKindRegistry['get']>,
): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(pairs).map(([name, text]) => [
      name,
      typed(text, kind?.attributes[name]?.type),
    ]),
  );
}

function typed(
  text: string,
  type: string | undefined,
): string | number | boolean {
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** Accepts the full ref of a group. */
export function parseGroup(value: string): string {
  const parsed = groupRefSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    "expected the full ref of a group, such as 'group:default/churn'",
  );
}

/** Accepts the full ref of a user. */
export function parseUser(value: string): string {
  if (/^user:[^/:\s]+\/[^/:\s]+$/i.test(value)) return value;
  throw new InvalidArgumentError(
    "expected the full ref of a user, such as 'user:default/ana'",
  );
}
