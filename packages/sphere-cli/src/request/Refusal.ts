import { ResponseError } from '@backstage/errors';
import { z } from 'zod/v4';

/** Why Sphere does not do what was asked. */
export type Refusal = {
  /** A stable code, such as `proposal-problems` or `target-taken`. */
  readonly code: string;
  /** One sentence without a final period. */
  readonly message: string;
  readonly problems: readonly RefusalProblem[];
  /** The request that it is about: the open one that has the target. */
  readonly request?: string;
};

/** One thing that stands against a request, and the option that asks for it. */
export type RefusalProblem = {
  readonly code: string;
  readonly message: string;
  /** Into the proposal. */
  readonly path: readonly (string | number)[];
  readonly option?: string;
};

/** The options that stand for parts of a proposal. */
export type Asked = {
  readonly changes: readonly string[];
  readonly term: string;
};

/** A refusal with what belongs to it. */
export function refuse(
  code: string,
  message: string,
  more: Partial<Pick<Refusal, 'problems' | 'request'>> = {},
): Refusal {
  return { code, message, problems: [], ...more };
}

/** The option that stands for a place in a proposal; undefined where none does. */
export function optionOfPath(
  [first, index]: readonly (string | number)[],
  asked: Asked,
): string | undefined {
  switch (first) {
    case 'changes':
      return typeof index === 'number' ? asked.changes[index] : undefined;
    case 'term':
      return index === 'from' ? '--from' : asked.term || undefined;
    case 'justification':
      return '--why';
    case 'ticket':
      return '--ticket';
    default:
      return undefined;
  }
}

const bodySchema = z.object({
  code: z.string(),
  message: z.string(),
  request: z.string().optional(),
  problems: z
    .array(
      z.object({
        code: z.string(),
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
      }),
    )
    .optional(),
});

/** The refusal in an answer of the backend; undefined for every other error. */
export function readRefusal(
  error: unknown,
  asked: Asked = { changes: [], term: '' },
): Refusal | undefined {
  if (!ResponseError.is(error)) return undefined;
  if (![400, 403, 409].includes(error.statusCode)) return undefined;
  // Everything that Sphere refuses by its rules has a code; what comes from elsewhere has none
  const parsed = bodySchema.safeParse(error.body?.error);
  if (!parsed.success) return undefined;
  const { code, message, request, problems = [] } = parsed.data;
  return refuse(code, messageFor(code, message), {
    ...(request !== undefined && { request }),
    problems: problems.map(p => ({
      ...p,
      option: optionOfPath(p.path, asked),
    })),
  });
}

function messageFor(code: string, message: string): string {
  switch (code) {
    case 'proposal-problems':
      return 'This cannot be asked for';
    case 'target-taken':
      return 'The same is asked for already';
    case 'not-a-person':
      return `${message}; the token has to be that of a person`;
    default:
      return message;
  }
}
