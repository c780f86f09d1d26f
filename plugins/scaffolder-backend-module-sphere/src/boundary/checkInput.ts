import { InputError } from '@backstage/errors';
import type { EvaluationRequest } from '@dataops-sphere/plugin-sphere-common';

/** The input of `sphere:check`. */
export interface CheckInput {
  readonly sphere?: string;
  readonly group?: string;
  readonly user?: string;
  readonly kind: string;
  readonly action: string;
  readonly id: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly amounts?: Readonly<Record<string, number>>;
  readonly onAskFirst?: 'continue' | 'fail';
}

/** The question that the input asks. Without a sphere, group or user it is asked for whoever runs the template. */
export function toEvaluationRequest(
  input: CheckInput,
  runBy: string | undefined,
): EvaluationRequest {
  const { kind, action, id, properties, amounts } = input;
  return {
    subject: subjectOf(input, runBy),
    action: { name: action, ...(amounts && { properties: { ...amounts } }) },
    resource: {
      type: kind,
      id,
      ...(properties && { properties: { ...properties } }),
    },
    options: { explain: true },
  };
}

function subjectOf(
  { sphere, group, user }: CheckInput,
  runBy: string | undefined,
): EvaluationRequest['subject'] {
  const named = [
    { type: 'sphere', id: sphere },
    { type: 'group', id: group },
    { type: 'user', id: user },
  ].filter((s): s is { type: string; id: string } => s.id !== undefined);
  if (named.length > 1) {
    throw new InputError("expected only one of 'sphere', 'group' and 'user'");
  }
  if (named.length === 1) return named[0];
  if (runBy === undefined) {
    throw new InputError(
      "expected 'sphere', 'group' or 'user', because no person runs this task",
    );
  }
  return { type: 'user', id: runBy };
}
