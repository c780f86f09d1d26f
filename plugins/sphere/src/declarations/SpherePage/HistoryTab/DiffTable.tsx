import Button from '@material-ui/core/Button';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { quietColor } from '../../../page/quietColor';
import { useSphereTranslation } from '../../../page/useSphereTranslation';
import type { DiffGap, DiffLine } from './textDiff';

/** Lines drawn at once; a text of 5 MB would stop the browser. */
const STEP = 1000;

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontFamily: 'Menlo, Consolas, monospace',
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.6,
  },
  number: {
    width: '1%',
    padding: theme.spacing(0, 1),
    textAlign: 'right',
    color: quietColor(theme),
    userSelect: 'none',
  },
  mark: { width: '1%', padding: theme.spacing(0, 1), userSelect: 'none' },
  text: { whiteSpace: 'pre', paddingRight: theme.spacing(2) },
  added: { background: alpha(theme.palette.primary.main, 0.12) },
  removed: {
    background: theme.palette.action.hover,
    '& $text': { textDecoration: 'line-through' },
  },
  gap: {
    padding: theme.spacing(0.5, 1),
    background: theme.palette.action.hover,
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
}));

/** The lines of a comparison. What was added is tinted and marked, what was removed is struck through. @internal */
export function DiffTable(props: {
  readonly lines: ReadonlyArray<DiffLine | DiffGap>;
}) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [limit, setLimit] = useState(STEP);
  const left = props.lines.length - limit;
  return (
    <>
      <div
        className={classes.scroll}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="region"
        aria-label={t('sphere.history.viewText')}
      >
        <table className={classes.table}>
          <thead className={classes.hidden}>
            <tr>
              <th>{t('sphere.history.columnBefore')}</th>
              <th>{t('sphere.history.columnAfter')}</th>
              <th aria-hidden />
              <th>{t('sphere.history.columnText')}</th>
            </tr>
          </thead>
          <tbody>
            {props.lines.slice(0, limit).map((line, index) =>
              line.type === 'gap' ? (
                <tr key={index}>
                  <td colSpan={4} className={classes.gap}>
                    ⋯ {t('sphere.history.gap', { count: line.count })}
                  </td>
                </tr>
              ) : (
                <Line key={index} line={line} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Button size="small" onClick={() => setLimit(limit + STEP)}>
          {t('sphere.history.moreLines', {
            number: String(Math.min(left, STEP)),
          })}
        </Button>
      )}
    </>
  );
}

const MARKS = { same: '', added: '+', removed: '−' } as const;

function Line({ line }: { readonly line: DiffLine }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const row = line.type === 'same' ? undefined : classes[line.type];
  return (
    <tr className={row}>
      <td className={classes.number}>{line.before}</td>
      <td className={classes.number}>{line.after}</td>
      <td className={classes.mark}>
        {line.type !== 'same' && (
          <span role="img" aria-label={t(`sphere.history.${line.type}`)}>
            {MARKS[line.type]}
          </span>
        )}
      </td>
      <td className={classes.text}>{line.text}</td>
    </tr>
  );
}
