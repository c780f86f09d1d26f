import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { makeStyles } from '@material-ui/core/styles';
import { useSpheres } from '@dataops-sphere/plugin-sphere-react';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles({ root: { minWidth: 220 } });

const FOUND = 10;

/** Properties of {@link SphereField}. @internal */
export interface SphereFieldProps {
  /** Name of the sphere. */
  readonly value?: string;
  readonly onChange: (name: string | undefined) => void;
}

/** One sphere, found by what is typed of its title; asked for only while the field is open. @internal */
export function SphereField({ value, onChange }: SphereFieldProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useDebounce(() => setQ(typed.trim()), 300, [typed]);
  const { data } = useSpheres(
    { limit: FOUND, ...(q && { q }) },
    { enabled: isOpen },
  );
  const titles = new Map(data?.items.map(({ name, title }) => [name, title]));
  return (
    <Autocomplete<string>
      id="sphere-reviews-sphere"
      size="small"
      className={classes.root}
      value={value ?? null}
      options={[...titles.keys()]}
      filterOptions={options => options}
      getOptionLabel={name => titles.get(name) ?? name}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onChange={(_, name) => onChange(name ?? undefined)}
      onInputChange={(_, text, reason) =>
        setTyped(reason === 'input' ? text : '')
      }
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={t('review.list.sphere')}
          placeholder={t('review.list.sphereHint')}
        />
      )}
    />
  );
}
