import {
  EXTENSION_STATES,
  idempotencyKeySchema,
  MAX_PAGE_SIZE,
} from '@dataops-sphere/plugin-sphere-common';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ConnectFlags } from '../connection/connectOptions';
import { readAllow, readRaise, type AskedChange } from '../request/readChange';

/** How a command tells its result. */
export type Format = 'text' | 'json';

type Shared = ConnectFlags & { readonly format: Format };

/** The options of `sphere request create`. */
export type CreateFlags = Shared & {
  readonly raise: readonly AskedChange[];
  readonly allow: readonly AskedChange[];
  readonly allowKind: readonly AskedChange[];
  readonly until?: string;
  readonly for?: string;
  readonly permanent?: true;
  readonly from?: string;
  readonly why: string;
  readonly ticket?: string;
  readonly follows?: string;
  readonly renews?: string;
  readonly dryRun?: true;
  readonly idempotencyKey?: string;
};

/** The options of `sphere request list`. */
export type ListFlags = Shared & {
  readonly view: 'me' | 'groups' | 'sent' | 'all';
  readonly sphere?: string;
  readonly state?: (typeof STATES)[number];
  readonly limit: number;
};

/** The options of `sphere request show`. */
export type ShowFlags = Shared;

/** The options of `sphere request withdraw`. */
export type WithdrawFlags = Shared & { readonly comment?: string };

const STATES = ['open', 'live', 'closed', ...EXTENSION_STATES] as const;
/** Most requests that one call of `list` tells of. */
const MAX_LISTED = 10 * MAX_PAGE_SIZE;

/** Adds what is asked for, for how long, and why. */
export function withCreateOptions(command: Command): Command {
  return withTermOptions(withChangeOptions(command))
    .requiredOption('--why <text>', 'the reason; one sentence is enough')
    .option('--ticket <url>', 'a link to a ticket')
    .option('--renews <id>', 'the extension that it goes on with')
    .option('--follows <id>', 'the closed request that it tries anew')
    .option('--dry-run', 'tell what would happen, and send nothing')
    .option(
      '--idempotency-key <key>',
      'the same key again has no second effect; random when left out',
      parseKey,
    );
}

/** Adds what `list` is narrowed by. */
export function withListOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--view <view>', 'whose: sent by me, waiting for me, …')
        .choices(['sent', 'me', 'groups', 'all'])
        .default('sent'),
    )
    .option('--sphere <name>', 'only those of one sphere')
    .addOption(
      new Option(
        '--state <state>',
        'only those that are open, live or closed, or in one state',
      ).choices(STATES),
    )
    .option('--limit <number>', 'how many at most', parseLimit, 50);
}

/** Adds how a result is told. */
export function withFormatOption(command: Command): Command {
  return command.addOption(
    new Option('--format <format>', 'how to tell the result')
      .choices(['text', 'json'])
      .default('text'),
  );
}

function withChangeOptions(command: Command): Command {
  const gather =
    (read: (value: string) => AskedChange) =>
    (value: string, before: readonly AskedChange[]) =>
      [...before, orInvalid(() => read(value))];
  return command
    .option(
      '--raise <entry.limit=number>',
      'raise a border to this number (repeatable)',
      gather(readRaise),
      [],
    )
    .option(
      '--allow <entry:name=value>',
      'allow more of what an entry speaks of (repeatable)',
      gather(value => readAllow('allow', value)),
      [],
    )
    .option(
      '--allow-kind <kind:name=value>',
      'allow some of a kind that no entry speaks of (repeatable)',
      gather(value => readAllow('allow-kind', value)),
      [],
    );
}

function withTermOptions(command: Command): Command {
  return command
    .option('--until <date>', 'to the end of this day, or to this instant')
    .option('--for <length>', "for so long, such as '30 days' or 30d")
    .option('--permanent', 'for good')
    .option('--from <date>', 'from this day or instant on; from the approval');
}

function orInvalid<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function parseKey(value: string): string {
  const parsed = idempotencyKeySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    'expected 8 to 64 letters, digits, dashes and underscores',
  );
}

function parseLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LISTED) {
    return limit;
  }
  throw new InvalidArgumentError(`expected a number from 1 to ${MAX_LISTED}`);
}
