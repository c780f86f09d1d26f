import type { ArchetypeParameter, ParameterValue } from './documents';
import { listWords, quote } from './finding';

/**
 * Why a value does not fit a parameter, as a sentence, or nothing when it does. INVARIANT: only a `pattern` may hold
 * `*` or `?`, and no value may be empty or hold an expression; otherwise a value could widen the archetype's border.
 */
export function parameterValueFault(
  value: ParameterValue,
  { type, choices = [] }: ArchetypeParameter,
): string | undefined {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? undefined
        : `expected a number, not ${quote(value)}`;
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : `expected true or false, not ${quote(value)}`;
    case 'choice':
      return choices.some(choice => choice === value)
        ? undefined
        : `expected ${listWords(choices)}, not ${quote(value)}`;
    case 'text':
    case 'pattern':
      return textFault(value, type);
    default:
      return unreachable(type);
  }
}

function textFault(value: ParameterValue, type: 'text' | 'pattern') {
  if (typeof value !== 'string') {
    return `expected a text, not ${quote(
      value,
    )}; put numbers and true/false in quotes`;
  }
  if (value.trim() === '') return 'expected a text that is not empty';
  if (value.includes('${{')) {
    return `expected a text without '\${{', not ${quote(value)}`;
  }
  return type === 'text' && /[*?]/.test(value.normalize('NFC'))
    ? `expected a text without '*' and '?', not ${quote(
        value,
      )}; only a parameter of the type 'pattern' may hold them`
    : undefined;
}

function unreachable(type: never): undefined {
  return type;
}
