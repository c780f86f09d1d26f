import { useEffect, useMemo, useRef } from 'react';
import type {
  Family,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import {
  CanWeOfSphere,
  sortKinds,
  type CanWeOfSphereProps,
} from '@dataops-sphere/plugin-sphere-react';
import { useAskForAnswer } from '../extensions/RequestDialog/useAskForAnswer';
import { CanWePanel } from './CanWePanel';
import { useCanWeQuestion } from './useCanWeQuestion';

/** Properties of {@link CanWeCard}. @internal */
export interface CanWeCardProps
  extends Pick<
    CanWeOfSphereProps,
    'entryLink' | 'known' | 'freshness' | 'now'
  > {
  readonly sphere: SphereDetail;
  /** A family that was chosen elsewhere, whose first kind is asked about. */
  readonly family?: Family;
}

/** "Can we …?" of a sphere, in a card. @internal */
export function CanWeCard(props: CanWeCardProps) {
  const { sphere, known, family } = props;
  const { boundary } = sphere.resolved;
  const kinds = useMemo(
    () => sortKinds(sphere.kinds, boundary),
    [sphere.kinds, boundary],
  );
  const scope = { kinds, kindsState: 'complete' as const, boundary };
  const { question, ignored, onEvent } = useCanWeQuestion(scope);
  const askFor = useAskForAnswer(sphere);
  const preset = useRef<() => void>(() => {});
  preset.current = () => {
    const kind = boundary.find(entry => entry.family === family)?.kind;
    if (kind && question?.kind.family !== family) {
      onEvent({ type: 'kindChosen', kind });
    }
  };
  useEffect(() => {
    if (family) preset.current();
  }, [family]);
  return (
    <CanWePanel ignored={ignored} isEmpty={!question}>
      {question && (
        <CanWeOfSphere
          sphere={sphere}
          question={question}
          kinds={scope.kinds}
          known={known}
          freshness={props.freshness}
          entryLink={props.entryLink}
          askFor={askFor}
          onEvent={onEvent}
          now={props.now}
        />
      )}
    </CanWePanel>
  );
}
