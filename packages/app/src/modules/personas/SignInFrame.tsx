import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { SphereMark } from '../brand/SphereMark';

const useStyles = makeStyles(theme => ({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: theme.spacing(6, 3),
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.default,
    [theme.breakpoints.down('xs')]: {
      padding: theme.spacing(3, 2),
    },
  },
  column: { width: '100%', maxWidth: 1180 },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    color: theme.palette.primary.main,
    marginBottom: theme.spacing(1),
  },
  title: { color: theme.palette.text.primary, margin: 0 },
}));

/** Props of {@link SignInFrame}. */
export interface SignInFrameProps {
  readonly children: ReactNode;
}

/** The mark and the title of the app above whatever is shown before somebody is signed in. */
export const SignInFrame = ({ children }: SignInFrameProps) => {
  const classes = useStyles();
  const title = useApi(configApiRef).getOptionalString('app.title') ?? 'Sphere';
  return (
    <main className={classes.root}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <SphereMark size={44} />
          <Typography variant="h3" component="h1" className={classes.title}>
            {title}
          </Typography>
        </div>
        {children}
      </div>
    </main>
  );
};
