import {
  didYouMean,
  isRecord,
  listWords,
  quote,
  type Finding,
} from '../declarations/finding';
import type { BoundaryKind, BoundaryKindRegistry } from './boundaryKind';
import { matchValueFaults } from './matchValueFindings';

const FREE_ATTRIBUTE = /^(subject|action|context)\./;
const MATCHERS = ['where', 'inside', 'extendable', 'forbidden'] as const;

/** What the schemas cannot know about entries: ids that occur twice, and what the kinds do not have. */
export function boundaryFindings(
  boundary: unknown,
  kinds: BoundaryKindRegistry,
): readonly Finding[] {
  if (!Array.isArray(boundary)) return [];
  const seen = new Set<string>();
  return boundary.flatMap((entry: unknown, index) => {
    if (!isRecord(entry)) return [];
    const findings = entryFindings(entry, kinds);
    if (typeof entry.id === 'string') {
      if (seen.has(entry.id)) {
        findings.push({
          code: 'duplicate-entry',
          message: `expected another id, because an entry above is called '${entry.id}'`,
          path: ['id'],
        });
      }
      seen.add(entry.id);
    }
    return findings.map(f => ({ ...f, path: [index, ...f.path] }));
  });
}

/** What one raw entry asks of its kind that the kind does not have; paths start at the entry. */
export function entryFindings(
  entry: Readonly<Record<string, unknown>>,
  kinds: BoundaryKindRegistry,
): Finding[] {
  if (typeof entry.kind !== 'string' || entry.kind === '') return [];
  const kind = kinds.get(entry.kind);
  if (!kind) {
    const known = [...kinds.keys()];
    return [
      {
        code: 'unknown-kind',
        message: `expected a registered boundary kind, not ${quote(
          entry.kind,
        )}${didYouMean(entry.kind, known)}`,
        path: ['kind'],
      },
    ];
  }
  return [
    ...actionFindings(entry.actions, kind),
    ...MATCHERS.flatMap(part => matcherFindings(entry[part], part, kind)),
    ...limitFindings(entry.limits, kind),
  ];
}

function actionFindings(actions: unknown, kind: BoundaryKind): Finding[] {
  if (!Array.isArray(actions)) return [];
  const known = Object.keys(kind.actions);
  return actions.flatMap((action: unknown, index) =>
    typeof action !== 'string' || known.includes(action)
      ? []
      : [
          {
            code: 'unknown-action' as const,
            message: `expected an action of '${kind.name}', ${listWords(
              known,
            )}, not ${quote(action)}${didYouMean(action, known)}`,
            path: ['actions', index],
          },
        ],
  );
}

function matcherFindings(
  matcher: unknown,
  part: string,
  kind: BoundaryKind,
): Finding[] {
  if (!isRecord(matcher)) return [];
  const known = Object.keys(kind.attributes);
  return Object.entries(matcher).flatMap(([name, values]): Finding[] => {
    if (FREE_ATTRIBUTE.test(name)) return [];
    if (!known.includes(name)) {
      const message = `expected an attribute of '${kind.name}', ${listWords(
        known,
      )}, not ${quote(name)}${didYouMean(name, known)}`;
      return [
        { code: 'unknown-attribute', message, path: [part, name], at: 'key' },
      ];
    }
    if (!Array.isArray(values)) return [];
    return values.flatMap((value: unknown, index) =>
      matchValueFaults(value, kind.attributes[name]).map(fault => ({
        code: 'bad-value' as const,
        message: fault.message,
        path: [part, name, index, ...fault.path],
      })),
    );
  });
}

function limitFindings(limits: unknown, kind: BoundaryKind): Finding[] {
  if (!isRecord(limits) || kind.openLimits) return [];
  const known = Object.keys(kind.limits ?? {});
  return Object.keys(limits)
    .filter(dimension => !known.includes(dimension))
    .map(dimension => ({
      code: 'unknown-limit' as const,
      message: known.length
        ? `expected a limit of '${kind.name}', ${listWords(known)}, not ${quote(
            dimension,
          )}${didYouMean(dimension, known)}`
        : `expected no limits, because '${kind.name}' counts nothing`,
      path: ['limits', dimension],
      at: 'key' as const,
    }));
}
