import Dialog from '@material-ui/core/Dialog';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useExtension } from '@dataops-sphere/plugin-sphere-react';
import { useState } from 'react';
import { Delayed } from '../../page/Delayed';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { useUniqueId } from '../Decision/useUniqueId';
import type { AskInAddress, RequestAsk } from './requestAsk';
import {
  RequestFormView,
  type RequestFormViewProps,
  type Written,
} from './RequestFormView';
import { useAsk } from './useAsk';

const useStyles = makeStyles(theme => ({
  title: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    paddingBottom: 0,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Properties of {@link RequestDialog}. @internal */
export interface RequestDialogProps {
  readonly sphere: SphereDetail;
  /** Called after a request was sent or joined. */
  readonly onSent: () => void;
}

/** The dialog in which more room is asked for; open while the address says so. @internal */
export function RequestDialog(props: RequestDialogProps) {
  const { asked, close } = useAsk();
  if (asked.type === 'none') return null;
  return (
    <OpenRequestDialog
      key={asked.code}
      {...props}
      asked={asked}
      onClose={close}
    />
  );
}

interface OpenRequestDialogProps extends RequestDialogProps {
  readonly asked: Exclude<AskInAddress, { type: 'none' }>;
  readonly onClose: () => void;
}

function OpenRequestDialog(props: OpenRequestDialogProps) {
  const { asked, onClose } = props;
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('sm'), { noSsr: true });
  const titleId = useUniqueId('sphere-request-title');
  const ask: RequestAsk = asked.type === 'ask' ? asked.ask : {};
  const [written, setWritten] = useState<Written>('nothing');
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    if (written === 'nothing') onClose();
    else if (written === 'something') setLeaving(!leaving);
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      fullScreen={isNarrow}
      onClose={leave}
      aria-labelledby={titleId}
    >
      <Head {...props} ask={ask} titleId={titleId} onClose={leave} />
      <Body
        {...props}
        ask={ask}
        leaving={leaving && written === 'something'}
        onWritten={setWritten}
        onStay={() => setLeaving(false)}
      />
    </Dialog>
  );
}

interface HeadProps extends OpenRequestDialogProps {
  readonly ask: RequestAsk;
  readonly titleId: string;
}

function Head({ sphere, ask, titleId, onClose }: HeadProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <DialogTitle disableTypography className={classes.title}>
      <div className={classes.words}>
        <Typography id={titleId} variant="h6" component="h2">
          {t(titleOf(ask))}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {sphere.title}
        </Typography>
      </div>
      <IconButton
        size="small"
        aria-label={t('request.dialog.close')}
        onClick={onClose}
      >
        <CloseIcon />
      </IconButton>
    </DialogTitle>
  );
}

interface BodyProps
  extends OpenRequestDialogProps,
    Pick<RequestFormViewProps, 'leaving' | 'onWritten' | 'onStay'> {
  readonly ask: RequestAsk;
}

/** The form, once what it goes on with is known. */
function Body(props: BodyProps) {
  const { asked, ask } = props;
  const { t } = useSphereTranslation();
  const earlierId = ask.renews ?? ask.follows ?? ask.edits;
  const { data, error, retry } = useExtension(earlierId);
  if (earlierId !== undefined && !data) {
    // Without the request there is nothing to change; for a new one it would only have filled in the fields.
    if (error && ask.edits) {
      return (
        <DialogContent>
          <FailedState error={error} onRetry={retry} />
        </DialogContent>
      );
    }
    if (!error) {
      return (
        <DialogContent>
          <Delayed>
            <LinesSkeleton />
          </Delayed>
        </DialogContent>
      );
    }
  }
  const message = error && !data ? error.message : undefined;
  const notes = [
    asked.type === 'unreadable' && t('request.dialog.unreadable'),
    message !== undefined && t('request.dialog.earlierFailed', { message }),
    ask.edits !== undefined && t('request.dialog.editText'),
  ];
  return (
    <RequestFormView
      {...props}
      code={asked.code}
      earlier={data}
      notes={notes.filter(note => note !== false)}
      onRefused={retry}
    />
  );
}

function titleOf(ask: RequestAsk) {
  if (ask.renews) return 'request.dialog.renewTitle' as const;
  return ask.edits
    ? ('request.dialog.editTitle' as const)
    : ('request.dialog.title' as const);
}
