import { z } from 'zod/v4';
import { declarationSchemas, type DeclarationKind } from './declaration';
import { fieldDescriptions } from './fieldDescriptions';
import { isRecord } from './finding';

/** A JSON Schema, draft 7, which is what editors understand. @public */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DESCRIPTIONS: Readonly<Record<DeclarationKind, string>> = {
  Sphere: 'The area in which one team acts without asking anyone.',
  Archetype: 'A reusable sphere template with parameters.',
  Checkpoint: 'What must hold at one point where work meets the organisation.',
};

/**
 * The JSON Schema of each kind of document, for completion and checks in editors. It knows the shape alone: kinds,
 * attributes and the order of limits are checked by `parseDeclarations`.
 * @public
 */
export function declarationJsonSchemas(): Readonly<
  Record<DeclarationKind, JsonSchema>
> {
  const of = (kind: DeclarationKind): JsonSchema => {
    const schema = z.toJSONSchema(declarationSchemas[kind], {
      target: 'draft-7',
      io: 'input',
    });
    const { $schema, ...rest } = describe(schema, '') as JsonSchema;
    const head = { $schema, title: kind, description: DESCRIPTIONS[kind] };
    return { ...head, ...rest };
  };
  return {
    Sphere: of('Sphere'),
    Archetype: of('Archetype'),
    Checkpoint: of('Checkpoint'),
  };
}

/** Adds to every property what it is for; list items and branches of a choice have the path of their property. */
function describe(schema: unknown, path: string): unknown {
  if (Array.isArray(schema)) return schema.map(item => describe(item, path));
  if (!isRecord(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' && isRecord(value)
        ? describeProperties(value, path)
        : describe(value, path),
    ]),
  );
}

function describeProperties(
  properties: Readonly<Record<string, unknown>>,
  path: string,
) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const below = path ? `${path}.${name}` : name;
      const description = fieldDescriptions[below];
      const schema = describe(value, below) as JsonSchema;
      return [name, description ? { description, ...schema } : schema];
    }),
  );
}
