import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationJsonSchemas } from './jsonSchemas';

const FOLDER = join(__dirname, '../../schemas');
const schemas = Object.entries(declarationJsonSchemas());

describe('declarationJsonSchemas', () => {
  it.each(schemas)(
    'the committed JSON Schema of %s is current (`yarn schemas` writes it)',
    (kind, schema) => {
      const file = join(FOLDER, `${kind.toLowerCase()}.schema.json`);
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      if (process.env.WRITE_SCHEMAS) writeFileSync(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it.each(schemas)('every field of %s is described', (_kind, schema) => {
    const { properties } = schema as {
      properties: Record<
        string,
        { description?: string; properties?: Record<string, JsonField> }
      >;
    };
    const fields = {
      ...properties,
      ...properties.metadata.properties,
      ...properties.spec.properties,
    };
    const silent = Object.entries(fields).filter(([, f]) => !f.description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});

interface JsonField {
  readonly description?: string;
}
