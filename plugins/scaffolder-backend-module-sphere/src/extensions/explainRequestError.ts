import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
} from '@backstage/errors';
import { z } from 'zod/v4';

const refusalSchema = z.object({
  message: z.string(),
  code: z.string().optional(),
  request: z.string().optional(),
  problems: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
      }),
    )
    .optional(),
});

/** The error of a step, in the words of the backend: every problem on a line of its own, and the way to an open request. */
export function explainRequestError(
  error: unknown,
  urlOf: (id: string) => string,
): unknown {
  if (!ResponseError.is(error)) return error;
  const parsed = refusalSchema.safeParse(error.body?.error);
  if (!parsed.success) return error;
  const { message, request } = parsed.data;
  switch (error.statusCode) {
    case 400:
      return new InputError(problemText(parsed.data));
    case 403:
      return new NotAllowedError(message);
    case 404:
      return error.body.error.name === 'NotFoundError'
        ? new NotFoundError(message)
        : error;
    case 409:
      return new ConflictError(
        request === undefined ? message : `${message} (${urlOf(request)})`,
      );
    default:
      return error;
  }
}

/** Problems of a proposal as the text of an error. */
export function problemText({
  message,
  problems = [],
}: Pick<z.infer<typeof refusalSchema>, 'message' | 'problems'>): string {
  if (problems.length === 0) return message;
  return [
    'This cannot be asked for:',
    ...problems.map(p => `${p.path.join('.')}: ${p.message}`),
  ].join('\n  ');
}
