import { isNumericPlace } from '../declarations/archetypeNumbers';
import { parameterValueFault } from '../declarations/archetypeParameter';
import type {
  ArchetypeDocument,
  ParameterValue,
} from '../declarations/documents';
import {
  readExpressions,
  substituteExpressions,
} from '../declarations/expression';
import {
  didYouMean,
  isRecord,
  quote,
  type Finding,
} from '../declarations/finding';

/** The value of every parameter of an archetype, defaults included; a parameter without either has none. */
export function parameterValues(
  archetype: ArchetypeDocument,
  given: Readonly<Record<string, ParameterValue>>,
): {
  readonly values: ReadonlyMap<string, ParameterValue>;
  readonly findings: readonly Finding[];
} {
  const declared = archetype.spec.parameters ?? {};
  const used = usedParameters(archetype.spec);
  const values = new Map<string, ParameterValue>();
  const findings = unknownParameters(archetype, given);
  for (const [name, parameter] of Object.entries(declared)) {
    const value = Object.hasOwn(given, name) ? given[name] : parameter.default;
    if (value !== undefined) {
      const fault = parameterValueFault(value, parameter);
      if (fault)
        findings.push(bad(`${fault} for the parameter '${name}'`, name));
      values.set(name, value);
    } else if (parameter.required || used.has(name)) {
      findings.push(
        bad(
          `expected a value for the parameter '${name}' of the archetype '${archetype.metadata.name}'`,
        ),
      );
    }
  }
  return { values, findings };
}

function unknownParameters(
  { metadata, spec }: ArchetypeDocument,
  given: Readonly<Record<string, ParameterValue>>,
): Finding[] {
  const known = Object.keys(spec.parameters ?? {});
  return Object.keys(given)
    .filter(name => !known.includes(name))
    .map(name => ({
      ...bad(
        `expected a parameter of the archetype '${metadata.name}', not ${quote(
          name,
        )}${didYouMean(name, known)}`,
        name,
      ),
      at: 'key' as const,
    }));
}

function bad(message: string, ...name: string[]): Finding {
  const path = ['spec', 'basedOn', 'parameters', ...name];
  return { code: 'bad-parameter', message, path };
}

function usedParameters(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') {
    return new Set(readExpressions(value).parameters);
  }
  const children = Array.isArray(value)
    ? value
    : Object.values(isRecord(value) ? value : {});
  return new Set(children.flatMap(child => [...usedParameters(child)]));
}

/**
 * Puts the values in the place of expressions, in scalars only: never in keys, and never so that a value becomes
 * structure. A parameter of the type `number` stays one where a number belongs and is a text elsewhere.
 */
export function substituteParameters(
  value: unknown,
  values: ReadonlyMap<string, ParameterValue>,
  key?: string,
): unknown {
  if (typeof value === 'string') {
    const text = substituteExpressions(value, values);
    const number = text === value ? NaN : soleNumber(value, values);
    return isNumericPlace(key) && !Number.isNaN(number) ? number : text;
  }
  if (Array.isArray(value)) {
    return value.map(item => substituteParameters(item, values));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      substituteParameters(item, values, name),
    ]),
  );
}

function soleNumber(
  text: string,
  values: ReadonlyMap<string, ParameterValue>,
): number {
  const { parameters } = readExpressions(text);
  const value = values.get(parameters[0]);
  const isSole = /^\$\{\{[^}]*\}\}$/.test(text);
  return isSole && typeof value === 'number' ? value : NaN;
}
