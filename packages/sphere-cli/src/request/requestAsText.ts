import type {
  ExtensionDetail,
  ExtensionEvent,
  ExtensionEventType,
} from '@dataops-sphere/plugin-sphere-common';
import type { Colors } from '../terminal/colors';
import { printable } from '../terminal/printable';
import { effectLines, outsideWords, stepLines } from './effectsAsText';
import { momentWords } from './moments';
import { standingWords } from './stateWords';

/** How results are told to people. */
export type Telling = { readonly colors: Colors; readonly timeZone: string };

const EVENT_WORDS: Readonly<Record<ExtensionEventType, string>> = {
  submitted: 'asked for it',
  edited: 'changed what is asked for',
  rebased: 'the border has changed: reviewers look again',
  joined: 'joined',
  commented: 'said',
  vote_approved: 'approved',
  step_passed: 'the step is passed',
  changes_requested: 'asked for changes',
  counter_offered: 'made a counter-offer',
  counter_accepted: 'took the counter-offer',
  approved: 'it is approved',
  denied: 'denied it',
  withdrawn: 'withdrew it',
  lapsed: 'it lapsed',
  reminded: 'reviewers were reminded',
  escalated: 'the promise was broken: the stand-ins may answer as well',
  rescued: 'named further reviewers',
  started: 'it started',
  cancelled: 'cancelled it',
  warned: 'the team was warned of its end',
  given_back: 'gave it back',
  revoked: 'revoked it',
  ended: 'it ended',
};

/** A request with everything that one wants to know of it. */
export function requestAsText(
  detail: ExtensionDetail,
  { colors, timeZone }: Telling,
): string {
  const { proposal, reason, wayToYes } = detail.request;
  const moment = (instant: string) => momentWords(instant, timeZone);
  const lines = [
    `  Id         ${detail.id}`,
    `  Sphere     ${detail.sphere.title} (${detail.sphere.name})`,
    `  State      ${standingWords(detail, timeZone)}`,
    ...(reason === undefined ? [] : [`  Because    ${reason}`]),
    ...(wayToYes === undefined ? [] : [`  A yes needs ${wayToYes}`]),
    `  Asked      by ${detail.requester.name}, ${moment(detail.submittedAt)}`,
    ...textLines('  Why        ', proposal.justification),
    ...(proposal.ticket ? [`  Ticket     ${proposal.ticket}`] : []),
    ...list('Changes', effectLines(detail.effects)),
    ...(isWaiting(detail) ? list('Who answers', stepLines(detail.steps)) : []),
    ...(detail.permanent || isOver(detail)
      ? []
      : list('When it ends', [outsideWords(detail.outsideAfter)])),
    ...list(
      'Stands against it',
      [...(detail.stuck ? [detail.stuck] : []), ...detail.problems].map(
        ({ message }) => message,
      ),
    ),
    ...list(
      'What happened',
      detail.events.flatMap(event => eventLines(event, detail, moment)),
    ),
  ];
  const head = colors.bold(printable(detail.title));
  return `${[head, ...lines.map(printable)].join('\n')}\n`;
}

function isWaiting({ state }: ExtensionDetail): boolean {
  return state === 'in_review' || state === 'changes_requested';
}

function isOver({ state }: ExtensionDetail): boolean {
  return !['in_review', 'changes_requested', 'approved', 'active'].includes(
    state,
  );
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', title, ...lines.map(line => `  ${line}`)];
}

/** Further lines of a text under its first. */
function textLines(head: string, text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => `${index === 0 ? head : ' '.repeat(13)}${line}`);
}

function eventLines(
  { type, at, by, for: absent, text, wayToYes }: ExtensionEvent,
  { people }: ExtensionDetail,
  moment: (instant: string) => string,
): string[] {
  const name = (ref: string) => people[ref] ?? ref;
  const who = by === 'system' ? '' : `${name(by)} `;
  const standsIn = absent === undefined ? '' : `(for ${name(absent)}) `;
  return [
    `${moment(at)}  ${who}${standsIn}${EVENT_WORDS[type]}`,
    ...(text === undefined
      ? []
      : textLines('    ', text).map(l => l.trimEnd())),
    ...(wayToYes === undefined ? [] : [`    A yes needs: ${wayToYes}`]),
  ];
}
