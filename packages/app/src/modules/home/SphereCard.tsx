import {
  InfoCard,
  LinkButton,
  ResponseErrorPanel,
} from '@backstage/core-components';
import { useTeamSphere } from '@dataops-sphere/plugin-sphere-react';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import type { Persona } from '../personas/usePersonas';
import { SphereFacts } from './SphereFacts';

const NoSphere = ({ sentence }: { sentence: string }) => (
  <>
    <Typography paragraph>{sentence}</Typography>
    <LinkButton to="/spheres" variant="outlined" color="primary">
      Browse all spheres
    </LinkButton>
  </>
);

const TeamSphere = ({ team }: { team: NonNullable<Persona['team']> }) => {
  const { data, error } = useTeamSphere(team.ref);
  if (data?.sphere) {
    return <SphereFacts sphere={data.sphere} />;
  }
  if (data) {
    return (
      <NoSphere
        sentence={`${team.title} has no sphere of its own: it declares, reviews or runs those of others.`}
      />
    );
  }
  if (error) {
    return <ResponseErrorPanel error={error} />;
  }
  return (
    <div aria-label="Loading" aria-busy>
      <Skeleton variant="text" width="40%" height={32} />
      <Skeleton variant="text" width="80%" />
      <Skeleton variant="text" width="60%" />
    </div>
  );
};

/** Props of {@link SphereCard}. */
export interface SphereCardProps {
  readonly persona: Persona;
}

/** The sphere of the persona's team, or what there is in place of one. */
export const SphereCard = ({ persona: { team } }: SphereCardProps) => (
  <InfoCard
    title="Your sphere"
    titleTypographyProps={{ component: 'h2' }}
    variant="gridItem"
  >
    {team ? (
      <TeamSphere team={team} />
    ) : (
      <NoSphere sentence="You are in no team yet, so no sphere is yours. Every sphere is open for reading: have a look at how the others work." />
    )}
  </InfoCard>
);
