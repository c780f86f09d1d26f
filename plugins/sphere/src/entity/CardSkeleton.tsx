import Skeleton from '@material-ui/lab/Skeleton';
import { Delayed } from '../page/Delayed';
import { useSphereTranslation } from '../page/useSphereTranslation';

/** Two lines, while a card loads. @internal */
export function CardSkeleton() {
  const { t } = useSphereTranslation();
  return (
    <Delayed>
      <div role="status" aria-label={t('page.loading')}>
        <Skeleton width="60%" />
        <Skeleton width="40%" />
      </div>
    </Delayed>
  );
}
