import { useRouteRef } from '@backstage/core-plugin-api';
import { PageShell } from '../../page/PageShell';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { reviewsRouteRef } from '../../routes';
import { ReviewsContent } from './ReviewsContent';

/** What waits for an answer: the list beside the request. @internal */
export function ReviewsPage() {
  const { t } = useSphereTranslation();
  const reviews = useRouteRef(reviewsRouteRef);
  return (
    <PageShell
      title={t('review.reviews')}
      tabs={[{ label: t('review.tabAll'), to: reviews() }]}
      tabsLabel={t('review.tabs')}
    >
      <ReviewsContent />
    </PageShell>
  );
}
