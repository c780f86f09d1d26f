import type { ExtensionPreview } from '@dataops-sphere/plugin-sphere-common';
import { fieldOfPath, type FieldProblem } from './requestContent';

/**
 * Why a request was not sent. `changed`: somebody did something with it meanwhile; `taken`: the same is being asked for
 * already; `problems`: the rules stand against it, each beside its field; `unreachable`: nothing is wrong with it.
 * @internal
 */
export interface SendProblem {
  readonly kind: 'changed' | 'taken' | 'problems' | 'refused' | 'unreachable';
  readonly message: string;
  readonly fields: readonly FieldProblem[];
}

type Problems = ExtensionPreview['problems'];

interface Failure {
  readonly statusCode?: number;
  readonly body?: {
    readonly error?: {
      readonly message?: unknown;
      readonly code?: unknown;
      readonly problems?: unknown;
    };
  };
}

/** Reads why a request was not sent; `indices` tells for each change that was sent which one of the draft it is. @internal */
export function sendProblem(
  error: Error,
  indices: readonly number[] = [],
): SendProblem {
  const { statusCode, body } = error as Error & Failure;
  const said = body?.error?.message;
  const message = typeof said === 'string' ? said : error.message;
  const fields = problemsIn(body?.error?.problems).map(problem => ({
    field: fieldOfPath(problem.path, indices),
    message: problem.message,
  }));
  return { kind: kindOf(statusCode, body?.error?.code), message, fields };
}

function kindOf(
  statusCode: number | undefined,
  code: unknown,
): SendProblem['kind'] {
  if (statusCode === undefined || statusCode >= 500) return 'unreachable';
  if (statusCode === 400) return 'problems';
  if (statusCode !== 409) return 'refused';
  if (code === 'target-taken') return 'taken';
  return code === undefined || code === 'stale-version' ? 'changed' : 'refused';
}

function problemsIn(value: unknown): Problems {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (problem): problem is Problems[number] =>
      typeof problem?.message === 'string' && Array.isArray(problem.path),
  );
}
