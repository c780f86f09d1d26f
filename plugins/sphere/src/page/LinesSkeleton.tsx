import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Skeleton from '@material-ui/lab/Skeleton';
import { Delayed } from './Delayed';
import { useSphereTranslation } from './useSphereTranslation';

/** A card with lines, while something that is made of lines loads. @internal */
export function LinesSkeleton({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useSphereTranslation();
  return (
    <Delayed>
      <Card role="status" aria-label={t('page.loading')}>
        <CardContent>
          {Array.from({ length: lines }, (_, line) => (
            <Skeleton key={line} height={40} />
          ))}
        </CardContent>
      </Card>
    </Delayed>
  );
}
