import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SourceProblem } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sphereRouteRef } from '../../routes';
import { Excerpt } from './Excerpt';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 'none', paddingTop: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 1.5),
  },
  message: { fontWeight: 700 },
  edit: { marginLeft: 'auto' },
  chip: { margin: 0 },
}));

/** One problem: where, what, the lines around it, and what is shown meanwhile. @internal */
export function ProblemItem(props: { readonly problem: SourceProblem }) {
  const { problem } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <Typography variant="body2" component="h3" className={classes.message}>
          {problem.message}
        </Typography>
        {problem.severity === 'warning' && (
          <Chip
            size="small"
            variant="outlined"
            className={classes.chip}
            label={t('sources.warning')}
          />
        )}
        {problem.editUrl && (
          <Link to={problem.editUrl} className={classes.edit}>
            {t('sources.edit')}
          </Link>
        )}
      </div>
      <Typography variant="body2" color="textSecondary">
        <code>
          <Place problem={problem} />
        </code>
      </Typography>
      <Excerpt problem={problem} />
      {problem.shown && <Shown shown={problem.shown} />}
    </li>
  );
}

function Place({ problem }: { readonly problem: SourceProblem }) {
  const { t } = useSphereTranslation();
  const { file, line, column } = problem;
  if (line === undefined) return <>{file}</>;
  return (
    <>
      {column === undefined
        ? t('sources.placeLine', { file, line: String(line) })
        : t('sources.place', {
            file,
            line: String(line),
            column: String(column),
          })}
    </>
  );
}

function Shown(props: { readonly shown: NonNullable<SourceProblem['shown']> }) {
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  const { name, revision } = props.shown;
  return (
    <Typography variant="body2">
      {t('sources.shown', {
        link: (
          <Link to={href({ name })} underline="always">
            {t('sources.shownRevision', { revision: String(revision), name })}
          </Link>
        ),
      })}
    </Typography>
  );
}
