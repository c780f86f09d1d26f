import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
import { GroupLink } from '../../page/GroupLink';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sphereRouteRef } from '../../routes';

const useStyles = makeStyles({ chip: { margin: 0 } });

/** Where a request stands, and for which sphere: one line. @internal */
export function RequestLine(props: { readonly request: ExtensionSummary }) {
  const { state, sphere, team, platformOwner } = props.request;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const toSphere = useRouteRef(sphereRouteRef);
  return (
    <>
      <Chip
        size="small"
        variant="outlined"
        className={classes.chip}
        label={t(`review.state.${state}`)}
      />
      <Link to={toSphere({ name: sphere.name })} underline="always">
        {sphere.title}
      </Link>
      <span aria-hidden>·</span>
      <span>{t('sphere.team', { team: <GroupLink group={team} /> })}</span>
      <span aria-hidden>·</span>
      <span>
        {t('review.platformOwner', {
          group: <GroupLink group={platformOwner} />,
        })}
      </span>
    </>
  );
}
