import { stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@material-ui/core/Box';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import {
  useSphere,
  useTeamSphere,
  type SphereQueryResult,
} from '@dataops-sphere/plugin-sphere-react';
import { SphereNotices } from '../declarations/SpherePage/SphereNotices';
import { SphereOverview } from '../declarations/SpherePage/SphereOverview';
import { SphereSkeleton } from '../declarations/SpherePage/SphereSkeleton';
import { FailedState } from '../page/FailedState';
import { StaleNotice } from '../page/StaleNotice';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { sphereRouteRef } from '../routes';
import { isSphereEntity } from './isSphereAvailable';
import { NoSphere } from './NoSphere';

/** The tab on a group or on an entity of kind `Sphere`: the overview of the sphere, and the way to its page. @internal */
export function SphereContent() {
  const { entity } = useEntity();
  return isSphereEntity(entity) ? (
    <SphereByName name={entity.metadata.name} />
  ) : (
    <SphereOfGroup group={stringifyEntityRef(entity)} />
  );
}

function SphereByName({ name }: { readonly name: string }) {
  const answer = useSphere(name);
  return <Overview answer={answer} sphere={answer.data} />;
}

function SphereOfGroup({ group }: { readonly group: string }) {
  const answer = useTeamSphere(group);
  const { data } = answer;
  if (data && !data.sphere) return <NoSphere team={data.team} />;
  return <Overview answer={answer} sphere={data?.sphere ?? undefined} />;
}

function Overview(props: {
  readonly answer: Pick<SphereQueryResult<unknown>, 'error' | 'retry'>;
  readonly sphere?: SphereDetail;
}) {
  const { sphere } = props;
  const { error, retry } = props.answer;
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  if (error && !sphere) return <FailedState error={error} onRetry={retry} />;
  if (!sphere) return <SphereSkeleton />;
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      <Box display="flex" justifyContent="flex-end" mb={2}>
        <LinkButton
          to={href({ name: sphere.name })}
          variant="outlined"
          color="primary"
        >
          {t('entity.open')}
        </LinkButton>
      </Box>
      <SphereNotices sphere={sphere} />
      <SphereOverview sphere={sphere} />
    </>
  );
}
