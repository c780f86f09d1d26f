import type { ResourceQuery } from '@dataops-sphere/plugin-sphere-common';
import { useLibrary } from '@dataops-sphere/plugin-sphere-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { FilterSelect } from '../../declarations/SpheresIndexPage/FilterSelect';
import { FilterField } from '../../page/FilterField';
import { Segments } from '../../page/Segments';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import {
  isFiltered,
  PLACES,
  type Place,
  type ResourcesKey,
} from '../resourcesQuery';

/** Milliseconds of silence after which what was typed is searched. */
const PAUSE = 250;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(2),
  },
  title: { flexBasis: '100%' },
}));

/** Properties of {@link ResourceFilters}. @internal */
export interface ResourceFiltersProps {
  readonly query: ResourceQuery;
  readonly place: Place;
  readonly sources: readonly string[];
  readonly onChange: (
    changes: Partial<Record<ResourcesKey, string | undefined>>,
  ) => void;
  readonly onClear: () => void;
}

/** What narrows the list of resources. @internal */
export function ResourceFilters(props: ResourceFiltersProps) {
  const { query, place, sources, onChange, onClear } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const kinds = useLibrary().data?.kinds;
  return (
    <div className={classes.root} role="search">
      <Typography variant="h6" component="h2" className={classes.title}>
        {t('inventory.listTitle')}
      </Typography>
      <Segments
        label={t('inventory.placeLabel')}
        value={place}
        options={PLACES.map(value => ({
          value,
          label: t(`inventory.place.${value}`),
        }))}
        onChange={chosen => onChange({ place: chosen })}
      />
      <SearchText
        value={query.q ?? ''}
        onChange={q => onChange({ q: q || undefined })}
      />
      <FilterSelect
        id="sphere-resources-kind"
        label={t('inventory.kind')}
        value={query.kind}
        options={kinds?.map(({ kind }) => ({
          value: kind.name,
          title: kind.title,
        }))}
        onChange={kind => onChange({ kind })}
      />
      <FilterSelect
        id="sphere-resources-source"
        label={t('inventory.source')}
        value={query.source}
        options={sources.map(value => ({ value, title: value }))}
        onChange={source => onChange({ source })}
      />
      {isFiltered(query) && (
        <Button size="small" onClick={onClear}>
          {t('inventory.clear')}
        </Button>
      )}
    </div>
  );
}

function SearchText(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const { t } = useSphereTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useDebounce(() => typed !== value && onChange(typed), PAUSE, [typed]);
  return (
    <FilterField
      label={t('inventory.search')}
      value={typed}
      onChange={setTyped}
    />
  );
}
