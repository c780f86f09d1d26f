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
  const only = filters === 1 ? query : {};
  const reason = only.mine ? 'inNoTeam' : 'nothingFound';
  const nothingThere = only.outside ? 'nothingOutside' : reason;
  const words = only.ending ? 'nothingEnding' : nothingThere;
  return (
    <Empty
      missing="data"
      title={t(`index.${words}Title`)}
      description={t(`index.${words}Text`)}
      action={
        <Button variant="outlined" color="primary" onClick={onClear}>
          {t('index.clear')}
        </Button>
      }
    />
  );
}
