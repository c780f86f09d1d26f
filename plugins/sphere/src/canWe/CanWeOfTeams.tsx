import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import type { Explanation } from '@dataops-sphere/plugin-sphere-common';
import {
  answerOfExplanation,
  CanWeView,
  createAuthzenQuestion,
  useSettled,
  useSphereQuery,
  type OfferedQuestion,
} from '@dataops-sphere/plugin-sphere-react';
import useAsync from 'react-use/esm/useAsync';
import { LinesSkeleton } from '../page/LinesSkeleton';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { sphereBoundaryRouteRef } from '../routes';
import { CanWePanel } from './CanWePanel';
import { useAllKinds } from './useAllKinds';
import { useCanWeQuestion } from './useCanWeQuestion';

/** "Can we …?" for any team of the viewer: the backend knows them all, and the best answer wins. @internal */
export function CanWeOfTeams() {
  const scope = useAllKinds();
  const { question, ignored, onEvent } = useCanWeQuestion(scope);
  if (!question && scope.kindsState === 'loading') return <LinesSkeleton />;
  return (
    <CanWePanel ignored={ignored} isEmpty={!question}>
      {question && <Asked {...{ question, onEvent, kinds: scope.kinds }} />}
    </CanWePanel>
  );
}

function Asked(
  props: Pick<
    Parameters<typeof CanWeView>[0],
    'question' | 'kinds' | 'onEvent'
  >,
) {
  const { question, kinds, onEvent } = props;
  const { t } = useSphereTranslation();
  const boundary = useRouteRef(sphereBoundaryRouteRef);
  const { explanation, loading, error } = useExplanation(question);
  const answer =
    explanation && answerOfExplanation(question.kind.name, explanation);
  const { entry, sphere } = answer ?? {};
  return (
    <CanWeView
      question={question}
      kinds={kinds}
      answer={answer}
      notes={[
        ...(loading && !answer ? [t('canWe.asking')] : []),
        ...(error ? [t('canWe.failed', { message: error.message })] : []),
      ]}
      decidedBy={
        entry && sphere
          ? {
              title: t('canWe.statementOf', { sphere: sphere.title }),
              href: `${boundary({ name: sphere.name })}?q=${encodeURIComponent(
                entry,
              )}`,
            }
          : undefined
      }
      onEvent={onEvent}
    />
  );
}

function useExplanation(question: OfferedQuestion) {
  const identity = useApi(identityApiRef);
  const user = useAsync(() => identity.getBackstageIdentity(), [identity]);
  const { kind, action, said } = question;
  const settled = useSettled(JSON.stringify([kind.name, action, said]));
  const isSettled = settled === JSON.stringify([kind.name, action, said]);
  const isAsked = Object.keys(said).length > 0;
  const ref = user.value?.userEntityRef;
  const request = JSON.stringify(createAuthzenQuestion(question, ref ?? ''));
  const { data, error, loading } = useSphereQuery({
    // While somebody types, the question before stays the one that is asked.
    key: settled,
    subject: kind.name,
    enabled: isAsked && ref !== undefined,
    load: (api, options) => api.evaluate(JSON.parse(request), options),
  });
  const context = data?.context;
  return {
    explanation: toExplanation(isAsked && !error ? context : undefined),
    loading: loading || !isSettled,
    error: error ?? user.error ?? toError(context),
  };
}

type Context = NonNullable<
  Awaited<
    ReturnType<
      import('@dataops-sphere/plugin-sphere-common').SphereApi['evaluate']
    >
  >['context']
>;

function toExplanation(context: Context | undefined): Explanation | undefined {
  return context && !('error' in context) ? context : undefined;
}

function toError(context: Context | undefined): Error | undefined {
  return context && 'error' in context
    ? new Error(context.error.message)
    : undefined;
}
