import type { ExtensionPreview } from '@dataops-sphere/plugin-sphere-common';
import { printable } from '../terminal/printable';
import { effectLines, outsideWords, stepLines } from './effectsAsText';
import { hoursWords, momentWords } from './moments';
import type { Refusal } from './Refusal';
import type { Telling } from './requestAsText';

/** What would happen: before and after, who answers by when, and what comes afterwards. */
export function previewAsText(
  preview: ExtensionPreview,
  isPermanent: boolean,
  { colors, timeZone }: Telling,
): string {
  const { title, effects, steps, dueAt, usual, outsideAfter } = preview;
  const often = usual
    ? `; usually in ${hoursWords(usual.medianHours)} (${usual.count} requests)`
    : '';
  const lines = [
    ...effectLines(effects).map(line => `  ${line}`),
    '',
    'Who answers',
    ...stepLines(steps).map(line => `  ${line}`),
    `  by ${momentWords(dueAt, timeZone)}${often}`,
    ...(isPermanent
      ? []
      : ['', 'When it ends', `  ${outsideWords(outsideAfter)}`]),
    '',
    'Nothing was sent.',
  ];
  const head = colors.bold(printable(title));
  return `${[head, ...lines.map(printable)].join('\n')}\n`;
}

/** Why not, each problem on a line of its own with the option that asks for it, and where to go on. */
export function refusalAsText(
  { message, problems, request }: Refusal,
  { colors }: Telling,
): string {
  const head = colors.red(
    printable(problems.length > 0 ? `${message}:` : message),
  );
  const lines = [
    ...problems.map(problem =>
      problem.option === undefined
        ? `  ${problem.message}`
        : `  ${problem.option}: ${problem.message}`,
    ),
    ...(request === undefined
      ? []
      : [`  see the open request: sphere request show ${request}`]),
  ];
  return `${[head, ...lines.map(printable)].join('\n')}\n`;
}
