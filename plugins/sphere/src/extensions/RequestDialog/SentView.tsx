import { LinkButton } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { useRequestHref } from '../../page/useRequestHref';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { momentWords } from '../Decision/dateWords';
import { useToast } from '../ReviewsPage/useToast';
import type { SentRequest } from './requestState';
import { useFocusOnce } from './useFocusOnce';

const useStyles = makeStyles({ root: { overflowWrap: 'anywhere' } });

// What the types of the button take for its element; it is an anchor.
type LinkElement = HTMLAnchorElement & HTMLButtonElement & HTMLSpanElement;

/** Properties of {@link SentView}. @internal */
export interface SentViewProps {
  readonly request: SentRequest;
  readonly onClose: () => void;
}

/** It was sent, who answers by when, and where it can be followed. @internal */
export function SentView({ request, onClose }: SentViewProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { id, title, waitingFor, dueAt } = request;
  const href = useRequestHref()?.(id);
  const names = waitingFor.map(reviewer => reviewer.title).join(', ');
  const close = useFocusOnce<HTMLButtonElement>(!href);
  const link = useFocusOnce<LinkElement>(true);
  useToldOnce(t('request.dialog.sentTitle', { title }), href);
  return (
    <>
      <DialogContent className={classes.root}>
        <Typography component="p" role="status" paragraph>
          {t('request.dialog.sentTitle', { title })}
        </Typography>
        <Typography variant="body2">
          {names && dueAt
            ? t('request.dialog.sentWho', { names, date: momentWords(dueAt) })
            : t('request.dialog.sentText')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button ref={close} disableFocusRipple onClick={onClose}>
          {t('request.dialog.close')}
        </Button>
        {href && (
          <LinkButton
            to={href}
            disableFocusRipple
            ref={link}
            variant="contained"
            color="primary"
          >
            {t('request.dialog.openRequest')}
          </LinkButton>
        )}
      </DialogActions>
    </>
  );
}

/** A toast, which stays when the dialog is closed. */
function useToldOnce(title: string, href: string | undefined) {
  const { t } = useSphereTranslation();
  const toast = useToast();
  const tell = useRef(() => {});
  tell.current = () =>
    toast(title, { label: t('request.dialog.openRequest'), href: href ?? '' });
  useEffect(() => tell.current(), []);
}
