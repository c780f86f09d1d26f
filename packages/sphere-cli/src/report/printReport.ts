import type { Colors } from '../terminal/colors';
import { printable } from '../terminal/printable';
import type { CountLine, ImportReport } from './importReport';

/** Most lines of one list in the text; the JSON report has all of them. */
const MAX_LINES = 20;

/** The report for people. It says the same as the JSON report, but cuts long lists. */
export function printReport(report: ImportReport, colors: Colors): string {
  const { result } = report;
  const lines = [
    colors.bold('Read'),
    ...countTable(report.documents, colors),
    '',
    colors.bold('Found inside'),
    ...countTable(report.parts, colors),
    ...section(
      `For you to decide (${report.ambiguous.length})`,
      report.ambiguous.map(
        a => `${a.subject}: ${a.question} ${a.candidates.join(', ')}`,
      ),
      colors,
    ),
    ...section(
      `Chosen (${report.decided.length})`,
      report.decided.map(d => `${d.subject}: ${d.chosen}, ${d.why}`),
      colors,
    ),
    ...section(
      `Named anew (${report.renamed.length})`,
      report.renamed.map(r => `${r.what} '${r.from}' is '${r.to}': ${r.why}`),
      colors,
    ),
    ...section(
      'State of the input',
      report.observations.map(o => `${String(o.count).padStart(6)}  ${o.name}`),
      colors,
    ),
    '',
    `${result.spheres} spheres with ${result.entries} entries; ` +
      `${result.groupsInCatalog} of their groups are in a catalog, ` +
      `${result.groupStubs} have a stub`,
  ];
  return `${lines.join('\n')}\n`;
}

function countTable(lines: readonly CountLine[], colors: Colors): string[] {
  const width = Math.max(8, ...lines.map(l => l.what.length));
  const row = (what: string, ...cells: readonly (string | number)[]) =>
    `  ${what.padEnd(width)}${cells
      .map(cell => String(cell).padStart(9))
      .join('')}`;
  return [
    colors.dim(row('', 'read', 'used', 'skipped')),
    ...lines.flatMap(line => [
      row(printable(line.what), line.read, line.used, line.skipped),
      ...line.reasons.map(({ count, sentence, examples }) =>
        colors.dim(
          `  ${' '.repeat(width)}${String(count).padStart(
            27,
          )}  ${sentence}: ${printable(examples.slice(0, 2).join(', '))}${
            count > 2 ? ' …' : ''
          }`,
        ),
      ),
    ]),
  ];
}

function section(
  title: string,
  lines: readonly string[],
  colors: Colors,
): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MAX_LINES;
  return [
    '',
    colors.bold(title),
    ...lines.slice(0, MAX_LINES).map(line => `  ${printable(line)}`),
    ...(rest > 0 ? [`  … and ${rest} more in the JSON report`] : []),
  ];
}
