import { makeStyles } from '@material-ui/core/styles';
import type { SourceProblem } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1, 0),
    overflowX: 'auto',
    background: theme.palette.action.hover,
    borderRadius: theme.shape.borderRadius,
    fontFamily: 'Menlo, Consolas, monospace',
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.6,
  },
  line: {
    display: 'flex',
    whiteSpace: 'pre',
    borderLeft: '4px solid transparent',
  },
  marked: {
    borderLeftColor: theme.palette.warning.main,
    background: theme.palette.action.selected,
  },
  number: {
    flexShrink: 0,
    width: theme.spacing(7),
    paddingRight: theme.spacing(1.5),
    textAlign: 'right',
    userSelect: 'none',
  },
}));

/** The lines around a problem, its own one marked, with a caret under the column. @internal */
export function Excerpt({ problem }: { readonly problem: SourceProblem }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { excerpt, line, column, file } = problem;
  if (excerpt.length === 0) return null;
  return (
    <div
      className={classes.root}
      role="group"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={t('sources.excerpt', {
        line: String(line ?? excerpt[0].line),
        file,
      })}
    >
      {excerpt.map(({ line: number, text }) => {
        const marked = number === line;
        return (
          <div
            key={number}
            aria-current={marked ? 'location' : undefined}
            className={
              marked ? `${classes.line} ${classes.marked}` : classes.line
            }
          >
            <span className={classes.number}>{number}</span>
            <span>
              {text || ' '}
              {marked && column !== undefined && (
                <div aria-hidden>{`${' '.repeat(column - 1)}^`}</div>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
