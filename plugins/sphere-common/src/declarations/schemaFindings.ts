import { z } from 'zod/v4';
import {
  didYouMean,
  isRecord,
  listWords,
  quote,
  valueAt,
  type DocumentPath,
  type Finding,
} from './finding';
import { knownKeysAt } from './knownKeys';

type Issue = z.core.$ZodIssue;

/** Cost of a branch of a union that is not even of the right type. */
const WRONG_BRANCH = 100;

/** What a schema has against a raw value, as sentences that say what was expected. One per place. */
export function schemaFindings(
  schema: z.ZodType,
  value: unknown,
): readonly Finding[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const findings = result.error.issues.flatMap(issue =>
    issueFindings({ schema, root: value, issue, base: [] }),
  );
  const seen = new Set<string>();
  return findings.filter(finding => {
    const key = JSON.stringify([finding.at, finding.path]);
    return !seen.has(key) && seen.add(key);
  });
}

interface Place {
  readonly schema: z.ZodType;
  readonly root: unknown;
  readonly issue: Issue;
  /** Path of the union inside which the issue was raised. */
  readonly base: DocumentPath;
}

function issueFindings(place: Place): readonly Finding[] {
  const { issue, base, root } = place;
  const path = [...base, ...(issue.path as DocumentPath)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => unknownKey(place.schema, path, key));
    case 'invalid_key':
      return [
        {
          code: 'schema',
          message: sentence(issue.issues[0] ?? issue, path.at(-1)),
          path,
          at: 'key',
        },
      ];
    case 'invalid_union':
      return unionFindings(place, path);
    default:
      return [
        {
          code: isTooManyEntries(issue, path) ? 'too-many-entries' : 'schema',
          message: sentence(issue, valueAt(root, path), path.at(-1)),
          path,
        },
      ];
  }
}

function unknownKey(
  schema: z.ZodType,
  path: DocumentPath,
  key: string,
): Finding {
  const known = knownKeysAt(schema, path);
  const expected = known.length
    ? `expected one of ${listWords(known)}, not ${quote(key)}`
    : `expected no key ${quote(key)}`;
  return {
    code: 'schema',
    message: `${expected}${didYouMean(key, known)}`,
    path: [...path, key],
    at: 'key',
  };
}

function unionFindings(place: Place, path: DocumentPath): readonly Finding[] {
  const { issue, root } = place;
  if (issue.code !== 'invalid_union') return [];
  const value = valueAt(root, path);
  const branches = issue.errors.map(issues => ({
    issues,
    cost: issues.reduce((sum, i) => sum + costOf(i), 0),
  }));
  const best = branches.sort((a, b) => a.cost - b.cost)[0];
  if (best && best.cost < WRONG_BRANCH) {
    // A misspelt key is why another one is missing: the misspelling says it all.
    const unknown = best.issues.filter(i => i.code === 'unrecognized_keys');
    return (unknown.length ? unknown : best.issues).flatMap(inner =>
      issueFindings({ ...place, issue: inner, base: path }),
    );
  }
  // A bare number or true/false gets the advice of the branch for texts: put it in quotes.
  const advice =
    typeof value === 'number' || typeof value === 'boolean'
      ? issue.errors.flat().find(i => i.message.startsWith('expected'))?.message
      : undefined;
  const message =
    value === undefined
      ? `expected the key '${String(path.at(-1))}'`
      : advice ?? sentence(issue, value);
  return [{ code: 'schema', message, path }];
}

/** How far an issue says that a branch of a union was not the one that was meant. */
function costOf(issue: Issue): number {
  if (issue.path.length > 0) {
    return issue.code === 'invalid_type' ? 3 : 1;
  }
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      return WRONG_BRANCH;
    case 'unrecognized_keys':
      return 10 * issue.keys.length;
    default:
      return 1;
  }
}

function isTooManyEntries(issue: Issue, path: DocumentPath): boolean {
  return issue.code === 'too_big' && path.at(-1) === 'boundary';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function sentence(issue: Issue, value: unknown, key?: string | number) {
  if (value === undefined && typeof key === 'string') {
    return `expected the key '${key}'`;
  }
  if (issue.message.startsWith('expected')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return typeof value === 'number' && issue.expected === 'string'
        ? 'expected a text; put numbers and true/false in quotes'
        : `expected ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const words = issue.values.map(String);
      const hint = typeof value === 'string' ? didYouMean(value, words) : '';
      return `expected ${listWords(words)}${hint}`;
    }
    case 'too_small':
      return `expected at least ${size(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `expected at most ${size(issue.origin, issue.maximum)}`;
    default:
      return isRecord(value) || Array.isArray(value)
        ? 'expected another structure'
        : `expected another value than ${quote(value)}`;
  }
}

function size(origin: string, limit: number | bigint): string {
  const plural = Number(limit) === 1 ? '' : 's';
  if (origin === 'string') return `${limit} character${plural}`;
  if (origin === 'array') return `${limit} item${plural}`;
  return String(limit);
}
