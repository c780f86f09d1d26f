import { z } from 'zod/v4';

/** What is wrong with a text or document, as a stable code. @public */
export const PROBLEM_CODES = [
  'yaml-syntax',
  'yaml-alias-limit',
  'too-large',
  'not-text',
  'unsafe-path',
  'unreadable',
  'not-an-object',
  'unknown-document-kind',
  'schema',
  'duplicate-name',
  'duplicate-entry',
  'duplicate-key',
  'unknown-kind',
  'unknown-attribute',
  'unknown-action',
  'unknown-limit',
  'bad-value',
  'unknown-archetype',
  'unknown-checkpoint',
  'bad-parameter',
  'locked-entry',
  'looser-extension-rules',
  'too-many-entries',
  'team-has-sphere',
  'managed-elsewhere',
  'unpassable-review',
] as const;

/** @public */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * One problem at its place. `message` is one sentence for people without a final period; `path` walks from the
 * document's root; `line` and `column` count from 1.
 * @public
 */
export const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  line: z.number().int().optional(),
  column: z.number().int().optional(),
  document: z
    .object({
      index: z.number().int(),
      kind: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
});

/** @public */
export type Problem = z.infer<typeof problemSchema>;
