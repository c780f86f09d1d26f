import DialogActions from '@material-ui/core/DialogActions';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ReasonButton } from '../Decision/ReasonButton';
import { reasonNotToSend } from './reasonNotToSend';
import type { RequestForm } from './useRequestForm';

const useStyles = makeStyles(theme => ({
  root: {
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    padding: theme.spacing(1, 3, 2),
    gap: theme.spacing(1),
  },
  text: { flex: '1 1 240px', overflowWrap: 'anywhere' },
}));

/** Properties of {@link SendBar}. @internal */
export interface SendBarProps {
  readonly form: RequestForm;
}

/** The button, why it cannot be pressed, and why it was not sent. @internal */
export function SendBar({ form }: SendBarProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { state, refusal } = form;
  const blocked = reasonNotToSend(form);
  const isSending = state.status === 'sending';
  return (
    <DialogActions className={classes.root}>
      {refusal && (
        <Typography
          variant="body2"
          color="error"
          role="alert"
          className={classes.text}
        >
          {t(`request.dialog.refusal.${refusal.kind}`, {
            message: refusal.message,
          })}
        </Typography>
      )}
      <ReasonButton
        variant="contained"
        color="primary"
        reason={blocked && (blocked.text ?? t(blocked.key))}
        busy={isSending}
        onClick={form.send}
      >
        {isSending ? t('request.dialog.sending') : t('request.dialog.send')}
      </ReasonButton>
    </DialogActions>
  );
}
