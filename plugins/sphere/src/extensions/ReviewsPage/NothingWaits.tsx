import Button from '@material-ui/core/Button';
import type { ReviewCounts } from '@dataops-sphere/plugin-sphere-common';
import { Empty } from '../../page/Empty';
import { NoMatch } from '../../page/NoMatch';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { ReviewView } from './reviewsQuery';
import type { Reviews } from './useReviews';

/** Properties of {@link NothingWaits}. @internal */
export interface NothingWaitsProps {
  readonly reviews: Reviews;
  readonly counts: ReviewCounts;
}

/** An empty list, and where something waits instead. @internal */
export function NothingWaits({ reviews, counts }: NothingWaitsProps) {
  const { t } = useSphereTranslation();
  const { query, change } = reviews;
  const view: ReviewView = query.view ?? 'me';
  if (query.sphere) {
    return (
      <NoMatch
        title={t('review.empty.filter')}
        text={t('review.empty.filterText')}
        clear={t('review.empty.clear')}
        onClear={() => change({ sphere: undefined })}
      />
    );
  }
  const elsewhere = counts.byGroup
    .filter(({ count }) => count > 0)
    .map(({ title, count }) =>
      t('review.empty.elsewhere', { number: String(count), group: title }),
    );
  const isMine = view === 'me';
  return (
    <Empty
      missing="content"
      title={t(`review.empty.${view}`)}
      description={[
        t(`review.empty.${view}Text`),
        ...(isMine ? elsewhere : []),
      ].join(' ')}
      action={
        isMine && elsewhere.length > 0 ? (
          <Button
            variant="outlined"
            color="primary"
            onClick={() => change({ view: 'groups' })}
          >
            {t('review.list.groups', { number: String(counts.groups) })}
          </Button>
        ) : undefined
      }
    />
  );
}
