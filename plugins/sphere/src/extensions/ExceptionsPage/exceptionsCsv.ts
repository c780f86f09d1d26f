import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';

const HEAD = [
  'sphere',
  'title of sphere',
  'team',
  'what',
  'state',
  'since',
  'until',
  'in Git',
  'asked by',
  'platform owner',
  'id',
];

/**
 * A list of extensions as a table for spreadsheets, after RFC 4180. What people wrote may begin with a sign that makes
 * a spreadsheet calculate or call; such a cell gets an apostrophe before it.
 * @internal
 */
export function exceptionsCsv(items: readonly ExtensionSummary[]): string {
  const rows = items.map(item => [
    item.sphere.name,
    item.sphere.title,
    item.team.title,
    item.title,
    item.state,
    item.startsAt ?? '',
    item.endsAt ?? (item.permanent ? 'for good' : ''),
    gitWords(item),
    item.requester.name,
    item.platformOwner.title,
    item.id,
  ]);
  return [HEAD, ...rows]
    .map(row => row.map(cell).join(','))
    .map(line => `${line}\r\n`)
    .join('');
}

function gitWords({ inGit }: ExtensionSummary): string {
  return inGit === 'no' ? 'not yet' : '';
}

/** Signs that begin a formula, also where a space or a control character stands before them. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/u;

function cell(text: string): string {
  const isFormula = FORMULA.test(text) || /^[\t\r\n]/.test(text);
  const harmless = isFormula ? `'${text}` : text;
  return /[",\r\n']/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
