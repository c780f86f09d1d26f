import {
  CATALOG_INVENTORY_SOURCE,
  nameSchema,
} from '@dataops-sphere/plugin-sphere-common';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod/v4';
import type { ConnectFlags } from '../connection/connectOptions';
import {
  APPLICATION_TEAM_BY,
  type ApplicationTeamBy,
} from '../import/awsApplications/options';
import { TEAM_BY, type TeamBy } from '../import/kubernetes/options';
import { collect, parseLiteral, parseNamespace } from './importOptions';

const INPUTS = ['kubernetes', 'aws-applications', 'inventory'] as const;

/** The options of a push. */
export type PushFlags = ConnectFlags & {
  readonly kind: (typeof INPUTS)[number];
  readonly delta?: true;
  readonly full?: true;
  readonly complete: readonly string[];
  readonly generation?: number;
  readonly observedAt?: string;
  readonly empty?: true;
  readonly dryRun?: true;
  readonly cluster: string;
  readonly teamBy?: TeamBy | ApplicationTeamBy;
  readonly teamAnnotation?: readonly string[];
  readonly rbacGroupPrefix: string;
  readonly environmentLabel?: string;
  readonly ignoreLevel: readonly string[];
  readonly teamNamespace: string;
};

/** Adds what is pushed, and how. */
export function withPushOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--kind <kind>', 'what the files hold')
        .choices(INPUTS)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--full',
        'replace all that the source said before (the default)',
      ).conflicts('delta'),
    )
    .option('--delta', 'add and change, and leave the rest as it is')
    .option(
      '--complete <kinds>',
      'kinds of which the files hold every resource, with commas (repeatable)',
      collect,
      [],
    )
    .option(
      '--generation <number>',
      'number that grows with each full push (default: seconds since 1970)',
      parseGeneration,
    )
    .option(
      '--observed-at <instant>',
      'when the source looked, in ISO 8601 (default: now)',
      parseInstant,
    )
    .option('--empty', 'allow a full push of nothing, which removes everything')
    .option('--dry-run', 'print the pushes as JSON, and push nothing');
}

/** Adds how the files are read. */
export function withInputOptions(command: Command): Command {
  return command
    .option('--cluster <name>', 'name of the cluster', parseLiteral, 'default')
    .addOption(
      new Option(
        '--team-by <way>',
        'whose a resource is, as in the import',
      ).choices([...TEAM_BY, ...APPLICATION_TEAM_BY]),
    )
    .option(
      '--team-annotation <key>',
      'annotation or label that names the team (repeatable)',
      collect,
    )
    .option(
      '--rbac-group-prefix <prefix>',
      'what role bindings put before the name of a team',
      '',
    )
    .option('--environment-label <key>', 'label that names the environment')
    .option(
      '--ignore-level <level>',
      'level of access that makes no group the team (repeatable)',
      collect,
      [],
    )
    .option(
      '--team-namespace <name>',
      'catalog namespace of the teams',
      parseNamespace,
      'default',
    );
}

/** Accepts the name of a source that may be pushed to. */
export function parseSource(value: string): string {
  const isName = nameSchema.safeParse(value).success;
  if (isName && value !== CATALOG_INVENTORY_SOURCE) return value;
  throw new InvalidArgumentError(
    `expected lower-case letters, digits and dashes, and not '${CATALOG_INVENTORY_SOURCE}'`,
  );
}

function parseGeneration(value: string): number {
  const generation = Number(value);
  if (
    /^\d+$/.test(value) &&
    generation >= 1 &&
    Number.isSafeInteger(generation)
  )
    return generation;
  throw new InvalidArgumentError('expected a whole number from 1');
}

function parseInstant(value: string): string {
  const parsed = z.iso.datetime({ offset: true }).safeParse(value);
  if (parsed.success) return new Date(value).toISOString();
  throw new InvalidArgumentError(
    "expected an instant such as '2026-01-15T12:00:00Z'",
  );
}
