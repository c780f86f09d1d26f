import type {
  ExtensionDetail,
  ExtensionEvent,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereTranslate } from '../../page/useSphereTranslation';

type Named = Pick<ExtensionDetail, 'people' | 'steps'>;

/** Who did something: a name, `Bo for Ada` where somebody stood in, or Sphere itself. @internal */
export function whoDid(
  event: Pick<ExtensionEvent, 'by' | 'for'>,
  people: ExtensionDetail['people'],
  t: SphereTranslate,
): string {
  if (event.by === 'system') return t('review.timeline.system');
  const by = people[event.by] ?? event.by;
  return event.for
    ? t('review.timeline.who', { by, for: people[event.for] ?? event.for })
    : by;
}

/** What happened, in one sentence. @internal */
export function eventSentence(
  event: ExtensionEvent,
  { people, steps }: Named,
  t: SphereTranslate,
): string {
  const { type } = event;
  const who = whoDid(event, people, t);
  switch (type) {
    case 'step_passed':
      return t('review.timeline.step_passed', {
        step: steps[event.step ?? 0]?.name ?? '',
      });
    case 'warned':
      return t('review.timeline.warned', { count: event.days ?? 0 });
    case 'rescued': {
      const named = event.reviewers ?? [];
      const reviewers = named.map(ref => people[ref] ?? ref).join(', ');
      return t('review.timeline.rescued', { who, reviewers });
    }
    case 'ended':
      return t(`review.end.${event.endReason ?? 'expired'}`);
    case 'rebased':
    case 'approved':
    case 'lapsed':
    case 'reminded':
    case 'escalated':
    case 'started':
      return t(`review.timeline.${type}`);
    default:
      return t(`review.timeline.${type}`, { who });
  }
}
