import type { SphereResource } from '@dataops-sphere/plugin-sphere-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { SentenceText } from '../page/SentenceText';
import { PlaceChip } from './PlaceChip';
import { ResourceTitle } from './ResourceTitle';
import { SeenText } from './SeenText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 'none' },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  why: { overflowWrap: 'anywhere' },
  seen: { color: theme.palette.text.secondary },
}));

/** Properties of {@link ResourceItem}. @internal */
export interface ResourceItemProps {
  readonly resource: SphereResource;
  readonly kind?: string;
  /** Why it is not inside, in a sentence. */
  readonly why?: string;
}

/** One known resource of a sphere, in a list. @internal */
export function ResourceItem({ resource, kind, why }: ResourceItemProps) {
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <div>
        <PlaceChip zone={resource.zone} />
      </div>
      <div>
        <ResourceTitle resource={resource} kind={kind} />
        {why && (
          <Typography variant="body2" className={classes.why}>
            <SentenceText text={why} />
          </Typography>
        )}
      </div>
      <Typography variant="body2" component="div" className={classes.seen}>
        <SeenText seen={resource} />
      </Typography>
    </li>
  );
}
