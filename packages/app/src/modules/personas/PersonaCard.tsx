import Card from '@material-ui/core/Card';
import CardActionArea from '@material-ui/core/CardActionArea';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PersonaAvatar } from './PersonaAvatar';
import type { Persona } from './usePersonas';

const useStyles = makeStyles(theme => ({
  root: { height: '100%' },
  action: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2.5),
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
  },
  story: { flexGrow: 1 },
  // The theme of Backstage gives chips a margin for lists without a gap.
  team: { margin: 0 },
  name: { fontWeight: 700, margin: 0 },
}));

/** Props of {@link PersonaCard}. */
export interface PersonaCardProps {
  readonly persona: Persona;
  readonly onChoose: (persona: Persona) => void;
}

/** One person to be: who it is, and what this person would do here. */
export const PersonaCard = ({ persona, onChoose }: PersonaCardProps) => {
  const classes = useStyles();
  return (
    <Card className={classes.root} variant="outlined">
      <CardActionArea
        className={classes.action}
        onClick={() => onChoose(persona)}
      >
        <span className={classes.person}>
          <PersonaAvatar persona={persona} on="page" />
          <span>
            <Typography
              component="span"
              display="block"
              className={classes.name}
            >
              {persona.title}
            </Typography>
            <Typography
              component="span"
              display="block"
              variant="body2"
              color="textSecondary"
            >
              {persona.role}
            </Typography>
          </span>
        </span>
        <Typography component="span" variant="body2" className={classes.story}>
          {persona.story}
        </Typography>
        <Chip
          className={classes.team}
          component="span"
          size="small"
          variant="outlined"
          label={persona.team?.title ?? 'No team yet'}
        />
      </CardActionArea>
    </Card>
  );
};
