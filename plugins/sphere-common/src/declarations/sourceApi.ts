import { z } from 'zod/v4';
import { problemSchema } from './problem';

const isoInstant = z.string().describe('UTC instant, ISO 8601');

/** A configured source of declarations and how its last scan went. @public */
export const sourceSchema = z.object({
  id: z.string(),
  type: z.enum(['file', 'url']),
  target: z.string(),
  /** `never` before the first scan, `failed` when the source could not be read at all. */
  status: z.enum(['never', 'ok', 'problems', 'failed']),
  error: z.string().optional(),
  lastScanAt: isoInstant.optional(),
  lastSuccessAt: isoInstant.optional(),
  files: z.number().int(),
  spheres: z.number().int(),
  archetypes: z.number().int(),
  checkpoints: z.number().int(),
  problems: z.number().int(),
});
/** @public */
export type Source = z.infer<typeof sourceSchema>;

/** @public */
export const sourceListSchema = z.object({ items: z.array(sourceSchema) });
/** @public */
export type SourceList = z.infer<typeof sourceListSchema>;

/** A problem in a file of a source, with the lines around it. @public */
export const sourceProblemSchema = problemSchema.extend({
  source: z.string(),
  /** Relative to the source. */
  file: z.string(),
  editUrl: z.string().optional(),
  /** Up to five lines around the place; `line` counts from 1. */
  excerpt: z.array(z.object({ line: z.number().int(), text: z.string() })),
  /** The valid revision that is shown meanwhile. */
  shown: z.object({ name: z.string(), revision: z.number().int() }).optional(),
});
/** @public */
export type SourceProblem = z.infer<typeof sourceProblemSchema>;

/** @public */
export const sourceProblemListSchema = z.object({
  items: z.array(sourceProblemSchema),
  totalItems: z.number().int(),
  nextCursor: z.string().optional(),
});
/** @public */
export type SourceProblemList = z.infer<typeof sourceProblemListSchema>;

/** What one scan of a source did. @public */
export const scanResultSchema = z.object({
  source: z.string(),
  files: z.number().int(),
  unchanged: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  removed: z.number().int(),
  problems: z.number().int(),
  durationMs: z.number(),
});
/** @public */
export type ScanResult = z.infer<typeof scanResultSchema>;
