import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
import { useActOnExtension } from '@dataops-sphere/plugin-sphere-react';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ReasonButton } from '../Decision/ReasonButton';
import { refusalOf } from '../Decision/refusalOf';
import { useFocusOnce } from '../RequestDialog/useFocusOnce';
import type { RequestVerb } from './requestsView';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginTop: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    borderLeft: `4px solid ${theme.palette.primary.main}`,
  },
  text: { flex: '1 1 240px', overflowWrap: 'anywhere' },
}));

/** What is done at once, without anybody's approval. @internal */
export type DoneVerb = Exclude<RequestVerb, 'renew' | 'again'>;

/** Properties of {@link ConfirmVerb}. @internal */
export interface ConfirmVerbProps {
  readonly request: ExtensionSummary;
  readonly verb: DoneVerb;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks once more, in the row itself, before something is given up. @internal */
export function ConfirmVerb(props: ConfirmVerbProps) {
  const { request, verb, onClose } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { state, act } = useVerb(props);
  const button = useFocusOnce<HTMLButtonElement>(true);
  return (
    <div
      role="group"
      aria-label={t('request.tab.verbOf', {
        verb: t(`request.tab.${verb}`),
        title: request.title,
      })}
      className={classes.root}
    >
      <Typography variant="body2" className={classes.text}>
        {t(`request.tab.confirm.${verb}`)}
        {state.status === 'failed' && (
          <Typography
            component="span"
            display="block"
            variant="body2"
            color="error"
            role="alert"
          >
            {t('request.tab.failed', {
              message: refusalOf(state.error).message,
            })}
          </Typography>
        )}
      </Typography>
      <ReasonButton
        size="small"
        variant="contained"
        color="primary"
        buttonRef={button}
        busy={state.status === 'running'}
        onClick={() => void act()}
      >
        {t(`request.tab.${verb}`)}
      </ReasonButton>
      <Button size="small" onClick={onClose}>
        {t('request.tab.keep')}
      </Button>
    </div>
  );
}

function useVerb({ request, verb, onClose, onDone }: ConfirmVerbProps) {
  const { state, run } = useActOnExtension();
  const { id, version, proposalHash } = request;
  const act = async () => {
    const action = { type: verb };
    const done = await run({ id, version, proposalHash, action });
    if (!done) return;
    onClose();
    onDone();
  };
  return { state, act };
}
