import { z } from 'zod/v4';
import type { DocumentPath } from './finding';

/** The keys that a schema knows at a path, over all branches of its unions. */
export function knownKeysAt(
  schema: z.ZodType,
  path: DocumentPath,
): readonly string[] {
  const schemas = path.reduce<readonly z.core.$ZodType[]>(
    (at, key) => at.flatMap(s => step(s, key)),
    branches(schema),
  );
  const keys = schemas.flatMap(s =>
    s instanceof z.ZodObject ? Object.keys(s.shape) : [],
  );
  return [...new Set(keys)];
}

function step(
  schema: z.core.$ZodType,
  key: string | number,
): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    return Object.hasOwn(schema.shape, key) ? branches(schema.shape[key]) : [];
  }
  if (schema instanceof z.ZodArray) return branches(schema.element);
  if (schema instanceof z.ZodRecord) return branches(schema.valueType);
  return [];
}

function branches(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(branches);
  return [schema];
}
