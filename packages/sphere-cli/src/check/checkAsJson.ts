import type { CheckAnswer } from './CheckQuestion';
import { exitCodeOf, type CheckResult } from './CheckResult';
import { countZones } from './checkAsText';

/** The result for programs. The keys are stable; new ones may join them while `version` stays. */
export function checkAsJson(result: CheckResult): string {
  const json = {
    version: 1,
    outcome: result.outcome,
    exitCode: exitCodeOf(result),
    counts: countZones(result.answers),
    answers: result.answers.map(answerAsJson),
    together: result.together,
    documents: result.documents,
    parts: result.parts,
    unreadable: result.unreadable.map(({ what, name, skipped }) => ({
      what,
      name,
      reason: skipped,
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function answerAsJson({ question, explanation }: CheckAnswer): object {
  const { about, kind, action, id, properties, amounts } = question;
  const { sphere } = explanation;
  return {
    about,
    kind,
    action,
    id,
    properties,
    amounts,
    zone: explanation.zone,
    reason: explanation.reason,
    sentence: explanation.sentence,
    next: explanation.next ?? null,
    sphere: sphere ? { name: sphere.name, title: sphere.title } : null,
    // Declarations on this machine have no revision yet
    revision: sphere && sphere.revision > 0 ? sphere.revision : null,
    entry: explanation.entry ?? null,
    headroom: explanation.headroom,
    missing: explanation.missing,
    nearest: explanation.nearest ?? null,
    evaluatedAt: explanation.evaluated_at,
    stale: explanation.stale ?? false,
  };
}
