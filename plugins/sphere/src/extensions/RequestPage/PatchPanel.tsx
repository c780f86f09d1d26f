import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  patch: {
    overflowX: 'auto',
    margin: theme.spacing(1, 0),
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** The change of a source that a permanent extension waits for, and the suggestion to move the border. @internal */
export function PatchPanel({ detail }: { readonly detail: ExtensionDetail }) {
  const { t } = useSphereTranslation();
  const { patch, moveTheBorder } = detail;
  return (
    <>
      {patch && (
        <Panel title={t('review.git.title')}>
          <Patch
            text={t('review.git.text')}
            label={t('review.git.patch')}
            patch={patch}
          />
        </Panel>
      )}
      {moveTheBorder && (
        <Panel title={t('review.border.title')}>
          <Patch
            text={t('review.border.text', { count: moveTheBorder.times })}
            label={t('review.border.patch')}
            patch={moveTheBorder.patch}
          />
        </Panel>
      )}
    </>
  );
}

function Patch(props: {
  readonly text: string;
  readonly label: string;
  readonly patch: string;
}) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [{ value, error }, copy] = useCopyToClipboard();
  const isCopied = value === props.patch && !error;
  return (
    <>
      <Typography variant="body2">{props.text}</Typography>
      <pre
        className={classes.patch}
        aria-label={props.label}
        role="region"
        // What scrolls has to be reached by the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {props.patch}
      </pre>
      <Button size="small" variant="outlined" onClick={() => copy(props.patch)}>
        {t(isCopied ? 'review.git.copied' : 'review.git.copy')}
      </Button>
    </>
  );
}
