import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import {
  useOperations,
  useRetryDelivery,
} from '@dataops-sphere/plugin-sphere-react';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import { Fact, Facts } from '../page/Facts';
import { FailedState } from '../page/FailedState';
import { LinesSkeleton } from '../page/LinesSkeleton';
import { Notice } from '../page/Notice';
import { Panel } from '../page/Panel';
import { QuietText } from '../page/QuietText';
import { StaleNotice } from '../page/StaleNotice';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { DeliveriesTable } from './DeliveriesTable';
import { JobsTable } from './JobsTable';
import { useDurationWords } from './useDurationWords';
import { useWhileVisible } from './useWhileVisible';

/** Milliseconds between two readings. */
const PERIOD = 10_000;

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3) },
  facts: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
}));

/** How index, outbox and jobs are doing, read anew while somebody looks. @internal */
export function OperationsView() {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { data, error, loading, retry } = useOperations();
  const again = useRetryDelivery();
  const [retried, setRetried] = useState<Operations>();
  useWhileVisible(retry, PERIOD);
  // What is read anew goes before what the last retry answered.
  useEffect(() => setRetried(undefined), [data]);
  const shown = retried ?? data;
  if (error && !shown) return <FailedState error={error} onRetry={retry} />;
  if (!shown) return <LinesSkeleton />;
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      {again.state.status === 'failed' && (
        <Notice tone="act">
          {t('room.operations.retryFailed', {
            message: again.state.error.message,
          })}
        </Notice>
      )}
      {again.state.status === 'done' && (
        <Notice>{t('room.operations.retried')}</Notice>
      )}
      <div className={classes.root} aria-busy={loading}>
        <div className={classes.facts}>
          <IndexPanel operations={shown} />
          <OutboxPanel operations={shown} />
        </div>
        <DeliveriesTable
          outbox={shown.outbox}
          busy={again.state.status === 'running' ? 'retrying' : 'no'}
          onRetry={async id => setRetried(await again.run(id))}
        />
        <JobsTable jobs={shown.jobs} />
        <QuietText>
          {t('room.operations.every', { seconds: String(PERIOD / 1000) })}
        </QuietText>
      </div>
    </>
  );
}

interface OperationsProps {
  readonly operations: Operations;
}

function IndexPanel({ operations: { index } }: OperationsProps) {
  const { t } = useSphereTranslation();
  const duration = useDurationWords();
  return (
    <Panel title={t('room.operations.index')}>
      <Facts>
        <Fact name={t('room.operations.indexAge')}>
          {duration(index.ageMs)}
        </Fact>
        <Fact name={t('room.operations.spheres')}>{index.spheres}</Fact>
      </Facts>
    </Panel>
  );
}

function OutboxPanel({ operations: { outbox } }: OperationsProps) {
  const { t } = useSphereTranslation();
  const duration = useDurationWords();
  return (
    <Panel title={t('room.operations.outbox')}>
      <Facts>
        <Fact name={t('room.operations.waiting')}>{outbox.waiting}</Fact>
        <Fact name={t('room.operations.lag')}>
          {outbox.waiting === 0 ? '–' : duration(outbox.lagMs)}
        </Fact>
        <Fact name={t('room.operations.poisoned')}>{outbox.poisoned}</Fact>
      </Facts>
    </Panel>
  );
}
