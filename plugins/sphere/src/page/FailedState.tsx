import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Box from '@material-ui/core/Box';
import { isNotOpen } from './isNotOpen';
import { NotOpen } from './NotOpen';
import { useSphereTranslation } from './useSphereTranslation';

/** Properties of {@link FailedState}. @internal */
export interface FailedStateProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** A view that has nothing to show, because its call failed or was refused. @internal */
export function FailedState({ error, onRetry }: FailedStateProps) {
  const { t } = useSphereTranslation();
  if (isNotOpen(error)) return <NotOpen />;
  return (
    <>
      <ResponseErrorPanel error={error} />
      <Box mt={2}>
        <Button variant="outlined" onClick={onRetry}>
          {t('page.retry')}
        </Button>
      </Box>
    </>
  );
}
