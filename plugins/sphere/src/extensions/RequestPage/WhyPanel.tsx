import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionProposal } from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Why it is asked for, in the words of the team. @internal */
export function WhyPanel(props: { readonly proposal: ExtensionProposal }) {
  const { justification, ticket } = props.proposal;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <Panel title={t('review.why.title')}>
      <Typography className={classes.text}>{justification}</Typography>
      {ticket && (
        <Typography variant="body2">
          {t('review.why.ticket')}:{' '}
          <Link to={ticket} underline="always" rel="noreferrer nofollow">
            {ticket}
          </Link>
        </Typography>
      )}
    </Panel>
  );
}
