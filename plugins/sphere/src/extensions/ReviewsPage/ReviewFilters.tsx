import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  sphereAdminPermission,
  type ExtensionListQuery,
  type ReviewCounts,
} from '@dataops-sphere/plugin-sphere-common';
import { Segments } from '../../page/Segments';
import { quietColor } from '../../page/quietColor';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { ReviewsKey, ReviewView } from './reviewsQuery';
import { SphereField } from './SphereField';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
    '& label': { color: quietColor(theme) },
    '& select, & input': { fontSize: theme.typography.body2.fontSize },
  },
  rest: { marginLeft: 'auto' },
}));

/** Properties of {@link ReviewFilters}. @internal */
export interface ReviewFiltersProps {
  readonly query: ExtensionListQuery;
  readonly counts?: ReviewCounts;
  readonly onChange: (
    changes: Partial<Record<ReviewsKey, string | undefined>>,
  ) => void;
  readonly onHelp: () => void;
}

/** Whose turn, which sphere, in which order. *All* is there for platform admins. @internal */
export function ReviewFilters(props: ReviewFiltersProps) {
  const { query, counts, onChange } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { allowed } = usePermission({ permission: sphereAdminPermission });
  const count = (number: number | undefined) =>
    number === undefined ? '' : String(number);
  const options: { value: ReviewView; label: string }[] = [
    { value: 'me', label: t('review.list.me', { number: count(counts?.me) }) },
    {
      value: 'groups',
      label: t('review.list.groups', { number: count(counts?.groups) }),
    },
    { value: 'sent', label: t('review.list.sent') },
    ...(allowed
      ? [{ value: 'all' as const, label: t('review.list.all') }]
      : []),
  ];
  return (
    <div className={classes.root}>
      <Segments
        label={t('review.list.views')}
        value={query.view ?? 'me'}
        options={options}
        onChange={view => onChange({ view })}
      />
      <SphereField
        value={query.sphere}
        onChange={sphere => onChange({ sphere })}
      />
      <SortField query={query} onChange={onChange} />
      <Button size="small" className={classes.rest} onClick={props.onHelp}>
        {t('review.keys.help')}
      </Button>
    </div>
  );
}

function SortField({
  query,
  onChange,
}: Pick<ReviewFiltersProps, 'query' | 'onChange'>) {
  const { t } = useSphereTranslation();
  return (
    <TextField
      select
      id="sphere-reviews-sort"
      size="small"
      variant="outlined"
      label={t('review.list.sort')}
      value={query.sort ?? 'due'}
      onChange={event => onChange({ sort: event.target.value })}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      <option value="due">{t('review.list.sortDue')}</option>
      <option value="-submittedAt">{t('review.list.sortNewest')}</option>
      <option value="submittedAt">{t('review.list.sortOldest')}</option>
    </TextField>
  );
}
