import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ExtensionActionType,
  ExtensionDetail,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import { RefusalText } from '../Decision/DecisionBar';
import { changeTitles } from '../Decision/changeTitles';
import { proposalDifferences } from '../Decision/proposalDifferences';
import { ReasonButton } from '../Decision/ReasonButton';
import type { ReadRequest } from '../Decision/useReadRequest';
import type { RequestActions } from '../Decision/useRequestActions';
import { isWorthShowing } from '../Decision/viewerRoles';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ActionDialog, type DialogAction } from './ActionDialog';
import {
  AskAgainButton,
  DialogOfRequest,
  EditButton,
  isOverForTeam,
} from './EditRequest';
import { RenewButton } from './RenewButton';

const useStyles = makeStyles(theme => ({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
  },
  list: { margin: theme.spacing(0.5, 0, 1.5), paddingLeft: theme.spacing(2.5) },
}));

/** Properties of {@link TeamActions}. @internal */
export interface TeamActionsProps {
  readonly detail: ExtensionDetail;
  readonly sphere?: SphereDetail;
  readonly read: ReadRequest;
  readonly actions: RequestActions;
  readonly onChanged: () => void;
  readonly onOpen: (id: string) => void;
}

const WITH_DIALOG: readonly DialogAction[] = [
  'withdraw',
  'cancel',
  'give-back',
  'revoke',
  'rescue',
];

/** What the team, the platform owner and platform admins may do with a request. @internal */
export function TeamActions(props: TeamActionsProps) {
  const { actions } = props;
  const { t } = useSphereTranslation();
  const [dialog, setDialog] = useState<DialogAction>();
  const verbs = verbsOf(props);
  const { edits, isOver, offered } = verbs;
  if (verbs.none && !offered && !isOver) return null;
  return (
    <Panel title={t('review.act.title')}>
      {offered && <CounterOffer {...props} />}
      <Buttons {...props} verbs={verbs} onDialog={setDialog} />
      <RefusalText actions={actions} />
      {props.sphere && (edits || isOver) && (
        <DialogOfRequest sphere={props.sphere} onSent={props.onChanged} />
      )}
      {dialog && (
        <ActionDialog
          action={dialog}
          actions={actions}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Panel>
  );
}

type Verbs = ReturnType<typeof verbsOf>;

/** What is offered at all; whether it may be done at the moment is said on each button. */
function verbsOf({ detail, sphere }: TeamActionsProps) {
  const { can } = detail;
  const asked = WITH_DIALOG.filter(
    action =>
      isWorthShowing(can, action) && (action !== 'rescue' || detail.stuck),
  );
  const direct = (['join'] as const).filter(action => can[action]?.can);
  const edits = isWorthShowing(can, 'edit');
  const renews =
    detail.state === 'active' &&
    !detail.permanent &&
    isWorthShowing(can, 'give-back');
  return {
    asked,
    direct,
    edits,
    renews,
    none: asked.length + direct.length === 0 && !edits && !renews,
    isOver: isOverForTeam(detail, sphere),
    offered:
      detail.request.counterOffer !== undefined &&
      isWorthShowing(can, 'accept-counter-offer'),
  };
}

function Buttons(
  props: TeamActionsProps & {
    readonly verbs: Verbs;
    readonly onDialog: (action: DialogAction) => void;
  },
) {
  const { detail, actions, verbs, onDialog } = props;
  const { can } = detail;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const reason = (action: ExtensionActionType) =>
    can[action]?.can ? undefined : can[action]?.message;
  return (
    <div className={classes.buttons}>
      {verbs.edits && <EditButton detail={detail} reason={reason('edit')} />}
      {verbs.isOver && <AskAgainButton detail={detail} />}
      {verbs.renews && <RenewButton {...props} />}
      {verbs.direct.map(action => (
        <Button
          key={action}
          variant="outlined"
          disabled={actions.busy}
          onClick={() => actions.act({ type: action })}
        >
          {t(`review.act.${action}`)}
        </Button>
      ))}
      {verbs.asked.map(action => (
        <ReasonButton
          key={action}
          variant="outlined"
          reason={reason(action)}
          busy={actions.busy}
          onClick={() => onDialog(action)}
        >
          {t(`review.act.${action}`)}
        </ReasonButton>
      ))}
    </div>
  );
}

function CounterOffer({ detail, read, actions }: TeamActionsProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const offer = detail.request.counterOffer;
  if (!offer) return null;
  const { proposal } = detail.request;
  const differences = proposalDifferences(
    { before: proposal, after: offer.proposal },
    changeTitles(detail),
    t,
  );
  const can = detail.can['accept-counter-offer'];
  const blocked =
    read.proposal === 'changed' ? t('review.decide.lookFirst') : undefined;
  return (
    <>
      <Typography>
        {t('review.act.offer', { name: detail.people[offer.by] ?? offer.by })}
      </Typography>
      <ul className={classes.list}>
        {differences.map(({ what, before, after }) => (
          <li key={what}>
            {t('review.stale.difference', {
              what,
              before: before ?? '–',
              after: after ?? '–',
            })}
          </li>
        ))}
      </ul>
      {offer.note && (
        <Typography variant="body2" paragraph>
          {t('review.act.offerNote', { note: offer.note })}
        </Typography>
      )}
      <ReasonButton
        variant="contained"
        color="primary"
        reason={can?.can ? blocked : can?.message}
        busy={actions.busy}
        onClick={() => actions.act({ type: 'accept-counter-offer' })}
      >
        {t('review.act.accept-counter-offer')}
      </ReasonButton>
    </>
  );
}
