import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Fact, Facts } from '../../page/Facts';
import { GroupLink } from '../../page/GroupLink';
import { Panel } from '../../page/Panel';
import { RefLinks } from '../../page/RefLinks';
import { useReviewsHref } from '../../page/useRequestHref';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { TeamPanelProps } from './MembersPanel';

const useStyles = makeStyles(theme => ({
  away: { marginTop: theme.spacing(2) },
}));

/** What reviewers promise, who gets it when they break it, and where one says that one is away. @internal */
export function PromisePanel({ team }: TeamPanelProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const reviews = useReviewsHref();
  const { standIn } = team;
  return (
    <Panel title={t('room.team.rules')}>
      <Facts>
        <Fact name={t('room.team.platformOwner')}>
          <GroupLink group={team.platformOwner} />
        </Fact>
        <Fact name={t('room.team.decideWithin')}>{team.decideWithin}</Fact>
        <Fact name={t('room.team.standIn')}>
          {standIn
            ? t('room.team.standInText', {
                standIn: <RefLinks refs={[standIn.ref]} />,
              })
            : t('room.team.noStandIn')}
        </Fact>
      </Facts>
      {reviews && (
        <Typography variant="body2" className={classes.away}>
          {t('room.team.away', {
            link: (
              <Link to={reviews} underline="always">
                {t('room.team.awayLink')}
              </Link>
            ),
          })}
        </Typography>
      )}
    </Panel>
  );
}
