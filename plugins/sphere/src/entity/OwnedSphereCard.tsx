import { InfoCard, Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { TeamSphere } from '@dataops-sphere/plugin-sphere-common';
import { useTeamSphere } from '@dataops-sphere/plugin-sphere-react';
import { CanWeLink } from '../canWe/CanWeLink';
import { GroupLink } from '../page/GroupLink';
import { LifecycleChip } from '../page/LifecycleChip';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { sphereRouteRef } from '../routes';
import { CardSkeleton } from './CardSkeleton';
import { CardUnavailable } from './CardUnavailable';
import { NoSphere } from './NoSphere';
import { ownerGroup } from './ownerGroup';
import { useTeamSphereFacts } from './useTeamSphereFacts';

/** On a component, system, API or resource: the sphere of the team that owns it, in one line. @internal */
export function OwnedSphereCard() {
  const { entity } = useEntity();
  const { t } = useSphereTranslation();
  const owner = ownerGroup(entity);
  const { data, error } = useTeamSphere(owner);
  return (
    <InfoCard
      title={t('entity.cardTitle')}
      titleTypographyProps={{ component: 'h2' }}
      variant="gridItem"
    >
      {!owner && (
        <Typography variant="body2" color="textSecondary">
          {t('entity.noOwner')}
        </Typography>
      )}
      {owner && error && !data && <CardUnavailable error={error} />}
      {owner && !error && !data && <CardSkeleton />}
      {data && <TeamLine answer={data} />}
    </InfoCard>
  );
}

function TeamLine({ answer }: { readonly answer: TeamSphere }) {
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  const facts = useTeamSphereFacts();
  const { sphere, team } = answer;
  if (!sphere) return <NoSphere team={team} />;
  return (
    <>
      <Typography>
        {t('entity.ofTeam', {
          team: <GroupLink group={team} />,
          sphere: (
            <Link to={href({ name: sphere.name })} underline="always">
              {sphere.title}
            </Link>
          ),
        })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {facts(sphere)}
      </Typography>
      <LifecycleChip lifecycle={sphere.lifecycle} />
      <CanWeLink sphere={sphere.name} />
    </>
  );
}
