import {
  boundaryKindSchema,
  createKindRegistry,
  type BoundaryKindRegistry,
} from '@dataops-sphere/plugin-sphere-common';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { findInputFiles, readText } from '../terminal/inputFiles';

const kindsSchema = z.union([
  z.array(boundaryKindSchema),
  z.object({ kinds: z.array(boundaryKindSchema) }).transform(f => f.kinds),
]);

/** The built-in kinds and those of a YAML or JSON file: a list of kinds, or an object whose `kinds` is one. */
export async function readKinds(
  path: string | undefined,
  cwd: string,
): Promise<BoundaryKindRegistry> {
  if (path === undefined) return createKindRegistry();
  const [file] = await findInputFiles([path], [], cwd);
  if (!file) throw new InputError(`expected a file of kinds, not '${path}'`);
  const parsed = kindsSchema.safeParse(parseYaml(await readText(file), path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `expected a list of boundary kinds in '${path}': ${issue.path.join(
        '.',
      )}: ${issue.message}`,
    );
  }
  return createKindRegistry(parsed.data);
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InputError(`could not read '${path}'`, error as Error);
  }
}
