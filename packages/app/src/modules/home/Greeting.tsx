import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Persona } from '../personas/usePersonas';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(4) },
  hello: { margin: 0 },
  story: { maxWidth: '92ch', marginTop: theme.spacing(1.5) },
}));

/** Props of {@link Greeting}. */
export interface GreetingProps {
  readonly persona: Persona;
}

/** Tells visitors who they are and what this person is here for. */
export const Greeting = ({ persona }: GreetingProps) => {
  const classes = useStyles();
  const organisation =
    useApi(configApiRef).getOptionalString('organization.name');
  const [firstName] = persona.title.split(' ');
  const facts = [persona.role, persona.team?.title, organisation];
  return (
    <header className={classes.root}>
      <Typography variant="h3" component="h1" className={classes.hello}>
        Hello, {firstName}
      </Typography>
      <Typography variant="body1" color="textSecondary">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="body1" className={classes.story}>
        {persona.story}
      </Typography>
    </header>
  );
};
