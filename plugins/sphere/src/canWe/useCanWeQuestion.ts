import type {
  BoundaryKind,
  ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';
import {
  CAN_WE_UNTOUCHED,
  canWeReducer,
  offeredQuestion,
  readCanWeAddress,
  useSettled,
  writeCanWeAddress,
  type CanWeEvent,
  type OfferedQuestion,
} from '@dataops-sphere/plugin-sphere-react';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useLastKind } from './useLastKind';

/** A question that stands in the address. @internal */
export interface AddressedQuestion {
  /** Undefined where there is no kind to ask about. */
  readonly question?: OfferedQuestion;
  /** Keys of the address that mean nothing here. */
  readonly ignored: readonly string[];
  readonly onEvent: (event: CanWeEvent) => void;
}

/** What a question is about. @internal */
export interface QuestionScope {
  readonly kinds: readonly BoundaryKind[];
  /** Whether more kinds are on their way, so that an unknown one may turn out to be known. */
  readonly kindsState: 'complete' | 'loading';
  readonly boundary?: readonly ResolvedEntry[];
}

/**
 * A question that is read from the address when the page opens, and written there when it changes, in place of the
 * one before: going back leaves the page instead of walking through letters.
 * @internal
 */
export function useCanWeQuestion(scope: QuestionScope): AddressedQuestion {
  const { kinds, kindsState, boundary } = scope;
  const [address, setAddress] = useSearchParams();
  const [opened] = useState(address);
  const [lastKind, remember] = useLastKind();
  const [state, dispatch] = useReducer(canWeReducer, CAN_WE_UNTOUCHED);
  const [touch, setTouch] = useState<'none' | 'by-viewer'>('none');
  const read = useMemo(
    () =>
      readCanWeAddress(
        opened,
        new Map(kinds.map(kind => [kind.name, kind])),
        boundary,
      ),
    [opened, kinds, boundary],
  );
  const shown = touch === 'none' ? read.state : state;
  const write = useRef<(next: typeof state) => void>(() => {});
  write.current = next =>
    setAddress(writeCanWeAddress(address, next), { replace: true });
  const settled = useSettled(state);
  useEffect(() => {
    if (touch === 'by-viewer') write.current(settled);
  }, [settled, touch]);
  return {
    question: offeredQuestion(shown, { kinds, lastKind }),
    ignored: touch === 'none' && kindsState === 'complete' ? read.ignored : [],
    onEvent: event => {
      if (touch === 'none') dispatch({ type: 'restored', state: read.state });
      dispatch(event);
      setTouch('by-viewer');
      if ('kind' in event && event.kind !== lastKind) remember(event.kind);
    },
  };
}
