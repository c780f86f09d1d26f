import type { Entity } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

const EXAMPLES = join(__dirname, '../../../../examples');

/** The texts of the YAML files in one folder of the examples, by `folder/file`. */
export function exampleTexts(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(EXAMPLES, folder)).filter(f =>
    f.endsWith('.yaml'),
  );
  return new Map(
    files
      .sort()
      .map(file => [
        `${folder}/${file}`,
        readFileSync(join(EXAMPLES, folder, file), 'utf8'),
      ]),
  );
}

// Read once per test file: a suite asks for people hundreds of times.
let entities: readonly Entity[] | undefined;

/** All catalog entities of the example organisation. */
export function exampleEntities(): readonly Entity[] {
  entities ??= [...exampleTexts('org').values()].flatMap(text =>
    parseAllDocuments(text).map(document => {
      if (document.errors.length) throw document.errors[0];
      return document.toJS() as Entity;
    }),
  );
  return entities;
}

/** Names of the people in a group of the examples, with those of the groups below when asked. */
export function examplePeople(
  groupRef: string,
  options: { readonly transitive?: boolean } = {},
): readonly string[] {
  const name = groupRef.replace(/^group:default\//, '');
  const direct = exampleEntities().filter(
    e => e.kind === 'User' && [e.spec?.memberOf ?? []].flat().includes(name),
  );
  const below = options.transitive
    ? exampleEntities().filter(
        e => e.kind === 'Group' && e.spec?.parent === name,
      )
    : [];
  return [
    ...direct.map(e => e.metadata.name),
    ...below.flatMap(g => examplePeople(g.metadata.name, options)),
  ];
}
