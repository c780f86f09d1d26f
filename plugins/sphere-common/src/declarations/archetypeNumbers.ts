const NUMERIC_KEYS: readonly string[] = [
  'warn',
  'border',
  'ceiling',
  'min',
  'max',
  'quorum',
  'holders',
  'level',
];

/** Whether a scalar right below this key is a number in a resolved sphere, so that a parameter there stays one. */
export function isNumericPlace(key: string | number | undefined): boolean {
  return typeof key === 'string' && NUMERIC_KEYS.includes(key);
}
