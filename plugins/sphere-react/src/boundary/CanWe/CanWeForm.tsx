import {
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
  type RefObject,
} from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  BoundaryKind,
  ResolvedEntry,
  SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { useUniqueId } from '../useUniqueId';
import { fieldsOf, type CanWeField } from './canWeFields';
import type { CanWeEvent } from './canWeState';
import { ChoiceField } from './ComboField';
import { FieldOfQuestion } from './FieldOfQuestion';
import { focusAfterId, hasOpenList, isField, moveOn } from './moveOn';
import { useFocusKey } from './useFocusKey';

/** @internal */
export interface CanWeFormProps {
  readonly kind: BoundaryKind;
  readonly action: string;
  readonly said: Readonly<Record<string, string>>;
  /** All kinds, those the boundary speaks of first. */
  readonly kinds: readonly BoundaryKind[];
  /** Absent where no boundary is at hand. */
  readonly boundary?: readonly ResolvedEntry[];
  readonly use?: SphereUse;
  readonly onEvent: (event: CanWeEvent) => void;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: theme.spacing(2, 1.5),
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    more: { gridColumn: '1 / -1', margin: theme.spacing(-1, -0.5) },
    button: { textTransform: 'none' },
  }),
  { name: 'SphereCanWeForm' },
);

/** The question: a kind, what to do with it, its attributes and how much. @internal */
export function CanWeForm(props: CanWeFormProps) {
  const { kind, action, said, boundary, use, onEvent } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const id = useUniqueId('sphere-can-we');
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [shown, setShown] = useState<'first' | 'all'>('first');
  useFocusKey('c', first);
  const fields = useMemo(
    () => fieldsOf(kind, action, boundary),
    [kind, action, boundary],
  );
  const isShown = (field: CanWeField) =>
    shown === 'all' || field.rank === 'first' || said[field.name] !== undefined;
  const hidden = fields.some(field => field.rank === 'more');

  const keys = useFormKeys(form, () => onEvent({ type: 'cleared' }));
  return (
    // Keys are listened to on their way up from the fields; the form itself is not one.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={classes.root}
      aria-label={t('canWe.form')}
      autoComplete="off"
      {...keys}
      onSubmit={event => event.preventDefault()}
    >
      <KindField {...props} id={`${id}-kind`} inputRef={first} />
      <ActionField {...props} id={`${id}-action`} />
      {fields.filter(isShown).map(field => (
        <FieldOfQuestion
          // Another kind has other completions under the same name.
          key={`${kind.name} ${field.name}`}
          id={`${id}-${field.name}`}
          field={field}
          kind={kind}
          value={said[field.name] ?? ''}
          sources={{ kind: kind.name, boundary, use }}
          onSay={values => onEvent({ type: 'said', kind: kind.name, values })}
          onSplit={parts => focusAfterId(id, kind, parts)}
        />
      ))}
      {hidden && <MoreButton shown={shown} onShow={setShown} />}
    </form>
  );
}

/** Enter moves on, Escape starts over. */
function useFormKeys(form: RefObject<HTMLFormElement>, onClear: () => void) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Enter' || !isField(target)) return;
      event.preventDefault();
      if (form.current) moveOn(form.current, target);
    },
    // Before a field sees it: one with an open list only closes that.
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !hasOpenList(event.target)) onClear();
    },
  };
}

type PartProps = CanWeFormProps & { readonly id: string };

function KindField(props: PartProps & { inputRef: Ref<HTMLInputElement> }) {
  const { id, kind, kinds, boundary, inputRef, onEvent } = props;
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const spoken = new Set(boundary?.map(entry => entry.kind));
  return (
    <ChoiceField
      id={id}
      label={t('canWe.kind')}
      options={kinds}
      text={option => option.title}
      group={option =>
        spoken.has(option.name)
          ? t('canWe.kindsOfSphere')
          : t('canWe.otherKinds')
      }
      value={kind}
      inputRef={inputRef}
      shortcut="c"
      words={{
        open: t('canWe.openKinds'),
        close: t('canWe.closeKinds'),
        none: t('canWe.noKind'),
      }}
      onChoose={({ name }) => onEvent({ type: 'kindChosen', kind: name })}
    />
  );
}

function ActionField({ id, kind, action, onEvent }: PartProps) {
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('canWe.action')}
      value={action}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      onChange={({ target }) =>
        onEvent({
          type: 'actionChosen',
          kind: kind.name,
          action: target.value,
        })
      }
    >
      {Object.entries(kind.actions).map(([name, { title }]) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </TextField>
  );
}

function MoreButton(props: {
  readonly shown: 'first' | 'all';
  readonly onShow: (shown: 'first' | 'all') => void;
}) {
  const { shown, onShow } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <div className={classes.more}>
      <Button
        size="small"
        className={classes.button}
        aria-expanded={shown === 'all'}
        onClick={() => onShow(shown === 'all' ? 'first' : 'all')}
      >
        {shown === 'all' ? t('canWe.less') : t('canWe.more')}
      </Button>
    </div>
  );
}
