import type {
  KindAttribute,
  MatchValue,
} from '@dataops-sphere/plugin-sphere-common';
import type { DraftValue } from './requestDraft';

/** What a field stands for: what was filled in, or what was typed, separated by commas. @internal */
export function readAskedValues(
  { text, kept }: DraftValue,
  attribute: KindAttribute | undefined,
): readonly MatchValue[] {
  if (kept) return kept;
  const typed = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  return [...new Set(typed)].map(part =>
    attribute?.type === 'ip' && part.includes('/') ? { cidr: part } : part,
  );
}

/** A field that is filled in with values. @internal */
export function writeAskedValues(values: readonly MatchValue[]): DraftValue {
  return { text: values.map(valueWords).join(', '), kept: [...values] };
}

/** One value as it is typed or shown. @internal */
export function valueWords(value: MatchValue): string {
  if (typeof value === 'string') return value;
  if ('value' in value) return value.value;
  if ('cidr' in value) return value.cidr;
  if ('not' in value) return `≠ ${value.not.map(valueWords).join(', ')}`;
  if (!('max' in value)) return `≥ ${value.min}`;
  return 'min' in value ? `${value.min}–${value.max}` : `≤ ${value.max}`;
}
