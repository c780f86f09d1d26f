import Button from '@material-ui/core/Button';
import { Notice } from './Notice';
import { useSphereTranslation } from './useSphereTranslation';

/** Properties of {@link StaleNotice}. @internal */
export interface StaleNoticeProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Says above older rows that newer ones could not be had. @internal */
export function StaleNotice({ error, onRetry }: StaleNoticeProps) {
  const { t } = useSphereTranslation();
  return (
    <Notice
      tone="act"
      action={
        <Button size="small" variant="outlined" onClick={onRetry}>
          {t('page.retry')}
        </Button>
      }
    >
      {t('page.staleTitle', { message: error.message })}
    </Notice>
  );
}
