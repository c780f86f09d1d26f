import { isNumericPlace } from './archetypeNumbers';
import { parameterValueFault } from './archetypeParameter';
import { archetypeParameterSchema, type ArchetypeParameter } from './documents';
import { holdsExpression, readExpressions } from './expression';
import { didYouMean, isRecord, quote, type Finding } from './finding';
import { scalarsOf, type ScalarAt } from './scalars';

/** What is wrong with the parameters of a raw archetype and with their use; paths start at `spec`. */
export function archetypeFindings(
  spec: Readonly<Record<string, unknown>>,
): readonly Finding[] {
  const raw = isRecord(spec.parameters) ? spec.parameters : {};
  const { boundary, leash, cover } = spec;
  return [
    ...Object.entries(raw).flatMap(([name, value]) =>
      definitionFindings(name, value),
    ),
    ...scalarsOf({ boundary, leash, cover }).flatMap(scalar =>
      useFindings(scalar, raw),
    ),
  ];
}

function definitionFindings(name: string, value: unknown): Finding[] {
  const parsed = archetypeParameterSchema.safeParse(value);
  if (!parsed.success) return [];
  const finding = (message: string, ...path: (string | number)[]): Finding => ({
    code: 'bad-parameter',
    message,
    path: ['parameters', name, ...path],
  });
  const { type, choices } = parsed.data;
  if (type !== 'choice') {
    return [
      ...(choices
        ? [
            finding(
              "expected no 'choices' without the type 'choice'",
              'choices',
            ),
          ]
        : []),
      ...defaultFindings(parsed.data, finding),
    ];
  }
  if (!choices) return [finding("expected 'choices' for the type 'choice'")];
  const bad = choices.findIndex(c => /[*?]|\$\{\{/.test(c));
  return [
    ...(bad === -1
      ? []
      : [
          finding(
            `expected a choice without '*', '?' and '\${{', not ${quote(
              choices[bad],
            )}`,
            'choices',
            bad,
          ),
        ]),
    ...defaultFindings(parsed.data, finding),
  ];
}

function defaultFindings(
  parameter: ArchetypeParameter,
  finding: (message: string, ...path: string[]) => Finding,
): Finding[] {
  if (parameter.default === undefined) return [];
  const fault = parameterValueFault(parameter.default, parameter);
  return fault ? [finding(fault, 'default')] : [];
}

function useFindings(
  { value, key, path }: ScalarAt,
  declared: Readonly<Record<string, unknown>>,
): Finding[] {
  const bad = (message: string): Finding => ({
    code: 'bad-parameter',
    message,
    path,
  });
  if (path.some(step => typeof step === 'string' && step.includes('${{'))) {
    return [bad('expected no parameter in a key')];
  }
  if (typeof value !== 'string' || !holdsExpression(value)) return [];
  if (path[0] === 'boundary' && path.length === 3 && /^(id|kind)$/.test(key)) {
    return [bad(`expected no parameter in the ${key} of an entry`)];
  }
  const { parameters, malformed } = readExpressions(value);
  return [
    ...malformed.map(text =>
      bad(`expected '\${{ parameters.<name> }}', not ${quote(text)}`),
    ),
    ...parameters.flatMap(name => {
      const names = Object.keys(declared);
      if (!names.includes(name)) {
        return [
          bad(
            `expected a declared parameter, not ${quote(name)}${didYouMean(
              name,
              names,
            )}`,
          ),
        ];
      }
      const parameter = declared[name];
      const isText = isRecord(parameter) && parameter.type !== 'number';
      return isText && isNumericPlace(key) && key !== 'max'
        ? [bad(`expected a parameter of the type 'number', not ${quote(name)}`)]
        : [];
    }),
  ];
}
