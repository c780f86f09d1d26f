import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  SphereList,
  SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { MiniSphereMap } from '@dataops-sphere/plugin-sphere-react';
import { miniMapModel } from '../../boundary/miniMapModel';
import { AskLink } from '../../extensions/RequestDialog/AskLink';
import { LifecycleChip } from '../../page/LifecycleChip';
import { useSphereFacts } from '../../page/useSphereFacts';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sphereRouteRef } from '../../routes';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'row',
    alignItems: 'center',
    gap: theme.spacing(2),
    height: '100%',
    padding: theme.spacing(2),
    '&:focus-within, &:hover': { boxShadow: theme.shadows[4] },
  },
  map: { flexShrink: 0 },
  // Above the link, which covers the card.
  ask: { position: 'relative', zIndex: 1, marginTop: theme.spacing(1) },
  link: {
    fontWeight: 700,
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
}));

/** Properties of {@link MineStrip}. @internal */
export interface MineStripProps {
  readonly mine: SphereList;
  /** A sphere to show to somebody who has none. */
  readonly example?: SphereSummary;
  readonly onShowAll: () => void;
}

/** The viewer's own spheres, the first thing that a member sees. @internal */
export function MineStrip({ mine, example, onShowAll }: MineStripProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (mine.items.length === 0) return <InNoTeam example={example} />;
  const more = mine.totalItems > mine.items.length;
  return (
    <section className={classes.root} aria-labelledby="sphere-mine">
      <div className={classes.heading}>
        <Typography id="sphere-mine" variant="h6" component="h2">
          {t('index.mineTitle')}
        </Typography>
        {more && (
          <Button size="small" onClick={onShowAll}>
            {t('index.mineAll', { number: String(mine.totalItems) })}
          </Button>
        )}
      </div>
      <Grid container spacing={3}>
        {mine.items.map(sphere => (
          <Grid item xs={12} md={4} key={sphere.uid}>
            <MineCard sphere={sphere} />
          </Grid>
        ))}
      </Grid>
    </section>
  );
}

function MineCard({ sphere }: { readonly sphere: SphereSummary }) {
  const classes = useStyles();
  const href = useRouteRef(sphereRouteRef);
  const facts = useSphereFacts();
  return (
    <Card className={classes.card}>
      <div className={classes.map}>
        <MiniSphereMap model={miniMapModel(sphere)} size={120} />
      </div>
      <div>
        <Typography component="h3" variant="body1">
          <Link to={href({ name: sphere.name })} className={classes.link}>
            {sphere.title}
          </Link>
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {facts(sphere)}
        </Typography>
        <LifecycleChip lifecycle={sphere.lifecycle} />
        <div className={classes.ask}>
          <AskLink
            sphere={{ ...sphere, viewer: { isTeamMember: true } }}
            page={href({ name: sphere.name })}
          />
        </div>
      </div>
    </Card>
  );
}

function InNoTeam({ example }: { readonly example?: SphereSummary }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  return (
    <Typography variant="body2" className={classes.root}>
      {t('index.inNoTeam')}{' '}
      {example &&
        t('index.inNoTeamExample', {
          link: (
            <Link to={href({ name: example.name })} underline="always">
              {example.title}
            </Link>
          ),
        })}
    </Typography>
  );
}
