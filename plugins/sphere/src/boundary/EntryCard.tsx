import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  BoundaryEntryRow,
  BoundaryKind,
  ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';
import { usePhrases, ZoneChip } from '@dataops-sphere/plugin-sphere-react';
import type { ReactNode } from 'react';
import { Fact, Facts } from '../page/Facts';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { MatcherList } from './MatcherList';
import { RoomOfStatement } from './RoomOfStatement';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 'none', paddingTop: 0 },
    scrollMarginTop: theme.spacing(2),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(1),
  },
  title: { fontWeight: 700 },
  zones: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) 1fr',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1),
  },
  chip: { margin: 0 },
  action: { marginLeft: 'auto' },
}));

/** Properties of {@link EntryCard}. @internal */
export interface EntryCardProps {
  readonly entry: ResolvedEntry;
  /** The same statement in words. */
  readonly row: BoundaryEntryRow;
  readonly kind?: BoundaryKind;
  /** The known resources that it decides. */
  readonly resources?: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** One statement of a boundary, in full. @internal */
export function EntryCard(props: EntryCardProps) {
  const { entry, row, kind, action } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <li className={classes.root} id={entry.id}>
      <div className={classes.head}>
        <Typography variant="body1" component="h3" className={classes.title}>
          {row.what}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {kind?.title ?? entry.kind} · <code>{entry.id}</code>
        </Typography>
        {entry.locked && (
          <Chip
            size="small"
            variant="outlined"
            className={classes.chip}
            label={t('boundary.locked')}
            title={t('boundary.lockedHint')}
          />
        )}
        {action && <div className={classes.action}>{action}</div>}
      </div>
      <div className={classes.zones}>
        {(['inside', 'extendable', 'forbidden'] as const).map(zone => {
          const matcher = entry[zone];
          return (
            matcher && (
              <ZoneLine key={zone} zone={zone}>
                <MatcherList matcher={matcher} kind={kind} />
              </ZoneLine>
            )
          );
        })}
      </div>
      <EntryFacts {...props} />
    </li>
  );
}

function ZoneLine(props: {
  readonly zone: 'inside' | 'extendable' | 'forbidden';
  readonly children: JSX.Element;
}) {
  return (
    <>
      <div>
        <ZoneChip zone={props.zone} />
      </div>
      <div>{props.children}</div>
    </>
  );
}

function EntryFacts({ entry, row, kind, resources }: EntryCardProps) {
  const { t } = useSphereTranslation();
  const render = usePhrases();
  return (
    <Facts>
      {entry.where && (
        <Fact name={t('boundary.where')}>
          <MatcherList matcher={entry.where} kind={kind} />
        </Fact>
      )}
      {row.actions && (
        <Fact name={t('boundary.actions')}>{row.actions.join(', ')}</Fact>
      )}
      {row.limits.length > 0 && (
        <Fact name={t('boundary.limits')}>
          {row.limits.map(limit => (
            <div key={limit.dimension}>{render(limit.text)}</div>
          ))}
        </Fact>
      )}
      <Fact name={t('boundary.enforced')}>{render(row.enforced)}</Fact>
      {entry.reason && <Fact name={t('boundary.reason')}>{entry.reason}</Fact>}
      <Fact name={t('boundary.from')}>{render(row.from)}</Fact>
      {row.room.length > 0 && (
        <Fact name={t('room.extra')}>
          <RoomOfStatement room={row.room} />
        </Fact>
      )}
      {resources && <Fact name={t('inventory.listTitle')}>{resources}</Fact>}
    </Facts>
  );
}
