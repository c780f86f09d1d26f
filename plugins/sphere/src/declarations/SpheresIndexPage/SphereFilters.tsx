import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import Collapse from '@material-ui/core/Collapse';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  FAMILIES,
  type SphereFacets,
  type SphereListQuery,
} from '@dataops-sphere/plugin-sphere-common';
import { useState } from 'react';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { FilterSelect } from './FilterSelect';
import { countFilters, type IndexKey } from './indexQuery';
import { SearchField } from './SearchField';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(3),
  },
  search: { flex: '1 1 280px', maxWidth: 420 },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  chip: { margin: 0 },
  folded: { flexBasis: '100%' },
}));

/** Properties of {@link SphereFilters}. @internal */
export interface SphereFiltersProps {
  readonly query: SphereListQuery;
  readonly facets?: SphereFacets;
  readonly onChange: (
    changes: Partial<Record<IndexKey, string | undefined>>,
  ) => void;
  readonly onClear: () => void;
}

/** Search and filters of the list. On narrow screens the filters hide behind a button that counts them. @internal */
export function SphereFilters(props: SphereFiltersProps) {
  const { query, onChange } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const [open, setOpen] = useState(false);
  const count = countFilters({ ...query, q: undefined });
  return (
    <div className={classes.root} role="search">
      <div className={classes.search}>
        <SearchField
          value={query.q ?? ''}
          onChange={q => onChange({ q: q || undefined })}
        />
      </div>
      {narrow ? (
        <>
          <Button
            variant="outlined"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {count
              ? t('index.filtersCount', { number: String(count) })
              : t('index.filters')}
          </Button>
          <Collapse in={open} className={classes.folded} unmountOnExit>
            <Filters {...props} />
          </Collapse>
        </>
      ) : (
        <Filters {...props} />
      )}
    </div>
  );
}

function Filters({ query, facets, onChange, onClear }: SphereFiltersProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <div className={classes.filters}>
      {(['mine', 'ending', 'outside', 'problems'] as const).map(flag => (
        <Chip
          key={flag}
          size="small"
          clickable
          className={classes.chip}
          variant={query[flag] ? 'default' : 'outlined'}
          color={query[flag] ? 'primary' : 'default'}
          aria-pressed={query[flag] ?? false}
          label={t(`index.${flag}`, { number: String(facets?.[flag] ?? 0) })}
          onClick={() => onChange({ [flag]: query[flag] ? undefined : 'true' })}
        />
      ))}
      <FilterSelects query={query} facets={facets} onChange={onChange} />
      {countFilters(query) > 0 && (
        <Button size="small" onClick={onClear}>
          {t('index.clear')}
        </Button>
      )}
    </div>
  );
}

function FilterSelects(props: Omit<SphereFiltersProps, 'onClear'>) {
  const { query, facets, onChange } = props;
  const { t } = useSphereTranslation();
  return (
    <>
      <FilterSelect
        id="sphere-filter-platformOwner"
        label={t('index.platformOwner')}
        value={query.platformOwner}
        options={facets?.platformOwners.map(o => ({ ...o, value: o.ref }))}
        onChange={platformOwner => onChange({ platformOwner })}
      />
      <FilterSelect
        id="sphere-filter-archetype"
        label={t('index.basedOn')}
        value={query.archetype}
        options={facets?.archetypes.map(a => ({ ...a, value: a.name }))}
        onChange={archetype => onChange({ archetype })}
      />
      <FilterSelect
        id="sphere-filter-lifecycle"
        label={t('index.lifecycle')}
        value={query.lifecycle}
        options={facets?.lifecycles.map(l => ({
          value: l.lifecycle,
          title: t(`page.lifecycle.${l.lifecycle}`),
          count: l.count,
        }))}
        onChange={lifecycle => onChange({ lifecycle })}
      />
      <FilterSelect
        id="sphere-filter-family"
        label={t('index.family')}
        value={query.family}
        options={FAMILIES.map(family => ({
          value: family,
          title: t(`page.family.${family}`),
        }))}
        onChange={family => onChange({ family })}
      />
    </>
  );
}
