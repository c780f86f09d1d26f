import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import type {
  RoomSummary,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { momentWords } from '../Decision/dateWords';
import { RoomItems } from './RoomItems';

/** Properties of {@link WaitingCard}. @internal */
export interface WaitingCardProps {
  readonly sphere: SphereDetail;
  readonly items: readonly RoomSummary[];
  readonly at: number;
}

/** What reviewers have to answer, whose turn it is, and by when. A broken promise is our debt, and said so. @internal */
export function WaitingCard({ sphere, items, at }: WaitingCardProps) {
  const { t } = useSphereTranslation();
  const facts = (item: RoomSummary): string => {
    const { dueAt, escalatedAt } = item;
    const reviewers = reviewersOf(item, sphere);
    if (dueAt === undefined) return t('room.noDate', { reviewers });
    const date = momentWords(dueAt, at);
    if (Date.parse(dueAt) > at) return t('room.by', { reviewers, date });
    const standIn = escalatedAt && standInOf(sphere);
    return standIn
      ? t('room.lateStandIn', { reviewers, date, standIn })
      : t('room.late', { reviewers, date });
  };
  const title = t('room.waiting');
  return (
    <Panel title={title}>
      <RoomItems label={title} items={items} facts={facts} />
    </Panel>
  );
}

function reviewersOf({ waitingFor }: RoomSummary, sphere: SphereDetail) {
  const names = waitingFor?.map(({ title }) => title) ?? [];
  return names.length > 0 ? names.join(', ') : sphere.platformOwner.title;
}

function standInOf({ resolved }: SphereDetail): string | undefined {
  const { standIn } = resolved.leash.extensions;
  return standIn === undefined
    ? undefined
    : humanizeEntityRef(parseEntityRef(standIn), {
        defaultKind: 'group',
        defaultNamespace: 'default',
      });
}
