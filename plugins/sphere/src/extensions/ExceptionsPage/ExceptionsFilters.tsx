import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useSphereFacets } from '@dataops-sphere/plugin-sphere-react';
import { FilterSelect } from '../../declarations/SpheresIndexPage/FilterSelect';
import { quietColor } from '../../page/quietColor';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import {
  isFiltered,
  SOON,
  type ExceptionsFilter,
  type ExceptionsKey,
} from './exceptionsQuery';
import { MOST_EXPORTED, useExportExceptions } from './useExportExceptions';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(2),
  },
  chip: { margin: 0 },
  sort: {
    minWidth: theme.spacing(17),
    '& label': { color: quietColor(theme) },
    '& select': { fontSize: theme.typography.body2.fontSize },
  },
  last: { marginLeft: 'auto' },
}));

/** Properties of {@link ExceptionsFilters}. @internal */
export interface ExceptionsFiltersProps {
  readonly filter: ExceptionsFilter;
  readonly onChange: (
    changes: Partial<Record<ExceptionsKey, string | undefined>>,
  ) => void;
}

/** Filters and order of the exceptions, and the list as a file. @internal */
export function ExceptionsFilters(props: ExceptionsFiltersProps) {
  const { filter, onChange } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const facets = useSphereFacets();
  const isSoon = filter.ending === 'soon';
  return (
    <div className={classes.root} role="search">
      <Chip
        size="small"
        clickable
        className={classes.chip}
        variant={isSoon ? 'default' : 'outlined'}
        color={isSoon ? 'primary' : 'default'}
        aria-pressed={isSoon}
        label={t('room.exceptions.endingSoon', { days: String(SOON) })}
        onClick={() => onChange({ ending: isSoon ? undefined : 'soon' })}
      />
      <FilterSelect
        id="sphere-exceptions-owner"
        label={t('room.exceptions.platformOwner')}
        value={filter.platformOwner}
        options={facets.data?.platformOwners.map(({ ref, title }) => ({
          value: ref,
          title,
        }))}
        onChange={platformOwner => onChange({ platformOwner })}
      />
      <SortField filter={filter} onChange={onChange} />
      {isFiltered(filter) && (
        <Button
          size="small"
          onClick={() =>
            onChange({ platformOwner: undefined, ending: undefined })
          }
        >
          {t('room.exceptions.clear')}
        </Button>
      )}
      <ExportButton filter={filter} />
    </div>
  );
}

function SortField({ filter, onChange }: ExceptionsFiltersProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <TextField
      select
      id="sphere-exceptions-sort"
      size="small"
      variant="outlined"
      className={classes.sort}
      label={t('room.exceptions.sort')}
      value={filter.sort}
      // What ends soon can only be found in the order of its end.
      disabled={filter.ending === 'soon'}
      onChange={({ target }) => onChange({ sort: target.value })}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      <option value="endsAt">{t('room.exceptions.sortEnd')}</option>
      <option value="-submittedAt">{t('room.exceptions.sortNewest')}</option>
      <option value="submittedAt">{t('room.exceptions.sortOldest')}</option>
    </TextField>
  );
}

function ExportButton({ filter }: Pick<ExceptionsFiltersProps, 'filter'>) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { state, run } = useExportExceptions();
  const [result, setResult] = useState<'whole' | 'cut'>();
  const isRunning = state.status === 'running';
  return (
    <div className={classes.last}>
      <Button
        size="small"
        variant="outlined"
        disabled={isRunning}
        onClick={async () =>
          setResult(await run({ ...filter, cursor: undefined }))
        }
      >
        {isRunning
          ? t('room.exceptions.exporting')
          : t('room.exceptions.export')}
      </Button>
      {state.status === 'failed' && (
        <div role="alert">
          {t('room.exceptions.exportFailed', { message: state.error.message })}
        </div>
      )}
      {result === 'cut' && (
        <div role="status">
          {t('room.exceptions.exportCut', { number: String(MOST_EXPORTED) })}
        </div>
      )}
    </div>
  );
}
