import { groupRefSchema } from '@dataops-sphere/plugin-sphere-common';
import { InvalidArgumentError, type Command } from 'commander';
import { isLiteral } from '../import/entries';
import { isEntityName, slug } from '../import/names';

/** The options that every importer has. */
export type SharedImportOptions = {
  readonly out: string;
  readonly platformOwner: string;
  readonly teamNamespace: string;
  readonly namePrefix: string;
  readonly groupsKnown: readonly string[];
  readonly json?: true;
  readonly force?: true;
};

/** Adds the options that every importer has. */
export function withSharedOptions(command: Command): Command {
  return command
    .requiredOption('--out <folder>', 'folder to write the import into')
    .option(
      '--platform-owner <ref>',
      'group that declares the spheres',
      parseGroup,
      'group:default/platform',
    )
    .option(
      '--team-namespace <name>',
      'catalog namespace of the teams',
      parseNamespace,
      'default',
    )
    .option(
      '--groups-known <file>',
      'catalog file or folder with Groups that need no stub (repeatable)',
      collect,
      [],
    )
    .option(
      '--name-prefix <prefix>',
      'what the names of spheres begin with',
      parsePrefix,
      '',
    )
    .option('--json', 'print the report as JSON')
    .option('--force', 'overwrite files that no import wrote');
}

/** Gathers the values of an option that may be repeated. */
export function collect(
  value: string,
  before: readonly string[],
): readonly string[] {
  return [...before, value];
}

/** Accepts a text that an entry can hold as it is. */
export function parseLiteral(value: string): string {
  if (isLiteral(value)) return value;
  throw new InvalidArgumentError('expected a text without * and ?');
}

function parseGroup(value: string): string {
  const parsed = groupRefSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    "expected the full ref of a group, such as 'group:default/platform'",
  );
}

/** Accepts the name of a catalog namespace. */
export function parseNamespace(value: string): string {
  if (isEntityName(value)) return value;
  throw new InvalidArgumentError('expected the name of a catalog namespace');
}

function parsePrefix(value: string): string {
  if (value !== '' && slug(`${value}x`) === `${value}x`) return value;
  throw new InvalidArgumentError(
    'expected lower-case letters, digits and dashes',
  );
}
