import type { KindAttribute } from '../boundaryKind';
import { parseAddressBlock, printAddressBlock } from './addressBlock';
import type { AttributeScalar, AttributeValue } from './question';
import { readNumber } from './readNumber';
import { toNfc } from './toNfc';

/** Nothing that can be compared, although something was said: it could be anything. */
const UNREADABLE: AttributeValue = [];

/**
 * What a record says of one attribute: undefined where it says nothing, an empty list where it cannot be read. What can
 * be written in several ways is written in one, so that no pattern is passed by spelling.
 */
export function readAttribute(
  values: Readonly<Record<string, unknown>>,
  name: string,
  attribute?: KindAttribute,
): AttributeValue | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined || value === null || value === '') return undefined;
  if (!Array.isArray(value)) return toScalar(value, attribute) ?? UNREADABLE;
  const scalars = value.map(element => toScalar(element, attribute));
  // One element that cannot be read could be anything.
  return scalars.includes(undefined)
    ? UNREADABLE
    : (scalars as AttributeScalar[]);
}

/** Both, where two places say different things of one attribute. */
export function uniteAttributes(
  a: AttributeValue | undefined,
  b: AttributeValue | undefined,
): AttributeValue | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const both = [a, b].map(value => [value].flat().map(String));
  if (both.some(list => list.length === 0)) return UNREADABLE;
  const all = [...new Set(both.flat())];
  return all.length === 1 ? b : all;
}

function toScalar(
  value: unknown,
  attribute: KindAttribute | undefined,
): AttributeScalar | undefined {
  if (typeof value === 'string') return toTyped(value, attribute);
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  if (Number.isNaN(value)) return undefined;
  const isText = !attribute || attribute.type === 'string';
  return isText || attribute.type === typeof value
    ? value
    : toTyped(String(value), attribute);
}

function toTyped(
  text: string,
  { type, scale = [] }: Partial<KindAttribute> = {},
): AttributeScalar | undefined {
  switch (type) {
    case 'number': {
      const number = readNumber(text);
      return Number.isNaN(number) ? undefined : number;
    }
    case 'ip': {
      const block = parseAddressBlock(text);
      return block && printAddressBlock(block);
    }
    case 'ordered':
      return scale.includes(text) ? text : undefined;
    case 'boolean':
      return text === 'true' || text === 'false' ? text : undefined;
    default:
      return text === '' ? undefined : toNfc(text);
  }
}
