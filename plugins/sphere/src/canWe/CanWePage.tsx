import Grid from '@material-ui/core/Grid';
import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import {
  useSphereQuery,
  useSpheres,
  type SphereQueryResult,
} from '@dataops-sphere/plugin-sphere-react';
import { useSearchParams } from 'react-router-dom';
import { Empty } from '../page/Empty';
import { FailedState } from '../page/FailedState';
import { LinesSkeleton } from '../page/LinesSkeleton';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { CanWeOfTeams } from './CanWeOfTeams';
import { CanWeOnPage } from './CanWeOnPage';
import { choiceOfAddress, writeChoice, type Choice } from './choice';
import { Newcomer } from './Newcomer';
import { WhoseBorder } from './WhoseBorder';

/** Most of the viewer's own spheres that are offered by name. */
const MINE = 100;

/** "Can we …?" for any sphere that is open to the viewer, or for all teams of the viewer. @internal */
export function CanWePage() {
  const { t } = useSphereTranslation();
  const [address, setAddress] = useSearchParams();
  const mine = useSpheres({ mine: true, limit: MINE });
  const own = mine.data?.items ?? [];
  const choice = choiceOfAddress(address, own);
  const sphere = useChosenSphere(choice);
  const isNewcomer = mine.data !== undefined && own.length === 0;
  // Somebody without a team is shown an example, which has to come from somewhere.
  const others = useSpheres(
    { limit: 1 },
    { enabled: isNewcomer && choice === undefined },
  );
  if (mine.error && !mine.data) {
    return <FailedState error={mine.error} onRetry={mine.retry} />;
  }
  if (!mine.data) return <LinesSkeleton />;
  if (!choice && others.data?.totalItems === 0) {
    return (
      <Empty
        missing="content"
        title={t('canWe.emptyTitle')}
        description={t('canWe.emptyText')}
      />
    );
  }
  const choose = (next: Choice) => setAddress(writeChoice(address, next));
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} md={4}>
        <WhoseBorder
          choice={choice}
          mine={own}
          asked={sphere.data}
          onChoose={choose}
        />
      </Grid>
      <Grid item xs={12} md={8}>
        {choice?.type === 'teams' && <CanWeOfTeams />}
        {choice?.type === 'sphere' && <OfSphere {...sphere} />}
        {!choice && (
          <Newcomer example={others.data?.items[0]} onChoose={choose} />
        )}
      </Grid>
    </Grid>
  );
}

/** Asked for here, and not where its border is asked, because the field that chooses shows it too. */
function useChosenSphere(choice: Choice | undefined) {
  const name = choice?.type === 'sphere' ? choice.name : '';
  return useSphereQuery({
    key: name,
    subject: name,
    enabled: name !== '',
    load: (api, options) => api.getSphere(name, options),
  });
}

function OfSphere({ data, error, retry }: SphereQueryResult<SphereDetail>) {
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton />;
  return (
    <CanWeOnPage
      key={data.name}
      sphere={data}
      freshness={error ? 'stale' : 'fresh'}
    />
  );
}
