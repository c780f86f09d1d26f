import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateText } from '../../page/DateText';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { RequestState } from './requestState';
import type { RequestForm } from './useRequestForm';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(1) },
  button: { textTransform: 'none' },
}));

/** Properties of {@link DraftLine}. @internal */
export interface DraftLineProps {
  readonly state: RequestState;
  readonly form: Pick<RequestForm, 'resume' | 'discard'>;
}

/** That this is a draft of before, or that there is another one. @internal */
export function DraftLine({ state, form }: DraftLineProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (state.status === 'sent' || state.status === 'sending') return null;
  const { origin } = state;
  if (origin.type === 'new' && !origin.kept) return null;
  const isRestored = origin.type === 'restored';
  const at = isRestored ? origin.savedAt : origin.kept?.savedAt ?? '';
  return (
    <Typography
      variant="body2"
      component="div"
      role="status"
      className={classes.root}
    >
      {isRestored
        ? t('request.dialog.draftFrom', { date: <DateText at={at} /> })
        : t('request.dialog.draftKept', { date: <DateText at={at} /> })}
      {' · '}
      <Button
        size="small"
        color="primary"
        className={classes.button}
        onClick={isRestored ? form.discard : form.resume}
      >
        {isRestored ? t('request.dialog.discard') : t('request.dialog.resume')}
      </Button>
    </Typography>
  );
}
