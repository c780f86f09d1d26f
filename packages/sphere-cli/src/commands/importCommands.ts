import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { importAwsApplications } from '../import/awsApplications/importAwsApplications';
import {
  APPLICATION_TEAM_BY,
  type ApplicationTeamBy,
} from '../import/awsApplications/options';
import { readApplications } from '../import/awsApplications/readApplications';
import { importFiles } from '../import/importFiles';
import type { ImportResult } from '../import/ImportResult';
import { readKnownGroups } from '../import/knownGroups';
import { importKubernetes } from '../import/kubernetes/importKubernetes';
import {
  DEFAULT_TEAM_ANNOTATIONS,
  TEAM_BY,
  type TeamBy,
} from '../import/kubernetes/options';
import { readManifests } from '../import/kubernetes/readManifests';
import { writeImport } from '../import/writeImport';
import { printReport } from '../report/printReport';
import { createColors } from '../terminal/colors';
import { findInputFiles, readText } from '../terminal/inputFiles';
import { EXIT, type Terminal } from '../terminal/Terminal';
import {
  collect,
  parseLiteral,
  withSharedOptions,
  type SharedImportOptions,
} from './importOptions';
import type { Finish } from './program';

type KubernetesFlags = SharedImportOptions & {
  readonly cluster: string;
  readonly teamBy: TeamBy;
  readonly teamAnnotation?: readonly string[];
  readonly rbacGroupPrefix: string;
  readonly environmentLabel?: string;
};

type AwsApplicationsFlags = SharedImportOptions & {
  readonly teamBy: ApplicationTeamBy;
  readonly ignoreLevel: readonly string[];
};

/** Adds `sphere import kubernetes` and `sphere import aws-applications`. */
export function addImportCommands(
  program: Command,
  terminal: Terminal,
  finish: Finish,
): void {
  const imports = program
    .command('import')
    .description('make spheres from what already runs');
  addKubernetes(imports, terminal, finish);
  addAwsApplications(imports, terminal, finish);
}

function addKubernetes(imports: Command, terminal: Terminal, finish: Finish) {
  const command = imports
    .command('kubernetes')
    .description('make one sphere per team from manifests of a cluster')
    .argument('<manifests...>', 'YAML or JSON files, or folders of them');
  withSharedOptions(command)
    .option(
      '--cluster <name>',
      'name of the cluster, which manifests do not tell',
      parseLiteral,
      'default',
    )
    .addOption(
      new Option('--team-by <way>', 'where the team of a namespace is read')
        .choices(TEAM_BY)
        .default('annotation'),
    )
    .option(
      '--team-annotation <key>',
      `annotation or label that names the team (repeatable; default: ${DEFAULT_TEAM_ANNOTATIONS.join(
        ', ',
      )})`,
      collect,
    )
    .option(
      '--rbac-group-prefix <prefix>',
      'what role bindings put before the name of a team',
      '',
    )
    .option(
      '--environment-label <key>',
      'label that names the environment of a namespace',
    )
    .action(async (paths: readonly string[], flags: KubernetesFlags) => {
      const texts = await readAll(paths, ['.yaml', '.yml', '.json'], terminal);
      const result = importKubernetes(readManifests(texts), {
        ...flags,
        teamAnnotations: flags.teamAnnotation ?? DEFAULT_TEAM_ANNOTATIONS,
        knownGroups: await knownGroups(flags, terminal),
      });
      await finishImport(result, flags, terminal);
      finish(EXIT.ok);
    });
}

function addAwsApplications(
  imports: Command,
  terminal: Terminal,
  finish: Finish,
) {
  const command = imports
    .command('aws-applications')
    .description('make one sphere per team from applications with AWS accounts')
    .argument('<json...>', 'JSON files, or folders of them');
  withSharedOptions(command)
    .addOption(
      new Option('--team-by <way>', 'who is the team of an application')
        .choices(APPLICATION_TEAM_BY)
        .default('sso-group'),
    )
    .option(
      '--ignore-level <level>',
      'level of access that makes no group the team (repeatable)',
      collect,
      [],
    )
    .action(async (paths: readonly string[], flags: AwsApplicationsFlags) => {
      const texts = await readAll(paths, ['.json'], terminal);
      const result = importAwsApplications(readApplications(texts), {
        ...flags,
        ignoreLevels: new Set(flags.ignoreLevel),
        knownGroups: await knownGroups(flags, terminal),
      });
      await finishImport(result, flags, terminal);
      finish(EXIT.ok);
    });
}

async function readAll(
  paths: readonly string[],
  endings: readonly string[],
  terminal: Terminal,
): Promise<{ path: string; text: string }[]> {
  const files = await findInputFiles(paths, endings, terminal.cwd);
  return Promise.all(
    files.map(async file => ({ path: file.path, text: await readText(file) })),
  );
}

async function knownGroups(
  { groupsKnown }: SharedImportOptions,
  terminal: Terminal,
): Promise<ReadonlySet<string>> {
  const files = await readAll(groupsKnown, ['.yaml', '.yml'], terminal);
  return readKnownGroups(files.map(f => f.text));
}

async function finishImport(
  result: ImportResult,
  flags: SharedImportOptions,
  terminal: Terminal,
): Promise<void> {
  const written = await writeImport(
    resolve(terminal.cwd, flags.out),
    { files: importFiles(result), report: result.report },
    { overwrite: flags.force ? 'all' : 'own' },
  );
  if (flags.json) {
    terminal.out(`${JSON.stringify(result.report, null, 2)}\n`);
    return;
  }
  const { removed, kept } = written;
  terminal.out(printReport(result.report, createColors(terminal.colors)));
  terminal.out(`${written.written} files are in '${flags.out}'\n`);
  if (removed.length > 0) {
    terminal.out(`${removed.length} files of the import before are gone\n`);
  }
  if (kept.length > 0) {
    terminal.out(
      `no longer part of the import, but changed by somebody, so they stay: ${kept.join(
        ', ',
      )}\n`,
    );
  }
}
