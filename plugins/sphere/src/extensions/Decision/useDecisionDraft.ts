import { useCallback, useEffect, useState } from 'react';
import {
  decisionDraft,
  EMPTY_DRAFT,
  type DecisionDraft,
  type DecisionDraftEvent,
} from './decisionDraft';

const keyOf = (subject: string) => `sphere.decision.${subject}`;

const listeners = new Set<() => void>();
const kept = new Map<string, DecisionDraft>();

/**
 * What the viewer types about a request. It is kept for the browser's tab, so that neither a newer version, another row
 * nor a reload takes it away; everybody on the page who asks for the same subject has the same draft.
 * @internal
 */
export function useDecisionDraft(subject: string) {
  const [, setRound] = useState(0);
  useEffect(() => {
    const listen = () => setRound(n => n + 1);
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  const dispatch = useCallback(
    (event: DecisionDraftEvent) => {
      write(subject, decisionDraft(read(subject), event));
      listeners.forEach(listen => listen());
    },
    [subject],
  );
  return { draft: read(subject), dispatch };
}

function read(subject: string): DecisionDraft {
  const draft = kept.get(subject) ?? readStored(subject);
  kept.set(subject, draft);
  return draft;
}

function readStored(subject: string): DecisionDraft {
  try {
    const text = window.sessionStorage.getItem(keyOf(subject));
    return text ? { ...EMPTY_DRAFT, ...JSON.parse(text) } : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

function write(subject: string, draft: DecisionDraft) {
  kept.set(subject, draft);
  try {
    if (draft === EMPTY_DRAFT) window.sessionStorage.removeItem(keyOf(subject));
    else window.sessionStorage.setItem(keyOf(subject), JSON.stringify(draft));
  } catch {
    // A browser may forbid storage; then the draft lives as long as the page.
  }
}
