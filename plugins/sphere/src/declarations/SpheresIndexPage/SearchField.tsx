import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useSphereTranslation } from '../../page/useSphereTranslation';

/** Milliseconds of silence after which what was typed is searched. */
const PAUSE = 250;

/** Properties of {@link SearchField}. @internal */
export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The search of the list: focused at first, and again by `/`. @internal */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useSphereTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useDebounce(() => typed !== value && onChange(typed), PAUSE, [typed]);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <TextField
      fullWidth
      size="small"
      variant="outlined"
      type="search"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      placeholder={t('index.search')}
      inputRef={input}
      inputProps={{
        'aria-label': t('index.search'),
        'aria-keyshortcuts': '/',
        title: t('index.searchHint'),
        maxLength: 200,
      }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
      }}
    />
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
