import Typography from '@material-ui/core/Typography';
import { isNotOpen } from '../page/isNotOpen';
import { useSphereTranslation } from '../page/useSphereTranslation';

/** A card that has nothing to show, in one sentence: a card must not push the rest of a page away. @internal */
export function CardUnavailable({ error }: { readonly error: Error }) {
  const { t } = useSphereTranslation();
  return (
    <Typography variant="body2" color="textSecondary">
      {isNotOpen(error)
        ? t('page.notOpenTitle')
        : t('entity.unavailable', { message: error.message })}
    </Typography>
  );
}
