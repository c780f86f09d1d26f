import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  BoundaryKind,
  ResolvedEntry,
  SphereUse,
} from '@dataops-sphere/plugin-sphere-common';
import { printResourceId } from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { AnswerPanel, type AnswerAsk, type DecidingEntry } from './AnswerPanel';
import type { CanWeAnswer } from './canWeAnswer';
import type { CanWeEvent } from './canWeState';
import { CanWeForm } from './CanWeForm';
import { nearestFilling } from './nearestValues';
import type { OfferedQuestion } from './offeredQuestion';

/** @public */
export interface CanWeViewProps {
  readonly question: OfferedQuestion;
  /** All kinds, in the order in which they are offered. */
  readonly kinds: readonly BoundaryKind[];
  /** Absent while nothing was asked, or nothing was answered yet. */
  readonly answer?: CanWeAnswer;
  /** The boundary that answers, for completion; absent where that is not known beforehand. */
  readonly boundary?: readonly ResolvedEntry[];
  readonly use?: SphereUse;
  /** What must be known to judge the answer. */
  readonly notes?: readonly string[];
  readonly decidedBy?: DecidingEntry;
  /** The way to ask for what the answer says can be added. */
  readonly ask?: AnswerAsk;
  readonly onEvent: (event: CanWeEvent) => void;
}

/** "Can we …?": the question and its answer, wherever that comes from. @public */
export function CanWeView(props: CanWeViewProps) {
  const { question, kinds, answer, boundary, use, notes = [], onEvent } = props;
  const { kind, action, said } = question;
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const filling =
    answer?.nearest && answer.kind === kind.name
      ? nearestFilling(answer.nearest, said, boundary)
      : undefined;
  const stale = answer?.freshness === 'stale' ? [t('canWe.stale')] : [];
  return (
    <>
      <Typography variant="body2" color="textSecondary" paragraph>
        {kind.description}
      </Typography>
      <CanWeForm
        kind={kind}
        action={action}
        said={said}
        kinds={kinds}
        boundary={boundary}
        use={use}
        onEvent={onEvent}
      />
      <AnswerPanel
        answer={answer}
        kind={kind}
        hints={[t('canWe.hint'), ...useIdHint(kind), t('canWe.hintKeys')]}
        notes={[...stale, ...notes]}
        decidedBy={props.decidedBy}
        ask={props.ask}
        filling={filling}
        onFill={({ values }) =>
          onEvent({ type: 'said', kind: kind.name, values })
        }
      />
    </>
  );
}

/** An example of an id that fills several fields at once. */
function useIdHint(kind: BoundaryKind): string[] {
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const names = [...kind.id.matchAll(/\{([^}]+)\}/g)].map(match => match[1]);
  const examples = names.map(name => kind.attributes[name]?.examples?.[0]);
  if (names.length < 2 || examples.some(example => !example)) return [];
  const id = printResourceId(
    kind,
    Object.fromEntries(names.map((name, index) => [name, examples[index]])),
  );
  return [t('canWe.hintId', { id: `\`${id}\`` })];
}
