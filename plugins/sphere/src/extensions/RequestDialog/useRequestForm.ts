import type {
  ExtensionDetail,
  ExtensionPreview,
  SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createIdempotencyKey,
  useExtensionPreview,
  type SphereQueryResult,
} from '@dataops-sphere/plugin-sphere-react';
import { useEffect, useMemo, useReducer } from 'react';
import { askableTargets, type AskableTargets } from './askableTargets';
import { draftOfAsk, firstChange, isAskable } from './draftOfAsk';
import { readKeptDraft, writeKeptDraft, type DraftOf } from './keptDraft';
import type { RequestAsk } from './requestAsk';
import {
  fieldOfPath,
  problemsHere,
  requestContent,
  type FieldProblem,
  type RequestContent,
} from './requestContent';
import type { DraftEdit, RequestDraft } from './requestDraft';
import {
  requestReducer,
  restored,
  type KeptDraft,
  type RequestState,
} from './requestState';
import { sendProblem, type SendProblem } from './sendProblem';
import { useSendRequest } from './useSendRequest';

/** What the dialog is opened with. @internal */
export interface RequestFormOptions {
  readonly sphere: SphereDetail;
  readonly ask: RequestAsk;
  /** The link as it stands in the address. */
  readonly code: string;
  readonly earlier?: ExtensionDetail;
}

/** A request that is being written, what it would do, and what can be done with it. @internal */
export interface RequestForm {
  readonly state: RequestState;
  readonly targets: AskableTargets;
  readonly content?: RequestContent;
  readonly preview: SphereQueryResult<ExtensionPreview>;
  /** What stands against it, by field. */
  readonly problems: readonly FieldProblem[];
  /** Why it was not sent, the last time that was tried. */
  readonly refusal?: SendProblem;
  readonly edit: (edit: DraftEdit) => void;
  readonly send: () => void;
  readonly resume: () => void;
  readonly discard: () => void;
}

/** Writes, keeps, previews and sends a request. @internal */
export function useRequestForm(options: RequestFormOptions): RequestForm {
  const { sphere } = options;
  const targets = useMemo(() => askableTargets(sphere, Date.now()), [sphere]);
  const [state, dispatch] = useReducer(requestReducer, undefined, () =>
    begin(options, targets),
  );
  const draft = state.status === 'sent' ? undefined : state.draft;
  const read = useRead(draft, sphere, targets);
  const content = read?.content;
  const preview = usePreview(sphere.name, draft, content);
  const slot = { sphere: sphere.name, edits: options.ask.edits };
  useKeeping(slot, state);
  const send = useSendRequest(
    { sphere: sphere.name, draft, content, earlier: options.earlier },
    dispatch,
  );
  const refusal = useMemo(
    () =>
      state.status === 'refused'
        ? sendProblem(state.error, content?.indices)
        : undefined,
    [state, content],
  );
  const problems = useMemo(
    () => (read ? problemsOf(read, preview) : []),
    [read, preview],
  );
  return {
    state,
    targets,
    content,
    preview,
    problems: refusal ? [...problems, ...refusal.fields] : problems,
    ...(refusal && { refusal }),
    edit: edit =>
      dispatch({ type: 'edited', edit, key: createIdempotencyKey() }),
    send,
    resume: () => dispatch({ type: 'resumed' }),
    discard: () => {
      writeKeptDraft(slot, undefined);
      dispatch({ type: 'discarded', draft: newDraft(options, targets) });
    },
  };
}

function useRead(
  draft: RequestDraft | undefined,
  sphere: SphereDetail,
  targets: AskableTargets,
): Read | undefined {
  return useMemo(() => {
    const about = { sphere, targets, now: Date.now() };
    return draft && { about, content: requestContent(draft, about) };
  }, [draft, sphere, targets]);
}

function usePreview(
  sphere: string,
  draft: RequestDraft | undefined,
  content: RequestContent | undefined,
) {
  return useExtensionPreview(
    sphere,
    content?.asked && {
      proposal: content.asked,
      ...(draft?.edits && { request: draft.edits }),
    },
  );
}

function newDraft(options: RequestFormOptions, targets: AskableTargets) {
  const key = createIdempotencyKey();
  return draftOfAsk({ ...options, targets, key, now: Date.now() });
}

/** A link that was followed before goes on with what was written since; another one keeps the draft beside it. */
function begin(
  options: RequestFormOptions,
  targets: AskableTargets,
): RequestState {
  const { sphere, ask } = options;
  const found = readKeptDraft({ sphere: sphere.name, edits: ask.edits });
  const kept = found && withKnownTargets(found, targets);
  if (kept && (options.code === '' || kept.draft.ask === options.code)) {
    return restored(kept);
  }
  return {
    status: 'untouched',
    draft: newDraft(options, targets),
    origin: { type: 'new', ...(kept && { kept }) },
  };
}

/** The border may have changed since: what it no longer has cannot be asked for. */
function withKnownTargets(kept: KeptDraft, targets: AskableTargets): KeptDraft {
  const known = kept.draft.changes.filter(c => isAskable(c, targets));
  const first = firstChange(targets);
  const changes = known.length > 0 || !first ? known : [first];
  return { ...kept, draft: { ...kept.draft, changes } };
}

function useKeeping({ sphere, edits }: DraftOf, state: RequestState) {
  useEffect(() => {
    const slot = { sphere, edits };
    if (state.status === 'writing') {
      const savedAt = new Date().toISOString();
      writeKeptDraft(slot, { draft: state.draft, savedAt });
    }
    if (state.status === 'sent') writeKeptDraft(slot, undefined);
  }, [sphere, edits, state]);
}

type Read = {
  readonly about: Parameters<typeof requestContent>[1];
  readonly content: RequestContent;
};

/** The backend's findings once it has answered for what stands there now; until then, or instead, those made here. */
function problemsOf(
  { about, content }: Read,
  preview: SphereQueryResult<ExtensionPreview>,
): readonly FieldProblem[] {
  const { asked, indices, faults } = content;
  if (!asked) return faults;
  const isFresh = preview.data && !preview.loading && !preview.error;
  const found =
    isFresh && preview.data
      ? preview.data.problems
      : problemsHere(asked, about);
  return [
    ...faults,
    ...found.map(({ path, message }) => ({
      field: fieldOfPath(path, indices),
      message,
    })),
  ];
}
