import { boundaryFindings } from '../boundary/entryFindings';
import type { BoundaryKindRegistry } from '../boundary/boundaryKind';
import { archetypeFindings } from './archetypeFindings';
import type { DeclarationKind } from './declaration';
import { holdsExpression } from './expression';
import { isRecord, type Finding } from './finding';
import { scalarsOf } from './scalars';

/**
 * What is wrong with a raw document beyond its schema. Runs on documents that the schema refuses, too, so that a
 * person sees every problem at once.
 */
export function documentFindings(
  kind: DeclarationKind,
  document: Readonly<Record<string, unknown>>,
  kinds: BoundaryKindRegistry,
): readonly Finding[] {
  const { spec } = document;
  if (!isRecord(spec) || kind === 'Checkpoint') return [];
  const findings = boundaryFindings(spec.boundary, kinds).map(f =>
    below(f, 'spec', 'boundary'),
  );
  const own =
    kind === 'Archetype' ? archetypeFindings(spec) : sphereFindings(spec);
  return [...findings, ...own.map(f => below(f, 'spec'))];
}

function below(finding: Finding, ...path: string[]): Finding {
  return { ...finding, path: [...path, ...finding.path] };
}

function sphereFindings(spec: Readonly<Record<string, unknown>>): Finding[] {
  const locks = (Array.isArray(spec.boundary) ? spec.boundary : []).flatMap(
    (entry: unknown, index): Finding[] =>
      isRecord(entry) && 'locked' in entry
        ? [
            {
              code: 'locked-entry',
              message: "expected no 'locked', which only archetypes may set",
              path: ['boundary', index, 'locked'],
              at: 'key',
            },
          ]
        : [],
  );
  const { boundary, leash, cover } = spec;
  const expressions = scalarsOf({ boundary, leash, cover })
    .filter(({ value, key }) => holdsExpression(value) || holdsExpression(key))
    .map(
      ({ path }): Finding => ({
        code: 'bad-parameter',
        message: "expected no '${{', because only archetypes have parameters",
        path,
      }),
    );
  return [...locks, ...expressions];
}
