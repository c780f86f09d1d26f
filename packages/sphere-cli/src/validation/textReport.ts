import type { Colors } from '../terminal/colors';
import { printable } from '../terminal/printable';
import type { FileProblem, Validation } from './FileProblem';

/** Longest part of a source line that is shown, in characters. */
const MAX_SOURCE = 120;

/** The result for people, in the manner of a compiler: place, sentence, source line with a caret. */
export function printValidation(
  validation: Validation,
  texts: ReadonlyMap<string, string>,
  colors: Colors,
): string {
  const problems = validation.problems.map(problem =>
    printProblem(problem, texts.get(problem.file) ?? '', colors),
  );
  return [...problems, printSummary(validation, colors)].join('\n');
}

function printProblem(
  problem: FileProblem,
  text: string,
  colors: Colors,
): string {
  const { file, line, column, severity, message, code } = problem;
  const place = [file, line, column].filter(p => p !== undefined).join(':');
  const word =
    severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const head = `${colors.bold(printable(place))}: ${word}: ${printable(
    message,
  )} ${colors.dim(`(${code})`)}`;
  return [head, ...printSource(text, line, column), ''].join('\n');
}

function printSource(
  text: string,
  line: number | undefined,
  column: number | undefined,
): string[] {
  if (line === undefined) return [];
  const source = text.split(/\r?\n/)[line - 1];
  if (source === undefined) return [];
  const at = Math.max(0, (column ?? 1) - 1);
  const start = at < MAX_SOURCE ? 0 : at - 40;
  const shown = printable(source.slice(start, start + MAX_SOURCE));
  const number = String(line);
  const lines = [`  ${number} | ${shown}`];
  if (column !== undefined) {
    const space = printable(source.slice(start, at)).replace(/\S/g, ' ');
    lines.push(`  ${' '.repeat(number.length)} | ${space}^`);
  }
  return lines;
}

function printSummary(validation: Validation, colors: Colors): string {
  const { files, documents, problems, passedOver } = validation;
  const errors = problems.filter(p => p.severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = `${count(files, 'file')}, ${count(documents, 'document')}`;
  const over =
    passedOver.length > 0
      ? ` (${count(passedOver.length, 'catalog file')} passed over)`
      : '';
  const verdict =
    problems.length === 0
      ? colors.green('valid')
      : [
          ...(errors > 0 ? [colors.red(count(errors, 'error'))] : []),
          ...(warnings > 0 ? [colors.yellow(count(warnings, 'warning'))] : []),
        ].join(', ');
  return `${counts}${over}: ${verdict}\n`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
