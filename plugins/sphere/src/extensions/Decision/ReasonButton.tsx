import Button, { type ButtonProps } from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Ref } from 'react';
import { quietColor } from '../../page/quietColor';
import { useUniqueId } from './useUniqueId';

const useStyles = makeStyles(theme => ({
  root: { display: 'inline-flex', flexDirection: 'column', maxWidth: '100%' },
  reason: { color: quietColor(theme), maxWidth: 260 },
}));

/** Properties of {@link ReasonButton}. @internal */
export interface ReasonButtonProps
  extends Pick<
    ButtonProps,
    'variant' | 'color' | 'onClick' | 'children' | 'size' | 'type' | 'autoFocus'
  > {
  /** Why it cannot be pressed; it can where there is none. */
  readonly reason?: string;
  /** A call is under way, so that pressing again does nothing. */
  readonly busy?: boolean;
  /** Its name, where what is written on it needs more. */
  readonly label?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that says below itself why it cannot be pressed. @internal */
export function ReasonButton(props: ReasonButtonProps) {
  const { reason, busy, label, buttonRef, onClick, ...button } = props;
  const classes = useStyles();
  const id = useUniqueId('sphere-reason');
  return (
    <span className={classes.root}>
      <Button
        {...button}
        // Whoever has the reference focuses it, maybe before its ripple is there, which would be an error then.
        disableFocusRipple={buttonRef !== undefined}
        aria-label={label}
        ref={buttonRef}
        disabled={reason !== undefined || busy}
        aria-describedby={reason ? id : undefined}
        aria-busy={busy || undefined}
        onClick={onClick}
      />
      {reason && (
        <Typography
          id={id}
          variant="caption"
          component="span"
          className={classes.reason}
        >
          {reason}
        </Typography>
      )}
    </span>
  );
}
