import { useMemo, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  compileBoundary,
  createBoundaryUse,
  type BoundaryKind,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import type { KnownUse } from '../../api/useKnownUse';
import { sphereReactTranslationRef } from '../../translation';
import { usePhrases } from '../usePhrases';
import { useRoomClock } from '../useRoomClock';
import { askBoundary, type CanWeAnswer } from './canWeAnswer';
import type { AnswerAsk, DecidingEntry } from './AnswerPanel';
import type { CanWeEvent } from './canWeState';
import { CanWeView } from './CanWeView';
import type { OfferedQuestion } from './offeredQuestion';
import { useSettled } from './useSettled';

/** @public */
export interface CanWeOfSphereProps {
  readonly sphere: SphereDetail;
  readonly question: OfferedQuestion;
  /** All registered kinds, in the order in which they are offered. */
  readonly kinds: readonly BoundaryKind[];
  /** What is used already; without it numbers count as unknown. */
  readonly known: KnownUse;
  /** Whether newer versions of the sphere could be read. */
  readonly freshness?: 'fresh' | 'stale';
  /** Where the statement with this id can be read. */
  readonly entryLink: (entry: string) => Omit<DecidingEntry, 'title'>;
  /** Where the answer can be asked for; without it, or where it answers nothing, no button stands below the answer. */
  readonly askFor?: (answer: CanWeAnswer) => AnswerAsk | undefined;
  readonly onEvent: (event: CanWeEvent) => void;
  /** Milliseconds since the epoch, UTC. */
  readonly now?: () => number;
}

/** "Can we …?" of one sphere, answered while typing by the core in the browser: no call leaves it. @public */
export function CanWeOfSphere(props: CanWeOfSphereProps) {
  const { sphere, question, kinds, known, freshness = 'fresh' } = props;
  const answer = useAnswer(props);
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const asksForUse = answer?.headroom.some(
    ({ state }) => state === 'unknown-use',
  );
  const entry = sphere.resolved.boundary.find(e => e.id === answer?.entry);
  const kind = kinds.find(({ name }) => name === answer?.kind);
  return (
    <CanWeView
      question={question}
      kinds={kinds}
      answer={answer && { ...answer, freshness }}
      boundary={sphere.resolved.boundary}
      use={usedOf(known)}
      notes={[
        ...(asksForUse && known.use === 'unknown'
          ? [t('canWe.useFailed')]
          : []),
        ...(asksForUse && known.use === undefined
          ? [t('canWe.useLoading')]
          : []),
      ]}
      decidedBy={
        entry && {
          title: entry.title ?? kind?.plural ?? entry.kind,
          ...props.entryLink(entry.id),
        }
      }
      ask={answer?.zone === 'extendable' ? props.askFor?.(answer) : undefined}
      onEvent={props.onEvent}
    />
  );
}

function usedOf({ use }: KnownUse) {
  return use === 'unknown' ? undefined : use;
}

function useAnswer(props: CanWeOfSphereProps): CanWeAnswer | undefined {
  const { sphere, question, kinds, known, now = Date.now } = props;
  const render = usePhrases();
  const clock = useRef(now);
  clock.current = now;
  const boundary = useMemo(
    () =>
      compileBoundary(sphere.resolved, {
        kinds: new Map(kinds.map(kind => [kind.name, kind])),
        overlays: sphere.overlays,
      }),
    [sphere, kinds],
  );
  // Moves on when extra room starts or ends, and with it the answer.
  const at = useRoomClock(sphere.overlays, now);
  // Made anew when a part of the use gets too old, so that the answer is given anew too.
  const use = useMemo(
    () => createBoundaryUse(usedOf(known)?.limits ?? []),
    [known],
  );
  const asked = useSettled(
    JSON.stringify([question.kind.name, question.action, question.said]),
  );
  return useMemo(() => {
    const [kind, action, values] = JSON.parse(asked) as [
      string,
      string,
      Readonly<Record<string, string>>,
    ];
    if (Object.keys(values).length === 0) return undefined;
    const { name, title, revision, team, platformOwner } = sphere;
    return askBoundary(
      { kind, action, values },
      {
        boundary,
        use,
        sphere: { name, title, revision, team, platformOwner },
        at: Math.max(at, clock.current()),
        mine: sphere.viewer.isTeamMember,
        render,
      },
    );
  }, [asked, boundary, use, sphere, at, render]);
}
