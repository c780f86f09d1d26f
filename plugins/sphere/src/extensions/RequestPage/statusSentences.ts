import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import type { SphereTranslate } from '../../page/useSphereTranslation';
import { dayWords, momentWords } from '../Decision/dateWords';

interface Viewer {
  readonly team: boolean;
  readonly now: number;
}

/** Says whose turn it is and what comes next, to the team in its own words. @internal */
export function statusSentences(
  detail: ExtensionDetail,
  viewer: Viewer,
  t: SphereTranslate,
): readonly string[] {
  const { request, state } = detail;
  switch (state) {
    case 'in_review':
      return reviewSentences(detail, viewer, t);
    case 'changes_requested':
      return changesSentences(detail, viewer, t);
    case 'approved': {
      const date = momentWords(
        detail.startsAt ?? request.submittedAt,
        viewer.now,
      );
      return [t('review.status.starts', { date })];
    }
    case 'active':
      return [activeSentence(detail, viewer, t)];
    case 'denied':
      return [
        t('review.status.denied', { reason: request.reason ?? '' }),
        ...(request.wayToYes
          ? [t('review.status.wayToYes', { text: request.wayToYes })]
          : []),
      ];
    case 'ended':
      return [t(`review.end.${detail.endReason ?? 'expired'}`)];
    case 'withdrawn':
    case 'lapsed':
    case 'cancelled':
      return [t(`review.status.${state}`)];
    default: {
      const unreachable: never = state;
      return unreachable;
    }
  }
}

function reviewSentences(
  detail: ExtensionDetail,
  { team, now }: Viewer,
  t: SphereTranslate,
): readonly string[] {
  const { request, people, waitingFor, dueAt } = detail;
  const { standIn } = request.rules;
  const reviewers = waitingFor.map(({ title }) => title).join(', ');
  if (detail.escalatedAt) {
    const group = standIn ? people[standIn] ?? standIn : reviewers;
    return [t('review.status.late', { group })];
  }
  const date = dueAt && momentWords(dueAt, now);
  const turn = date
    ? t(
        waitingFor.length === 1
          ? 'review.status.reviewersTurn'
          : 'review.status.reviewersTurnMany',
        { reviewers, date },
      )
    : t('review.status.reviewersTurnOpen', { reviewers });
  return [
    [
      turn,
      ...(standIn && date ? [t('review.status.standIns')] : []),
      ...(team ? [t('review.status.noNeed')] : []),
    ].join(' '),
  ];
}

function changesSentences(
  { request, lapsesAt }: ExtensionDetail,
  { team, now }: Viewer,
  t: SphereTranslate,
): readonly string[] {
  const reason = request.reason ?? '';
  return [
    t(team ? 'review.status.yourTurn' : 'review.status.teamsTurn', { reason }),
    ...(lapsesAt
      ? [t('review.status.lapses', { date: momentWords(lapsesAt, now) })]
      : []),
  ];
}

function activeSentence(
  { endsAt }: ExtensionDetail,
  { team, now }: Viewer,
  t: SphereTranslate,
): string {
  if (!endsAt) {
    return t(
      team ? 'review.status.yoursForGood' : 'review.status.theirsForGood',
    );
  }
  const date = dayWords(endsAt, now);
  return t(team ? 'review.status.yours' : 'review.status.theirs', { date });
}
