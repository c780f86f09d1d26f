import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { useUniqueId } from './useUniqueId';

/** Somebody in the catalog. @internal */
export interface Person {
  readonly ref: string;
  readonly name: string;
}

/** Properties of {@link PersonField}. @internal */
export interface PersonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly multiple?: boolean;
  readonly value: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}

const FOUND = 10;

/** People, found in the catalog by what is typed of their names; never all of them are loaded. @internal */
export function PersonField(props: PersonFieldProps) {
  const { t } = useSphereTranslation();
  const id = useUniqueId('sphere-person');
  const [typed, setTyped] = useState('');
  const { loading, value: found = [] } = useFoundPeople(typed);
  const chosen = [...props.value];
  const choose = (next: Person | Person[] | null) => {
    if (next === null) props.onChange([]);
    else props.onChange(Array.isArray(next) ? next : [next]);
  };
  return (
    <Autocomplete<Person, boolean>
      id={id}
      multiple={props.multiple ?? false}
      value={props.multiple ? chosen : chosen[0] ?? null}
      options={found}
      loading={loading}
      loadingText={t('review.away.searching')}
      noOptionsText={t(
        typed ? 'review.away.nobody' : 'review.away.standInHint',
      )}
      filterOptions={options => options}
      getOptionLabel={person => person.name}
      getOptionSelected={(a, b) => a.ref === b.ref}
      onChange={(_, next) => choose(next)}
      onInputChange={(_, text) => setTyped(text)}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label}
          placeholder={props.hint}
          variant="outlined"
          margin="dense"
        />
      )}
    />
  );
}

function useFoundPeople(typed: string) {
  const catalog = useApi(catalogApiRef);
  const [term, setTerm] = useState('');
  useDebounce(() => setTerm(typed.trim()), 300, [typed]);
  return useAsync(async (): Promise<Person[]> => {
    if (!term) return [];
    const { items } = await catalog.queryEntities({
      filter: { kind: 'User' },
      fullTextFilter: {
        term,
        fields: ['metadata.name', 'metadata.title', 'spec.profile.displayName'],
      },
      fields: ['kind', 'metadata', 'spec.profile.displayName'],
      limit: FOUND,
    });
    return items.map(personOf);
  }, [catalog, term]);
}

function personOf(entity: Entity): Person {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  const { title, name } = entity.metadata;
  return {
    ref: stringifyEntityRef(entity),
    name: profile?.displayName ?? title ?? name,
  };
}
