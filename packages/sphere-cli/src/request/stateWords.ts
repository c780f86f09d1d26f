import type {
  ExtensionEndReason,
  ExtensionState,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { momentWords } from './moments';

/** What a state is called. */
export const STATE_WORDS: Readonly<Record<ExtensionState, string>> = {
  in_review: "Reviewers' turn",
  changes_requested: "Team's turn",
  approved: 'Approved',
  active: 'Active',
  denied: 'Denied',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
  cancelled: 'Cancelled',
  ended: 'Ended',
};

const END_WORDS: Readonly<Record<ExtensionEndReason, string>> = {
  expired: 'its time was over',
  given_back: 'it was given back',
  revoked: 'it was revoked',
  declared: 'the declaration contains it now',
  sphere_retired: 'the sphere was retired',
};

/** What of a request tells where it stands. */
export type Standing = Pick<
  ExtensionSummary,
  | 'state'
  | 'waitingFor'
  | 'dueAt'
  | 'escalatedAt'
  | 'lapsesAt'
  | 'startsAt'
  | 'endsAt'
  | 'endedAt'
  | 'endReason'
  | 'permanent'
>;

/** Where a request stands, whose turn it is, and the next moment that matters. */
export function standingWords(request: Standing, timeZone: string): string {
  const words = STATE_WORDS[request.state];
  const rest = restWords(request, at => momentWords(at, timeZone));
  return rest === '' ? words : `${words}: ${rest}`;
}

function restWords(
  request: Standing,
  moment: (instant: string) => string,
): string {
  const { state, endedAt, endReason, lapsesAt, startsAt } = request;
  switch (state) {
    case 'in_review':
      return answerWords(request, moment);
    case 'changes_requested':
      return lapsesAt ? `it lapses ${moment(lapsesAt)} without an answer` : '';
    case 'approved':
      return startsAt
        ? `from ${moment(startsAt)}, ${untilWords(request, moment)}`
        : '';
    case 'active':
      return untilWords(request, moment);
    case 'ended': {
      const why = endReason ? END_WORDS[endReason] : '';
      return [endedAt && moment(endedAt), why].filter(Boolean).join(', ');
    }
    case 'denied':
    case 'withdrawn':
    case 'lapsed':
    case 'cancelled':
      return '';
    default:
      return state satisfies never;
  }
}

function answerWords(
  { waitingFor, dueAt, escalatedAt }: Standing,
  moment: (instant: string) => string,
): string {
  const who = waitingFor.map(({ title }) => title).join(', ') || 'somebody';
  const by = dueAt ? ` by ${moment(dueAt)}` : '';
  return escalatedAt
    ? `${who} answers; the promise${by} is broken, and the stand-ins have it too`
    : `${who} answers${by}`;
}

function untilWords(
  { permanent, endsAt }: Standing,
  moment: (instant: string) => string,
): string {
  return permanent || !endsAt ? 'for good' : `until ${moment(endsAt)}`;
}
