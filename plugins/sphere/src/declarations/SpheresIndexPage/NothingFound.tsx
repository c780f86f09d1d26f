import Button from '@material-ui/core/Button';
import type { SphereListQuery } from '@dataops-sphere/plugin-sphere-common';
import { Empty } from '../../page/Empty';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { countFilters } from './indexQuery';

/** Properties of {@link NothingFound}. @internal */
export interface NothingFoundProps {
  readonly query: SphereListQuery;
  readonly onClear: () => void;
}

/** An empty list, by its reason: no team, or too many filters. @internal */
export function NothingFound({ query, onClear }: NothingFoundProps) {
  const { t } = useSphereTranslation();
  const filters = countFilters(query);
  const onlyMine = filters === 1 && query.mine === true;
  return (
    <Empty
      missing="data"
      title={t(onlyMine ? 'index.inNoTeamTitle' : 'index.nothingFoundTitle')}
      description={t(
        onlyMine ? 'index.inNoTeamText' : 'index.nothingFoundText',
      )}
      action={
        <Button variant="outlined" color="primary" onClick={onClear}>
          {t('index.clear')}
        </Button>
      }
    />
  );
}
