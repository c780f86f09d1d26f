import * as fc from 'fast-check';
import { minQuantity, parseQuantity, quantityIn } from './quantity';

function asNumber(value: unknown, unit?: bigint): number | undefined {
  const quantity = parseQuantity(value);
  return quantity && quantityIn(quantity, unit);
}

describe('parseQuantity', () => {
  it.each([
    ['50', 50],
    [50, 50],
    ['1000m', 1],
    ['1500m', 1.5],
    ['0.1', 0.1],
    ['.5', 0.5],
    ['2.', 2],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['1k', 1000],
    ['1Ki', 1024],
    ['1M', 1e6],
    ['2E', 2e18],
    ['100n', 1e-7],
    ['+3', 3],
    ['0', 0],
  ])("reads '%s' as %d", (text, expected) => {
    expect(asNumber(text)).toBe(expected);
  });

  it('tells memory in GiB without losing a bit', () => {
    expect(asNumber('2Gi', 2n ** 30n)).toBe(2);
    expect(asNumber('2000Mi', 2n ** 30n)).toBe(1.953125);
    expect(asNumber('512Ki', 2n ** 30n)).toBe(512 / 1024 ** 2);
  });

  it.each([
    '',
    '.',
    'many',
    '-1',
    '1 Gi',
    '1gi',
    '1KI',
    '1mi',
    '0x10',
    '1e',
    NaN,
  ])("reads '%s' as no quantity", text => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it('never throws, and reads every whole number back', () => {
    fc.assert(fc.property(fc.anything(), v => void parseQuantity(v)));
    fc.assert(
      fc.property(fc.maxSafeNat(), n => expect(asNumber(`${n}`)).toBe(n)),
    );
  });

  it('knows the smaller one across units', () => {
    const half = parseQuantity('500m');
    const one = parseQuantity('1');
    expect(half && one && minQuantity(one, half)).toBe(half);
  });
});
