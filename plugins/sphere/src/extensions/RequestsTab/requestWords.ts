import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
import type { SphereTranslate } from '../../page/useSphereTranslation';
import { dayWords, momentWords } from '../Decision/dateWords';

interface Reading {
  readonly now: number;
  /** Whether the reader is of the team. */
  readonly mine: boolean;
}

/** Where a request stands: whose turn it is and by when, or what became of it. @internal */
export function turnWords(
  request: ExtensionSummary,
  { now, mine }: Reading,
  t: SphereTranslate,
): string {
  const { state, waitingFor, dueAt, lapsesAt, endReason } = request;
  switch (state) {
    case 'in_review': {
      const names = waitingFor.map(({ title }) => title).join(', ');
      const words = t('request.tab.reviewers', { names });
      return dueAt ? `${words}, ${dueWords(dueAt, now, t)}` : words;
    }
    case 'changes_requested': {
      const words = mine
        ? t('request.tab.yourTurn')
        : t('request.tab.teamsTurn');
      if (!lapsesAt) return words;
      const date = momentWords(lapsesAt, now);
      return `${words}, ${t('request.tab.lapses', { date })}`;
    }
    case 'ended':
      return endReason
        ? t(`request.tab.reason.${endReason}`)
        : t('review.state.ended');
    default:
      return t(`review.state.${state}`);
  }
}

function dueWords(dueAt: string, now: number, t: SphereTranslate): string {
  const date = momentWords(dueAt, now);
  return Date.parse(dueAt) < now
    ? t('request.tab.late', { date })
    : t('request.tab.by', { date });
}

/** When it begins, ends or ended, and whether it is in its source. @internal */
export function requestFacts(
  request: ExtensionSummary,
  t: SphereTranslate,
): readonly string[] {
  const { state, startsAt, endsAt, endedAt, permanent, inGit } = request;
  const isLive = state === 'active' || state === 'approved';
  const facts: string[] = [];
  if (state === 'approved' && startsAt) {
    facts.push(t('request.tab.starts', { date: dayWords(startsAt) }));
  }
  if (endedAt) facts.push(t('request.tab.ended', { date: dayWords(endedAt) }));
  else if (permanent) facts.push(t('request.tab.permanent'));
  else if (endsAt) {
    const date = dayWords(endsAt);
    facts.push(
      isLive
        ? t('request.tab.ends', { date })
        : t('request.tab.endsOn', { date }),
    );
  }
  if (inGit === 'no') facts.push(t('request.tab.notInGit'));
  return facts;
}
