import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { canWeRouteRef } from '../routes';
import { writeChoice } from './choice';

/** The way to ask the border of a sphere. @internal */
export function CanWeLink({ sphere }: { readonly sphere: string }) {
  const { t } = useSphereTranslation();
  const href = useRouteRef(canWeRouteRef);
  const address = writeChoice(new URLSearchParams(), {
    type: 'sphere',
    name: sphere,
  });
  return (
    <Typography variant="body2">
      <Link to={`${href()}?${address}`} underline="always">
        {t('entity.canWe')}
      </Link>
    </Typography>
  );
}
