import Typography from '@material-ui/core/Typography';
import type { GroupInfo } from '@dataops-sphere/plugin-sphere-common';
import { useSphereFacets } from '@dataops-sphere/plugin-sphere-react';
import { Fragment } from 'react';
import { GroupLink } from '../page/GroupLink';
import { useSphereTranslation } from '../page/useSphereTranslation';

/** Most platform owners that are named. */
const NAMED = 5;

/** Says that a team has no sphere, and whom to ask for one. @internal */
export function NoSphere({ team }: { readonly team: GroupInfo }) {
  const { t } = useSphereTranslation();
  const { data } = useSphereFacets();
  const owners = data?.platformOwners.slice(0, NAMED) ?? [];
  return (
    <>
      <Typography>{t('entity.noSphere', { team: team.title })}</Typography>
      {data && (
        <Typography variant="body2" color="textSecondary">
          {owners.length > 0
            ? t('entity.whomToAsk', {
                groups: (
                  <>
                    {owners.map((owner, index) => (
                      <Fragment key={owner.ref}>
                        {index > 0 && ', '}
                        <GroupLink group={owner} />
                      </Fragment>
                    ))}
                  </>
                ),
              })
            : t('entity.noPlatformOwner')}
        </Typography>
      )}
    </>
  );
}
