import { z } from 'zod/v4';
import type {
  ArchetypeDocument,
  ParameterValue,
} from '../declarations/documents';
import type { Finding } from '../declarations/finding';
import {
  coverSchema,
  leashSchema,
  type CoverRequirements,
  type Leash,
} from '../declarations/leash';
import { schemaFindings } from '../declarations/schemaFindings';
import type { BoundaryKindRegistry } from './boundaryKind';
import { entrySchema, type BoundaryEntry } from './entry';
import { entryFindings } from './entryFindings';
import { parameterValues, substituteParameters } from './substituteParameters';

const partsSchema = z.strictObject({ leash: leashSchema, cover: coverSchema });

/** An archetype after its parameters got their values. */
export interface ArchetypeInstance {
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly boundary: readonly BoundaryEntry[];
  readonly leash: Leash;
  readonly cover: CoverRequirements;
}

/** Substitutes the parameters and checks what comes out as if a sphere had declared it. */
export function instantiateArchetype(
  archetype: ArchetypeDocument,
  given: Readonly<Record<string, ParameterValue>>,
  kinds: BoundaryKindRegistry,
):
  | { readonly instance: ArchetypeInstance; readonly findings?: undefined }
  | { readonly findings: readonly Finding[] } {
  const { values, findings } = parameterValues(archetype, given);
  if (findings.length > 0) return { findings };
  const { boundary = [], leash = {}, cover = {} } = archetype.spec;
  const fill = (value: unknown) => substituteParameters(value, values);
  const entries = boundary.map(entry => fill(entry));
  const parts = { leash: fill(leash), cover: fill(cover) };
  const faults = [
    ...entries.flatMap((entry, index) => {
      const { id } = boundary[index];
      const own = [
        ...schemaFindings(entrySchema, entry),
        ...entryFindings(entry as Record<string, unknown>, kinds),
      ];
      return own.map(f => ({ ...f, message: `${f.message} in entry '${id}'` }));
    }),
    ...schemaFindings(partsSchema, parts),
  ];
  if (faults.length > 0) {
    return { findings: faults.map(f => ofArchetype(f, archetype)) };
  }
  return {
    instance: {
      parameters: Object.fromEntries(values),
      boundary: z.array(entrySchema).parse(entries),
      ...partsSchema.parse(parts),
    },
  };
}

// The text of the archetype is another one: the place to look at in the sphere is what it is based on.
function ofArchetype(finding: Finding, archetype: ArchetypeDocument): Finding {
  const { code, message, path } = finding;
  return {
    code,
    message: `${message} (${path.join('.')}) of the archetype '${
      archetype.metadata.name
    }' with these parameters`,
    path: ['spec', 'basedOn'],
  };
}
