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
import {
  askImported,
  importKubernetes,
} from '../import/kubernetes/importKubernetes';
import {
  DEFAULT_TEAM_ANNOTATIONS,
  TEAM_BY,
  type TeamBy,
} from '../import/kubernetes/options';
import { readManifests } from '../import/kubernetes/readManifests';
import { writeImport } from '../import/writeImport';
import { printReport } from '../report/printReport';
import { createColors } from '../terminal/colors';
import { readTexts } from '../terminal/inputFiles';
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
  readonly border?: true;
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
  withKubernetesOptions(withSharedOptions(command)).action(
    async (paths: readonly string[], flags: KubernetesFlags) => {
      const texts = await readTexts(
        paths,
        ['.yaml', '.yml', '.json'],
        terminal.cwd,
      );
      const input = readManifests(texts);
      const options = {
        ...flags,
        teamAnnotations: flags.teamAnnotation ?? DEFAULT_TEAM_ANNOTATIONS,
        knownGroups: await knownGroups(flags, terminal),
      };
      const result = importKubernetes(input, options);
      await finishImport(result, flags, terminal);
      if (flags.border) {
        const found = askImported(input, options, result).observations;
        terminal.out('What the border says about it\n');
        found.forEach(({ name, count }) =>
          terminal.out(`${String(count).padStart(9)}  ${name}\n`),
        );
      }
      finish(EXIT.ok);
    },
  );
}

function withKubernetesOptions(command: Command): Command {
  return command
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
    .addOption(
      new Option(
        '--border',
        'ask every sphere about every namespace, and print what came of it',
      ).conflicts('json'),
    );
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
      const texts = await readTexts(paths, ['.json'], terminal.cwd);
      const result = importAwsApplications(readApplications(texts), {
        ...flags,
        ignoreLevels: new Set(flags.ignoreLevel),
        knownGroups: await knownGroups(flags, terminal),
      });
      await finishImport(result, flags, terminal);
      finish(EXIT.ok);
    });
}

async function knownGroups(
  { groupsKnown }: SharedImportOptions,
  terminal: Terminal,
): Promise<ReadonlySet<string>> {
  const files = await readTexts(groupsKnown, ['.yaml', '.yml'], terminal.cwd);
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
