const CURRENCY = /^\p{Sc}$/u;
const SIZES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** A unit that stands before its number, such as `€`. @public */
export function isCurrency(unit: string | undefined): boolean {
  return unit !== undefined && CURRENCY.test(unit);
}

/** A number in full with its unit: `10`, `40 CPU`, `€9,000`. @public */
export function formatQuantity(value: number, unit?: string): string {
  const number = value.toLocaleString('en', { maximumFractionDigits: 6 });
  return withUnit(number, unit);
}

/** A number in few characters: `9k`, `7.4k`, `1.25M`; at most three significant digits above a thousand. @public */
export function compactNumber(value: number): string {
  for (const [size, letter] of SIZES) {
    if (value >= size)
      return `${Number((value / size).toPrecision(3))}${letter}`;
  }
  return String(Number(value.toPrecision(4)));
}

function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number;
  return isCurrency(unit) ? `${unit}${number}` : `${number} ${unit}`;
}

/** A title as it stands inside a sentence: `Ingress routes` → `ingress routes`, `CPU limit` and names stay. @public */
export function inSentence(title: string): string {
  return /^(?!Kubernetes)\p{Lu}(\p{Ll}|\s)/u.test(title)
    ? title.charAt(0).toLocaleLowerCase('en') + title.slice(1)
    : title;
}
