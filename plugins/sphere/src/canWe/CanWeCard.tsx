import { useEffect, useRef } from 'react';
import type {
  Family,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import {
  CanWeOfSphere,
  type CanWeOfSphereProps,
} from '@dataops-sphere/plugin-sphere-react';
import { CanWePanel } from './CanWePanel';
import { useAllKinds } from './useAllKinds';
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
  const scope = { ...useAllKinds(sphere.kinds, boundary), boundary };
  const { question, ignored, onEvent } = useCanWeQuestion(scope);
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
          onEvent={onEvent}
          now={props.now}
        />
      )}
    </CanWePanel>
  );
}
