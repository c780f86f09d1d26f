import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  createSphereMapModel,
  type TeamSphere,
} from '@dataops-sphere/plugin-sphere-common';
import {
  MiniSphereMap,
  useKnownUse,
  useRoomClock,
  useTeamSphere,
} from '@dataops-sphere/plugin-sphere-react';
import { useMemo } from 'react';
import { CanWeLink } from '../canWe/CanWeLink';
import { AskLink } from '../extensions/RequestDialog/AskLink';
import { GroupLink } from '../page/GroupLink';
import { LifecycleChip } from '../page/LifecycleChip';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { sphereRouteRef } from '../routes';
import { CardSkeleton } from './CardSkeleton';
import { CardUnavailable } from './CardUnavailable';
import { NoSphere } from './NoSphere';
import { useTeamSphereFacts } from './useTeamSphereFacts';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
  map: { flexShrink: 0 },
}));

/** The sphere of a group in one card: mini map, how much it says, and the way to it. @internal */
export function GroupSphereCard() {
  const { entity } = useEntity();
  const { t } = useSphereTranslation();
  const { data, error } = useTeamSphere(stringifyEntityRef(entity));
  return (
    <InfoCard
      title={t('entity.cardTitle')}
      titleTypographyProps={{ component: 'h2' }}
      variant="gridItem"
    >
      {error && !data && <CardUnavailable error={error} />}
      {!error && !data && <CardSkeleton />}
      {data && data.sphere && (
        <SphereInCard sphere={data.sphere} inheritedFrom={data.inheritedFrom} />
      )}
      {data && !data.sphere && <NoSphere team={data.team} />}
    </InfoCard>
  );
}

function SphereInCard(props: {
  readonly sphere: NonNullable<TeamSphere['sphere']>;
  readonly inheritedFrom: TeamSphere['inheritedFrom'];
}) {
  const { sphere, inheritedFrom } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  const facts = useTeamSphereFacts();
  const known = useKnownUse(sphere.name);
  const at = useRoomClock(sphere.overlays);
  const model = useMemo(() => {
    const kinds = new Map(sphere.kinds.map(kind => [kind.name, kind]));
    const { room, overlays } = sphere;
    return createSphereMapModel(sphere.resolved, {
      kinds,
      room,
      overlays,
      ...known,
      at: Math.max(known.at, at),
    });
  }, [sphere, known, at]);
  return (
    <div className={classes.root}>
      <div className={classes.map}>
        <MiniSphereMap model={model} size={120} />
      </div>
      <div>
        <Typography>
          <Link to={href({ name: sphere.name })}>{sphere.title}</Link>
        </Typography>
        <Typography variant="body2">{facts(sphere, model)}</Typography>
        {inheritedFrom && (
          <Typography variant="body2" color="textSecondary">
            {t('entity.inherited', {
              group: <GroupLink group={inheritedFrom} />,
            })}
          </Typography>
        )}
        <LifecycleChip lifecycle={sphere.lifecycle} />
        <CanWeLink sphere={sphere.name} />
        <AskLink sphere={sphere} page={href({ name: sphere.name })} />
      </div>
    </div>
  );
}
