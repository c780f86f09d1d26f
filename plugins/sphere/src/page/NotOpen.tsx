import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Empty } from './Empty';
import { rootRouteRef } from '../routes';
import { useSphereTranslation } from './useSphereTranslation';

/** What people see for a thing that does not exist and for one that they may not read. @internal */
export function NotOpen() {
  const { t } = useSphereTranslation();
  const spheres = useRouteRef(rootRouteRef);
  return (
    <Empty
      missing="content"
      title={t('page.notOpenTitle')}
      description={t('page.notOpenText')}
      action={
        <LinkButton to={spheres()} variant="outlined" color="primary">
          {t('page.allSpheres')}
        </LinkButton>
      }
    />
  );
}
