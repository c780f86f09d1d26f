import { useMemo } from 'react';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  parseResourceId,
  type BoundaryKind,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import type { CanWeField } from './canWeFields';
import { TypedField } from './ComboField';
import {
  completionsOf,
  type Completion,
  type CompletionSources,
} from './completions';

/** @internal */
export interface FieldOfQuestionProps {
  readonly id: string;
  readonly field: CanWeField;
  readonly kind: BoundaryKind;
  readonly value: string;
  readonly sources: CompletionSources;
  readonly onSay: (values: Readonly<Record<string, string>>) => void;
  /** Called after an id was typed or pasted and filled several fields. */
  readonly onSplit: (parts: Readonly<Record<string, string>>) => void;
}

/** One attribute or amount. @internal */
export function FieldOfQuestion(props: FieldOfQuestionProps) {
  return props.field.type === 'amount' ? (
    <AmountField {...props} field={props.field} />
  ) : (
    <AttributeField {...props} field={props.field} />
  );
}

function AttributeField(
  props: FieldOfQuestionProps & {
    readonly field: Extract<CanWeField, { type: 'attribute' }>;
  },
) {
  const { id, field, kind, value, sources, onSay, onSplit } = props;
  const { boundary, use } = sources;
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const completions = useMemo(
    () =>
      completionsOf(field.name, field.attribute, {
        kind: kind.name,
        boundary,
        use,
      }),
    [field, kind, boundary, use],
  );
  const onType = (typed: string) => {
    if (typed === value) return;
    const parts = splitId(kind, field.name, typed);
    onSay(parts ?? { [field.name]: typed });
    if (parts) onSplit(parts);
  };
  const [example] = field.attribute.examples ?? [];
  return (
    <TypedField<Completion>
      id={id}
      label={
        field.attribute.required
          ? t('canWe.required', { title: field.title })
          : field.title
      }
      placeholder={example}
      options={completions}
      text={option => option.value}
      alias={option => option.title}
      group={option => t(`canWe.from.${option.from}`)}
      renderOption={option => (
        <Typography variant="body2" noWrap>
          {option.title
            ? t('canWe.option', { title: option.title, value: option.value })
            : option.value}
        </Typography>
      )}
      value={value}
      onType={onType}
    />
  );
}

/** A whole id in the field with which ids of this kind begin: `analytics-eu/churn-dev-3` in Cluster. */
function splitId(
  kind: BoundaryKind,
  name: string,
  typed: string,
): Readonly<Record<string, string>> | undefined {
  if (!kind.id.startsWith(`{${name}}`) || kind.id === `{${name}}`) {
    return undefined;
  }
  const parts = parseResourceId(kind, typed.trim());
  return parts[name] === undefined ? undefined : parts;
}

function AmountField(
  props: FieldOfQuestionProps & {
    readonly field: Extract<CanWeField, { type: 'amount' }>;
  },
) {
  const { id, field, value, onSay } = props;
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const isReadable = value === '' || /^\d+(\.\d+)?$/.test(value.trim());
  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      label={field.title}
      value={value}
      error={!isReadable}
      helperText={isReadable ? undefined : t('canWe.number')}
      InputLabelProps={{ shrink: true }}
      inputProps={{ inputMode: 'decimal', maxLength: 30 }}
      InputProps={{
        endAdornment: field.unit && field.unit !== field.title && (
          <InputAdornment position="end">{field.unit}</InputAdornment>
        ),
      }}
      onChange={({ target }) => onSay({ [field.name]: target.value })}
    />
  );
}
