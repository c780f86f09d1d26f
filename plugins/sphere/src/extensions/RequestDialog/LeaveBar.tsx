import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { useFocusOnce } from './useFocusOnce';

const useStyles = makeStyles(theme => ({
  root: {
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    padding: theme.spacing(1, 3, 2),
    gap: theme.spacing(1),
  },
  text: { flex: '1 1 240px' },
}));

/** Properties of {@link LeaveBar}. @internal */
export interface LeaveBarProps {
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** Asks what becomes of what was written, before the dialog is closed. @internal */
export function LeaveBar({ onKeep, onDiscard, onStay }: LeaveBarProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  useFocusBack();
  const keep = useFocusOnce<HTMLButtonElement>(true);
  return (
    <DialogActions className={classes.root}>
      <Typography variant="body2" role="alert" className={classes.text}>
        {t('request.dialog.leave')}
      </Typography>
      <Button onClick={onDiscard}>{t('request.dialog.leaveDiscard')}</Button>
      <Button onClick={onStay}>{t('request.dialog.leaveStay')}</Button>
      <Button
        variant="contained"
        color="primary"
        disableFocusRipple
        ref={keep}
        onClick={onKeep}
      >
        {t('request.dialog.leaveKeep')}
      </Button>
    </DialogActions>
  );
}

/** Whoever goes on writing does so where they were. */
function useFocusBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
