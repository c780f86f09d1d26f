import { InputError } from '@backstage/errors';
import {
  createBoundaryUse,
  limitUseSchema,
  NO_USE,
  type BoundaryUse,
  type LimitUse,
} from '@dataops-sphere/plugin-sphere-common';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { findInputFiles, readText } from '../../terminal/inputFiles';

const byEntrySchema = z.record(
  z.string(),
  z.record(z.string(), z.number().min(0)),
);
const answerSchema = z.object({ limits: z.array(limitUseSchema) });

/**
 * What is in use, from a YAML or JSON file of one of two shapes: numbers by entry and dimension
 * (`namespaces: { count: 9 }`), or what a backend answers about a sphere's use. Numbers without a time count as now.
 */
export async function readUse(
  path: string | undefined,
  options: { readonly cwd: string; readonly now: number },
): Promise<BoundaryUse> {
  if (path === undefined) return NO_USE;
  const [file] = await findInputFiles([path], [], options.cwd);
  if (!file) throw new InputError(`expected a file of numbers, not '${path}'`);
  const value = parseYaml(await readText(file), path);
  const answer = answerSchema.safeParse(value);
  if (answer.success) return createBoundaryUse(answer.data.limits);
  const byEntry = byEntrySchema.safeParse(value);
  if (!byEntry.success) {
    throw new InputError(
      `expected numbers by entry and limit in '${path}', such as 'namespaces: { count: 9 }'`,
    );
  }
  return createBoundaryUse(toLimits(byEntry.data, options.now));
}

function toLimits(
  byEntry: z.infer<typeof byEntrySchema>,
  now: number,
): LimitUse[] {
  return Object.entries(byEntry).flatMap(([entry, dimensions]) =>
    Object.entries(dimensions).map(([dimension, value]) => ({
      entry,
      dimension,
      value,
      observedAt: now,
      validUntil: Infinity,
    })),
  );
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InputError(`could not read '${path}'`, error as Error);
  }
}
