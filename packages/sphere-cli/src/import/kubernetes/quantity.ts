const UNITS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  n: [1n, 10n ** 9n],
  u: [1n, 10n ** 6n],
  m: [1n, 1000n],
  '': [1n, 1n],
  k: [10n ** 3n, 1n],
  M: [10n ** 6n, 1n],
  G: [10n ** 9n, 1n],
  T: [10n ** 12n, 1n],
  P: [10n ** 15n, 1n],
  E: [10n ** 18n, 1n],
  Ki: [2n ** 10n, 1n],
  Mi: [2n ** 20n, 1n],
  Gi: [2n ** 30n, 1n],
  Ti: [2n ** 40n, 1n],
  Pi: [2n ** 50n, 1n],
  Ei: [2n ** 60n, 1n],
};

const QUANTITY =
  /^\+?(\d{1,30})?(?:\.(\d{0,30}))?(?:([eE])([+-]?\d{1,2})|(n|u|m|k|[KMGTPE]i|[MGTPE])?)$/;

/** An exact quantity, as a fraction of whole numbers in the base unit (cores, bytes, pieces). */
export type Quantity = {
  readonly numerator: bigint;
  readonly denominator: bigint;
};

/**
 * Reads a Kubernetes quantity (`500m`, `2Gi`, `1.5`, `1e3`) exactly, or answers `undefined` when it is none.
 * Negative quantities are none here, because no quota can be below zero. The grammar is that of
 * `k8s.io/apimachinery/pkg/api/resource`.
 */
export function parseQuantity(value: unknown): Quantity | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = QUANTITY.exec(String(value));
  if (!match) return undefined;
  const [, whole = '', fraction = '', exponentSign, exponent, suffix = ''] =
    match;
  if (whole === '' && fraction === '') return undefined;
  let numerator = BigInt(`${whole}${fraction}`);
  let denominator = 10n ** BigInt(fraction.length);
  if (exponentSign) {
    const power = Number(exponent);
    if (power >= 0) numerator *= 10n ** BigInt(power);
    else denominator *= 10n ** BigInt(-power);
  } else {
    const [up, down] = UNITS[suffix];
    numerator *= up;
    denominator *= down;
  }
  return { numerator, denominator };
}

/** The sum of two quantities. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** The larger one of two quantities. */
export function maxQuantity(a: Quantity, b: Quantity): Quantity {
  return minQuantity(a, b) === a ? b : a;
}

/** A quantity, so many times. */
export function timesQuantity(quantity: Quantity, times: number): Quantity {
  const { numerator, denominator } = quantity;
  return { numerator: numerator * BigInt(times), denominator };
}

/** The smaller one of two quantities. */
export function minQuantity(a: Quantity, b: Quantity): Quantity {
  return a.numerator * b.denominator <= b.numerator * a.denominator ? a : b;
}

/**
 * The quantity as a number of `unit` base units. The division is exact up to the 53 bits of a number, because the whole
 * part and the rest are divided apart.
 */
export function quantityIn(quantity: Quantity, unit: bigint = 1n): number {
  const divisor = quantity.denominator * unit;
  const whole = quantity.numerator / divisor;
  const rest = quantity.numerator % divisor;
  const scale = 10n ** 17n;
  return Number(whole) + Number((rest * scale) / divisor) / Number(scale);
}
