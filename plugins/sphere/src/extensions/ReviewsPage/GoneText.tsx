import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
import { useExtension } from '@dataops-sphere/plugin-sphere-react';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { whoDid } from '../RequestPage/eventSentence';

// Those that a person did; `approved` itself follows from the last vote.
const DECIDING: readonly string[] = [
  'vote_approved',
  'changes_requested',
  'denied',
  'withdrawn',
  'edited',
  'counter_accepted',
];

/** Who decided a request that the viewer still has in the list. Only for those is it asked. @internal */
export function GoneText({ item }: { readonly item: ExtensionSummary }) {
  const { t } = useSphereTranslation();
  const { data } = useExtension(item.id);
  const last = data?.events.filter(({ type }) => DECIDING.includes(type)).pop();
  if (!data || !last) return <>{t('review.list.goneUnknown')}</>;
  return (
    <>
      {t('review.list.gone', {
        who: whoDid(last, data.people, t),
        state: t(`review.state.${data.state}`),
      })}
    </>
  );
}
