import type { AttributeScalar } from './question';

/** Every way to write a number, so that '22', '22.0' and 22 are one; not a number for anything else. */
export function readNumber(value: AttributeScalar): number {
  if (typeof value === 'boolean') return NaN;
  return typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
}
