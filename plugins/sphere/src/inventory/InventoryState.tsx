import Button from '@material-ui/core/Button';
import Skeleton from '@material-ui/lab/Skeleton';
import { Delayed } from '../page/Delayed';
import { isNotOpen } from '../page/isNotOpen';
import { Notice } from '../page/Notice';
import { OlderPager } from '../page/OlderPager';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { NoInventory } from './NoInventory';
import type { SphereInventory } from './useSphereInventory';

/** Properties of {@link InventoryState}. @internal */
export interface InventoryStateProps {
  readonly inventory: SphereInventory;
  readonly outsideCursor?: string;
}

/** What there is to say of the inventory as a whole, beside the statements, which do not need it. @internal */
export function InventoryState(props: InventoryStateProps) {
  const { inventory, outsideCursor } = props;
  const { state, error, retry, nextOutside } = inventory;
  const { t } = useSphereTranslation();
  return (
    <>
      {state === 'loading' && (
        <Delayed>
          <div role="status" aria-label={t('inventory.loading')}>
            <Skeleton height={32} width="40%" />
          </div>
        </Delayed>
      )}
      {error && (
        <Notice
          tone="act"
          action={
            <Button size="small" variant="outlined" onClick={retry}>
              {t('page.retry')}
            </Button>
          }
        >
          {isNotOpen(error)
            ? t('inventory.useNotOpen')
            : t('inventory.useUnknown', { message: error.message })}
        </Notice>
      )}
      {state === 'none' && <NoInventory />}
      <OlderPager
        label={t('inventory.unmatchedPages')}
        next="next"
        back="first"
        param="outsideCursor"
        cursor={outsideCursor}
        nextCursor={nextOutside}
      />
    </>
  );
}
