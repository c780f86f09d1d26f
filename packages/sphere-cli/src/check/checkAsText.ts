import type { CountLine } from '../report/importReport';
import type { Colors } from '../terminal/colors';
import { printable } from '../terminal/printable';
import type { Excess } from './addUp';
import type { CheckAnswer, Zone } from './CheckQuestion';
import type { CheckResult } from './CheckResult';

const WORDS: Record<Zone, string> = {
  inside: 'Inside',
  extendable: 'Ask first',
  forbidden: 'Forbidden',
};

/** The result for people: per question its zone and the sentence, and the sums at the end. */
export function checkAsText(result: CheckResult, colors: Colors): string {
  const { answers, together, documents, parts, unreadable } = result;
  const stale = answers.some(a => a.explanation.stale);
  const lines = [
    ...answers.flatMap(answer => answerLines(answer, colors)),
    ...together.flatMap(excess => excessLines(excess, colors)),
    ...unreadable.map(
      ({ what, name }) =>
        `${colors.red('Not read')}   ${printable(`${what} ${name}`)}`,
    ),
    '',
    summary(result),
    ...passedOver(documents, 'left out'),
    ...passedOver(parts, 'parts left out'),
    ...(stale
      ? [
          'the backend could not look for changes for a while: answers may be old',
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** How many answers there are of each zone. */
export function countZones(
  answers: readonly CheckAnswer[],
): Readonly<Record<Zone, number>> {
  const counts = { inside: 0, extendable: 0, forbidden: 0 };
  for (const { explanation } of answers) counts[explanation.zone] += 1;
  return counts;
}

function zoneWord(zone: Zone, colors: Colors): string {
  const word = WORDS[zone].padEnd(10);
  if (zone === 'inside') return colors.green(word);
  return zone === 'extendable' ? colors.yellow(word) : colors.red(word);
}

function answerLines(
  { question, explanation }: CheckAnswer,
  colors: Colors,
): string[] {
  const { about, action, kind, id } = question;
  const what = `${action} ${kind} ${id}`.trim();
  const title = about === action ? what : `${about}: ${what}`;
  return [
    `${zoneWord(explanation.zone, colors)} ${colors.bold(printable(title))}`,
    `           ${printable(explanation.sentence)}`,
  ];
}

function excessLines(excess: Excess, colors: Colors): string[] {
  const { zone, entry, dimension, use, adds, questions } = excess;
  const { border, ceiling } = excess;
  const limit =
    zone === 'forbidden' ? `ceiling of ${ceiling}` : `border of ${border}`;
  const total = round((use ?? 0) + adds);
  const before = use === undefined ? '' : ` on top of ${round(use)} in use`;
  return [
    `${zoneWord(zone, colors)} ${colors.bold('all of them together')}`,
    `           ${questions} of the above add ${round(
      adds,
    )} to '${entry}' (${dimension})${before}, which makes ${total} and is beyond the ${limit}.`,
  ];
}

function summary({ answers, outcome }: CheckResult): string {
  const { inside, extendable, forbidden } = countZones(answers);
  const counts = `${inside} inside, ${extendable} ask first, ${forbidden} forbidden`;
  return outcome === 'error'
    ? `${counts}, but not everything could be read`
    : counts;
}

/** One line with what was not asked about, each sort with its reasons. */
function passedOver(lines: readonly CountLine[], words: string): string[] {
  const skipped = lines.filter(line => line.skipped > 0);
  if (skipped.length === 0) return [];
  const total = skipped.reduce((sum, line) => sum + line.skipped, 0);
  return [
    `${total} ${words}:`,
    ...skipped.flatMap(({ what, reasons }) =>
      reasons.map(
        ({ count, sentence, examples }) =>
          `  ${count} ${printable(what)}: ${sentence} (${printable(
            examples.slice(0, 2).join(', '),
          )}${count > 2 ? ', …' : ''})`,
      ),
    ),
  ];
}

/** Sums of fractions without the noise of the last digits. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
