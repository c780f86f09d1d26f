import type {
  ExtensionDetail,
  ExtensionPreview,
  ExtensionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import type { Refusal } from './Refusal';

/** A result for programs. The keys are stable; new ones may join them while `version` stays. */
export function printJson(result: object): string {
  return `${JSON.stringify({ version: 1, ...result }, null, 2)}\n`;
}

/** A request with what is asked for and what happened. */
export function requestAsJson(detail: ExtensionDetail): object {
  const { request, steps, effects, events, problems, stuck } = detail;
  const { proposal, reason, wayToYes } = request;
  return {
    ...summaryAsJson(detail),
    proposal,
    reason: reason ?? null,
    wayToYes: wayToYes ?? null,
    effects,
    steps,
    problems,
    stuck: stuck ?? null,
    outsideAfter: detail.outsideAfter,
    events: events.map(({ type, at, by, for: absent, text }) => ({
      type,
      at,
      by,
      for: absent ?? null,
      text: text ?? null,
    })),
  };
}

/** A request as a row. */
export function summaryAsJson(summary: ExtensionSummary): object {
  const { id, sphere, title, state, requester, permanent } = summary;
  return {
    id,
    sphere: { name: sphere.name, title: sphere.title },
    title,
    state,
    requester: requester.ref,
    permanent,
    waitingFor: summary.waitingFor.map(({ ref }) => ref),
    submittedAt: summary.submittedAt,
    dueAt: summary.dueAt ?? null,
    startsAt: summary.startsAt ?? null,
    endsAt: summary.endsAt ?? null,
    endedAt: summary.endedAt ?? null,
    endReason: summary.endReason ?? null,
  };
}

/** What a dry run tells. */
export function previewAsJson(preview: ExtensionPreview): object {
  const { title, effects, steps, dueAt, usual, outsideAfter } = preview;
  return { title, effects, steps, dueAt, usual, outsideAfter };
}

/** Why not. */
export function refusalAsJson({
  code,
  message,
  problems,
  request,
}: Refusal): object {
  return {
    code,
    message,
    problems: problems.map(problem => ({
      ...problem,
      option: problem.option ?? null,
    })),
    request: request ?? null,
  };
}
