import type {
  BoundaryKind,
  KindAttribute,
} from '@dataops-sphere/plugin-sphere-common';

/** What is wrong with the attributes of a resource of a kind. */
export function attributeProblems(
  kind: BoundaryKind,
  attributes: Readonly<Record<string, unknown>>,
): string[] {
  const problems: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const path = `attributes.${name}`;
    if (!Object.hasOwn(kind.attributes, name)) {
      problems.push(`${path} (the kind '${kind.name}' has no such attribute)`);
      continue;
    }
    const isPart = kind.id.includes(`{${name}}`);
    if (Array.isArray(value) && isPart) {
      problems.push(`${path} (expected one value, because the id has it)`);
      continue;
    }
    const expected = unlike(kind.attributes[name], value);
    if (expected) problems.push(`${path} (expected ${expected})`);
  }
  for (const [name, { required }] of Object.entries(kind.attributes)) {
    const isThere = Object.hasOwn(attributes, name) && attributes[name] !== '';
    if (required && !isThere) {
      problems.push(`attributes.${name} (expected a value, or an id with it)`);
    }
  }
  return problems;
}

/** What is wrong with the amounts of a resource of a kind. */
export function amountProblems(
  kind: BoundaryKind,
  amounts: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(amounts).flatMap(([name, amount]) => {
    const path = `amounts.${name}`;
    if (!Object.hasOwn(kind.limits ?? {}, name) && !kind.openLimits) {
      return [`${path} (the kind '${kind.name}' has no such dimension)`];
    }
    return Number.isFinite(amount) && amount >= 0
      ? []
      : [`${path} (expected a number from 0)`];
  });
}

/** What a value should be instead; undefined for one that fits. */
function unlike(
  { type, scale = [] }: KindAttribute,
  value: unknown,
): string | undefined {
  const values = Array.isArray(value) ? value : [value];
  const all = (fits: (text: string) => boolean) =>
    values.every(one => fits(String(one)));
  switch (type) {
    case 'number':
      return all(text => text.trim() !== '' && !Number.isNaN(Number(text)))
        ? undefined
        : 'a number';
    case 'boolean':
      return all(text => text === 'true' || text === 'false')
        ? undefined
        : 'true or false';
    case 'ordered':
      return all(text => scale.includes(text))
        ? undefined
        : `one of ${scale.join(', ')}`;
    default:
      return undefined;
  }
}
