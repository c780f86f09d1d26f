import { useState, type ReactNode, type Ref } from 'react';
import TextField from '@material-ui/core/TextField';
import Autocomplete, {
  createFilterOptions,
} from '@material-ui/lab/Autocomplete';

/** @public */
export interface ComboFieldProps<T extends object> {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly T[];
  readonly text: (option: T) => string;
  readonly group: (option: T) => string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly shortcut?: string;
  readonly placeholder?: string;
  readonly renderOption?: (option: T) => ReactNode;
}

/** @public */
export interface ChoiceFieldProps<T extends object> extends ComboFieldProps<T> {
  /** Absent while nothing is chosen. */
  readonly value: T | undefined;
  readonly onChoose: (option: T) => void;
  /** What makes an option that one; the option itself unless told. */
  readonly same?: (option: T) => string;
  /** Called with what is typed, where the options come from a search. */
  readonly onSearch?: (text: string) => void;
  /** Called when the options are shown, where they have to be asked for. */
  readonly onOpen?: () => void;
  readonly words: {
    readonly open: string;
    readonly close: string;
    readonly none: string;
  };
}

/** Most options that are offered at once. */
const MOST = 50;

/** Where the role and the state of a combobox stand: on its input, as assistive technology expects today. */
const NO_ROLE = {
  role: undefined,
  'aria-expanded': undefined,
  'aria-owns': undefined,
} as const;

/** A field with one of many values. @public */
export function ChoiceField<T extends object>(props: ChoiceFieldProps<T>) {
  const { options, text, group, value, onChoose, words, same, onSearch } =
    props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Autocomplete<T, false, true, false>
      {...NO_ROLE}
      id={props.id}
      disableClearable
      autoHighlight
      selectOnFocus
      size="small"
      options={[...options]}
      getOptionLabel={text}
      groupBy={group}
      // A field that can't be cleared may still begin empty.
      value={(value ?? null) as T}
      getOptionSelected={(a, b) => (same ? same(a) === same(b) : a === b)}
      onChange={(_, chosen) => onChoose(chosen)}
      onInputChange={(_, typed, reason) =>
        onSearch?.(reason === 'input' ? typed : '')
      }
      onOpen={() => {
        setOpen(true);
        props.onOpen?.();
      }}
      onClose={() => setOpen(false)}
      openText={words.open}
      closeText={words.close}
      noOptionsText={words.none}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={props.label}
          InputLabelProps={{ shrink: true }}
          inputRef={props.inputRef}
          inputProps={{
            ...params.inputProps,
            role: 'combobox',
            'aria-expanded': isOpen,
            'aria-keyshortcuts': props.shortcut,
          }}
        />
      )}
    />
  );
}

interface Typed<T extends object> extends ComboFieldProps<T> {
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Another name by which an option is found. */
  readonly alias?: (option: T) => string | undefined;
}

/** A field in which anything may stand; what is known is offered. @internal */
export function TypedField<T extends object>(props: Typed<T>) {
  const { options, text, group, value, onType, renderOption } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Autocomplete<T, false, true, true>
      {...NO_ROLE}
      id={props.id}
      freeSolo
      disableClearable
      size="small"
      options={[...options]}
      getOptionLabel={option =>
        typeof option === 'string' ? option : text(option)
      }
      groupBy={group}
      // Nothing is ever chosen, only typed: so the same option may be taken again after the field was cleared.
      value={null as never}
      inputValue={value}
      filterOptions={createFilterOptions({
        limit: MOST,
        stringify: option => `${text(option)} ${props.alias?.(option) ?? ''}`,
      })}
      onInputChange={(_, typed, reason) => reason !== 'reset' && onType(typed)}
      onChange={(_, chosen) =>
        onType(typeof chosen === 'string' ? chosen : text(chosen))
      }
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      renderOption={renderOption}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={props.label}
          placeholder={props.placeholder}
          InputLabelProps={{ shrink: true }}
          inputRef={props.inputRef}
          inputProps={{
            ...params.inputProps,
            role: 'combobox',
            'aria-expanded': isOpen && options.length > 0,
            maxLength: 1024,
          }}
        />
      )}
    />
  );
}
