import ipaddr from 'ipaddr.js';
import { holdsExpression } from '../declarations/expression';
import { isRecord, listWords, quote } from '../declarations/finding';
import type { KindAttribute } from './boundaryKind';

/** A fault of one match value: what was expected, and where in the value. */
export interface MatchValueFault {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/**
 * Whether a value of a matcher fits the type of its attribute. Works on raw values: a shape that the schema refuses
 * anyway has no fault here, and what still holds a parameter is checked after the substitution.
 */
export function matchValueFaults(
  value: unknown,
  attribute: KindAttribute,
): readonly MatchValueFault[] {
  if (typeof value === 'string') {
    return fault(literalFault(value, attribute));
  }
  if (!isRecord(value)) return [];
  if (typeof value.value === 'string') {
    return fault(literalFault(value.value, attribute), 'value');
  }
  if (typeof value.cidr === 'string') {
    return fault(cidrFault(value.cidr, attribute), 'cidr');
  }
  if (Array.isArray(value.not)) {
    return value.not.flatMap((inner, index) =>
      matchValueFaults(inner, attribute).map(f => ({
        ...f,
        path: ['not', index, ...f.path],
      })),
    );
  }
  return 'min' in value || 'max' in value ? rangeFaults(value, attribute) : [];
}

function fault(message: string | undefined, ...path: string[]) {
  return message === undefined ? [] : [{ message, path }];
}

function literalFault(text: string, attribute: KindAttribute) {
  if (/[*?]|\$\{\{/.test(text)) return undefined;
  switch (attribute.type) {
    case 'string':
      return undefined;
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text))
        ? undefined
        : `expected a number or { min, max }, not ${quote(text)}`;
    case 'boolean':
      return text === 'true' || text === 'false'
        ? undefined
        : `expected 'true' or 'false', not ${quote(text)}`;
    case 'ip':
      return addressFault(text);
    case 'ordered':
      return levelFault(text, attribute);
    default:
      return unreachable(attribute.type);
  }
}

function unreachable(type: never): undefined {
  return type;
}

function levelFault(text: string, { scale = [] }: KindAttribute) {
  return scale.includes(text)
    ? undefined
    : `expected one of ${listWords(scale)}, not ${quote(text)}`;
}

// `ipaddr.js` also takes '10.1' and octal '010.0.0.1', which other programs read differently.
function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

function isBlock(text: string): boolean {
  return (
    ipaddr.IPv4.isValidCIDRFourPartDecimal(text) ||
    (ipaddr.IPv6.isValidCIDR(text) && text.includes(':'))
  );
}

function addressFault(text: string) {
  if (isAddress(text)) return undefined;
  return isBlock(text)
    ? `expected { cidr: '${text}' } for a block of addresses`
    : `expected an IP address or { cidr }, not ${quote(text)}`;
}

function cidrFault(text: string, attribute: KindAttribute) {
  if (attribute.type !== 'ip') {
    return `expected no { cidr }, because the attribute holds ${plural(
      attribute,
    )}`;
  }
  return holdsExpression(text) || isBlock(text)
    ? undefined
    : `expected a block of addresses such as '10.0.0.0/8', not ${quote(text)}`;
}

function rangeFaults(
  { min, max }: Record<string, unknown>,
  attribute: KindAttribute,
): readonly MatchValueFault[] {
  if (attribute.type === 'ordered') {
    if (min !== undefined || typeof max !== 'string') {
      return fault(
        `expected { max } with one of ${listWords(attribute.scale ?? [])}`,
      );
    }
    return holdsExpression(max) ? [] : fault(levelFault(max, attribute), 'max');
  }
  if (attribute.type !== 'number') {
    return fault(
      `expected a text, because the attribute holds ${plural(
        attribute,
      )} and a range needs numbers`,
    );
  }
  if (typeof max === 'string' && !holdsExpression(max)) {
    return fault(`expected a number, not ${quote(max)}`, 'max');
  }
  return typeof min === 'number' && typeof max === 'number' && min > max
    ? fault(`expected at most ${max}, the max of the range`, 'min')
    : [];
}

function plural({ type }: KindAttribute): string {
  const words = {
    string: 'texts',
    number: 'numbers',
    boolean: 'true or false',
    ip: 'addresses',
    ordered: 'levels of a scale',
  };
  return words[type];
}
