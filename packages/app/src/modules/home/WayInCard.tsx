import { parseEntityRef } from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Persona } from '../personas/usePersonas';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(2),
  },
}));

/** Props of {@link WayInCard}. */
export interface WayInCardProps {
  readonly persona: Persona;
}

/** The pages that are worth a first look, each with the reason. */
export const WayInCard = ({ persona: { team } }: WayInCardProps) => {
  const classes = useStyles();
  const ways = [
    {
      to: '/spheres',
      title: 'All spheres',
      why: 'What each team may do without asking anyone.',
    },
    ...(team
      ? [
          {
            to: groupPath(team.ref),
            title: `${team.title} in the catalog`,
            why: 'The team, what it owns, and its sphere beside it.',
          },
        ]
      : []),
    {
      to: '/catalog',
      title: 'The catalog',
      why: 'Components, APIs and systems of the whole company.',
    },
  ];
  return (
    <InfoCard
      title="Where to go"
      titleTypographyProps={{ component: 'h2' }}
      variant="gridItem"
    >
      <ul className={classes.list}>
        {ways.map(({ to, title, why }) => (
          <li key={to}>
            <Typography>
              <Link to={to}>{title}</Link>
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {why}
            </Typography>
          </li>
        ))}
      </ul>
    </InfoCard>
  );
};

function groupPath(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `/catalog/${namespace}/${kind}/${name}`;
}
