import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import type {
  ExtensionAction,
  ExtensionDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphere } from '@dataops-sphere/plugin-sphere-react';
import { DecisionBar, type DecisionBarProps } from '../Decision/DecisionBar';
import { StaleProposal } from '../Decision/StaleProposal';
import { useReadRequest } from '../Decision/useReadRequest';
import { useRequestActions } from '../Decision/useRequestActions';
import { viewerRoles } from '../Decision/viewerRoles';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { EffectsPanel } from './EffectsPanel';
import { GoodToKnow } from './GoodToKnow';
import { PatchPanel } from './PatchPanel';
import { RequestStatus } from './RequestStatus';
import { TeamActions } from './TeamActions';
import { Timeline } from './Timeline';
import { WhyPanel } from './WhyPanel';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  // The decision stands below the text of the request and stays in sight while that scrolls.
  beside: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
  },
  text: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  scroll: { overflowY: 'auto', flex: '1 1 auto', minHeight: 0 },
  padded: { padding: theme.spacing(0.25, 0.25, 3) },
  bar: {
    flex: 'none',
    maxHeight: '60%',
    overflowY: 'auto',
    padding: theme.spacing(2),
    borderTop: `1px solid ${theme.palette.divider}`,
    background: theme.palette.background.paper,
  },
  sticky: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 1fr)',
    position: 'sticky',
    top: theme.spacing(3),
    [theme.breakpoints.down('sm')]: { position: 'static' },
  },
}));

/** Properties of {@link RequestView}. @internal */
export interface RequestViewProps {
  readonly detail: ExtensionDetail;
  /** `page`: the decision at the right; `beside`: beside a list, the decision at the bottom. */
  readonly layout: 'page' | 'beside';
  readonly focus?: DecisionBarProps['focus'];
  /** Something was done, or the request has changed: it has to be read again. */
  readonly onChanged: () => void;
  readonly onDecided?: (
    detail: ExtensionDetail,
    action: ExtensionAction,
  ) => void;
  /** Shows another request. */
  readonly onOpen: (id: string) => void;
}

/** A request with everything that is known of it, and what the viewer may do. @internal */
export function RequestView(props: RequestViewProps) {
  const { layout, onChanged } = props;
  const read = useReadRequest(props.detail);
  const detail = read.latest;
  const sphere = useSphere(detail.sphere.name).data;
  const actions = useRequestActions({
    seen: read.seen,
    onStale: onChanged,
    onDone: (done, action) => {
      read.onMade(done);
      onChanged();
      props.onDecided?.(done, action);
    },
  });
  const { reviewer, team } = viewerRoles(detail.can);
  const parts: RequestParts = {
    stale: read.proposal === 'changed' && <StaleProposal read={read} />,
    status: <RequestStatus detail={detail} team={team} />,
    decision: reviewer && (
      <DecisionBar read={read} actions={actions} focus={props.focus} />
    ),
    text: (
      <>
        <EffectsPanel detail={detail} sphere={sphere} />
        <WhyPanel proposal={detail.request.proposal} />
        <PatchPanel detail={detail} />
        <Timeline detail={detail} actions={actions} />
      </>
    ),
    team: (
      <TeamActions
        detail={detail}
        sphere={sphere}
        read={read}
        actions={actions}
        onChanged={onChanged}
        onOpen={props.onOpen}
      />
    ),
    known: reviewer && <GoodToKnow detail={detail} />,
  };
  return layout === 'beside' ? (
    <BesideTheList {...parts} />
  ) : (
    <OnItsOwnPage {...parts} />
  );
}

type RequestParts = Readonly<
  Record<'stale' | 'status' | 'decision' | 'text' | 'team' | 'known', ReactNode>
>;

function BesideTheList(parts: RequestParts) {
  const { stale, status, decision, text, team, known } = parts;
  const classes = useStyles();
  return (
    <div className={classes.beside}>
      <div className={classes.scroll}>
        <div className={`${classes.text} ${classes.padded}`}>
          <div>
            {stale}
            {status}
          </div>
          {text}
          {team}
          {known}
        </div>
      </div>
      {decision && <div className={classes.bar}>{decision}</div>}
    </div>
  );
}

function OnItsOwnPage(parts: RequestParts) {
  const { stale, status, decision, text, team, known } = parts;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <div className={classes.page}>
      <div className={classes.text}>
        {stale && <div>{stale}</div>}
        {text}
      </div>
      <div className={classes.sticky}>
        {status}
        {decision && <Panel title={t('review.decide.title')}>{decision}</Panel>}
        {team}
        {known}
      </div>
    </div>
  );
}
