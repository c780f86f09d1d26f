import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ExtensionAction,
  ExtensionBulkResult,
  ExtensionCanInfo,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { useActOnExtensions } from '@dataops-sphere/plugin-sphere-react';
import { useState } from 'react';
import { DecisionForm } from '../Decision/DecisionForm';
import { refusalOf } from '../Decision/refusalOf';
import { useDecisionDraft } from '../Decision/useDecisionDraft';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0, 0, 2), paddingLeft: theme.spacing(2.5) },
}));

/** Whether it really may be done is decided for each request by itself. */
const CAN_TRY: ExtensionCanInfo = {
  approve: { can: true },
  'request-changes': { can: true },
  deny: { can: true },
};

/** The results of a bulk call, with the requests that they are about. @internal */
export interface BulkResults {
  readonly items: readonly ExtensionSummary[];
  readonly results: ExtensionBulkResult['results'];
}

/** Properties of {@link BulkDecision}. @internal */
export interface BulkDecisionProps {
  readonly items: readonly ExtensionSummary[];
  readonly onDone: (results: BulkResults) => void;
  readonly onClear: () => void;
}

/** One decision for several requests for the same change. @internal */
export function BulkDecision({ items, onDone, onClear }: BulkDecisionProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { draft, dispatch } = useDecisionDraft('together');
  const { state, run } = useActOnExtensions();
  const act = async (action: ExtensionAction) => {
    const result = await run(
      items.map(({ id, version, proposalHash }) => ({
        id,
        version,
        proposalHash,
        action,
      })),
    );
    if (!result) return;
    dispatch({ type: 'sent' });
    onDone({ items, results: result.results });
  };
  return (
    <Panel
      title={t('review.list.together')}
      subheader={t('review.list.selected', { count: items.length })}
    >
      <ul className={classes.list}>
        {items.map(item => (
          <li key={item.id}>{labelOf(item)}</li>
        ))}
      </ul>
      <DecisionForm
        draft={draft}
        onDraft={dispatch}
        can={CAN_TRY}
        busy={state.status === 'running'}
        onAct={act}
      />
      {state.status === 'failed' && (
        <Typography role="alert" color="error">
          {t('review.decide.refused', {
            message: refusalOf(state.error).message,
          })}
        </Typography>
      )}
      <Button onClick={onClear}>{t('review.list.clearSelection')}</Button>
    </Panel>
  );
}

/** What became of each. @internal */
export function BulkResultsPanel(props: {
  readonly outcome: BulkResults;
  readonly onClose: () => void;
}) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [items] = useState(
    () => new Map(props.outcome.items.map(item => [item.id, item])),
  );
  return (
    <Panel title={t('review.list.results')}>
      <ul className={classes.list} aria-label={t('review.list.results')}>
        {props.outcome.results.map(({ id, ok, state, message }) => {
          const item = items.get(id);
          const what = item ? labelOf(item) : id;
          return (
            <li key={id}>
              {ok && state
                ? t('review.list.resultOk', {
                    what,
                    state: t(`review.state.${state}`),
                  })
                : t('review.list.resultNo', { what, message: message ?? '' })}
            </li>
          );
        })}
      </ul>
      <Button variant="outlined" onClick={props.onClose}>
        {t('review.list.closeResults')}
      </Button>
    </Panel>
  );
}

function labelOf({ sphere, title }: ExtensionSummary): string {
  return `${sphere.title}: ${title}`;
}
