import type { ExtensionList } from '@dataops-sphere/plugin-sphere-common';
import { useExtensions } from '@dataops-sphere/plugin-sphere-react';
import { makeStyles } from '@material-ui/core/styles';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../../page/Empty';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { NoMatch } from '../../page/NoMatch';
import { OlderPager } from '../../page/OlderPager';
import { QuietText } from '../../page/QuietText';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { useNow } from '../ReviewsPage/useNow';
import { ExceptionsFilters } from './ExceptionsFilters';
import {
  addressOfExceptions,
  filterOfAddress,
  isFiltered,
  queryOf,
  rowsOf,
  type ExceptionsFilter,
  type ExceptionsKey,
} from './exceptionsQuery';
import { ExceptionsTable } from './ExceptionsTable';

const useStyles = makeStyles(theme => ({
  text: { marginBottom: theme.spacing(2) },
  total: { marginBottom: theme.spacing(1) },
}));

/** Every extension of the company that is approved or counts, with its end. Filters, order and page are in the address. @internal */
export function ExceptionsPage() {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const filter = filterOfAddress(address);
  const { data, error, loading, retry } = useExtensions(queryOf(filter));
  const change = (
    changes: Partial<Record<ExceptionsKey, string | undefined>>,
  ) => setAddress(addressOfExceptions(address, changes));
  return (
    <>
      <QuietText className={classes.text}>
        {t('room.exceptions.text')}
      </QuietText>
      <ExceptionsFilters filter={filter} onChange={change} />
      {error && data && <StaleNotice error={error} onRetry={retry} />}
      {error && !data && <FailedState error={error} onRetry={retry} />}
      {!error && !data && <LinesSkeleton />}
      {data && (
        <div aria-busy={loading}>
          <PageOfExceptions
            list={data}
            filter={filter}
            onClear={() =>
              change({ platformOwner: undefined, ending: undefined })
            }
          />
        </div>
      )}
    </>
  );
}

function PageOfExceptions(props: {
  readonly list: ExtensionList;
  readonly filter: ExceptionsFilter;
  readonly onClear: () => void;
}) {
  const { list, filter, onClear } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const at = useNow();
  const { rows, rest } = rowsOf(list.items, { filter, at });
  if (rows.length === 0) {
    return isFiltered(filter) ? (
      <NoMatch
        title={t('room.exceptions.noMatchTitle')}
        text={t('room.exceptions.noMatchText')}
        clear={t('room.exceptions.clear')}
        onClear={onClear}
      />
    ) : (
      <Empty
        missing="data"
        title={t('room.exceptions.emptyTitle')}
        description={t('room.exceptions.emptyText')}
      />
    );
  }
  return (
    <>
      {filter.ending === 'any' && (
        <QuietText role="status" className={classes.total}>
          {t('room.exceptions.total', { count: list.totalItems })}
        </QuietText>
      )}
      <ExceptionsTable items={rows} at={at} />
      <OlderPager
        label={t('room.exceptions.pages')}
        next="next"
        back="first"
        cursor={filter.cursor}
        nextCursor={rest === 'some' ? list.nextCursor : undefined}
      />
    </>
  );
}
