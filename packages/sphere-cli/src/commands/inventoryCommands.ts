import { InputError } from '@backstage/errors';
import {
  inventoryPushResultSchema,
  type InventoryPush,
  type InventoryPushResult,
} from '@dataops-sphere/plugin-sphere-common';
import type { Command } from 'commander';
import { connect, withConnectOptions } from '../connection/connectOptions';
import { APPLICATION_TEAM_BY } from '../import/awsApplications/options';
import { readApplications } from '../import/awsApplications/readApplications';
import {
  DEFAULT_TEAM_ANNOTATIONS,
  TEAM_BY,
} from '../import/kubernetes/options';
import { readManifests } from '../import/kubernetes/readManifests';
import { harvestApplications } from '../inventory/harvestApplications';
import { harvestKubernetes } from '../inventory/kubernetes/harvestKubernetes';
import { planPushes } from '../inventory/planPushes';
import { harvestAsText, resultAsText } from '../inventory/pushAsText';
import { readPushes, type Harvest } from '../inventory/readPushes';
import { sortedUnique } from '../report/importReport';
import { readTexts } from '../terminal/inputFiles';
import { EXIT, type Terminal } from '../terminal/Terminal';
import {
  parseSource,
  withInputOptions,
  withPushOptions,
  type PushFlags,
} from './inventoryOptions';
import type { Finish } from './program';

const HELP = `
Examples:
  kubectl get namespaces,rolebindings,resourcequotas -A -o yaml > cluster.yaml
  sphere inventory push live cluster.yaml --kind kubernetes --cluster live --complete kubernetes-namespace --url https://backstage.example.com

Exit codes: 0 pushed, whatever was left out, 2 wrong usage, unreadable files, or a backend that refuses`;

/** Adds `sphere inventory push`. */
export function addInventoryCommands(
  program: Command,
  terminal: Terminal,
  finish: Finish,
): void {
  const command = program
    .command('inventory')
    .description('tell a backend what is there')
    .command('push')
    .description('push what files say is there')
    .argument('<source>', 'name under which the backend keeps it', parseSource)
    .argument('<files...>', 'files, or folders of them')
    .addHelpText('after', HELP);
  withConnectOptions(withInputOptions(withPushOptions(command))).action(
    async (source: string, paths: readonly string[], flags: PushFlags) => {
      const harvest = await harvestFiles(paths, flags, terminal);
      const pushes = toPushes(harvest, flags, terminal);
      if (flags.dryRun) {
        terminal.err(harvestAsText(harvest));
        terminal.out(`${JSON.stringify(pushes, null, 2)}\n`);
      } else {
        const results = await pushAll(source, pushes, { flags, terminal });
        terminal.out(harvestAsText(harvest));
        terminal.out(resultAsText(results));
      }
      finish(EXIT.ok);
    },
  );
}

async function harvestFiles(
  paths: readonly string[],
  flags: PushFlags,
  { cwd }: Terminal,
): Promise<Harvest> {
  const { kind } = flags;
  const isJson = kind === 'aws-applications';
  const endings = isJson ? ['.json'] : ['.yaml', '.yml', '.json'];
  const texts = await readTexts(paths, endings, cwd);
  if (texts.length === 0) {
    throw new InputError(
      `found no ${isJson ? '.json' : '.yaml, .yml or .json'} file to push`,
    );
  }
  switch (kind) {
    case 'kubernetes':
      return harvestKubernetes(readManifests(texts), {
        ...flags,
        teamBy: oneOf(TEAM_BY, flags.teamBy, 'annotation'),
        teamAnnotations: flags.teamAnnotation ?? DEFAULT_TEAM_ANNOTATIONS,
      });
    case 'aws-applications':
      return harvestApplications(readApplications(texts), {
        ...flags,
        teamBy: oneOf(APPLICATION_TEAM_BY, flags.teamBy, 'sso-group'),
        ignoreLevels: new Set(flags.ignoreLevel),
      });
    case 'inventory':
      return readPushes(texts);
    default:
      throw new TypeError(`unknown input ${kind satisfies never}`);
  }
}

function oneOf<T extends string>(
  ways: readonly T[],
  way: string | undefined,
  otherwise: T,
): T {
  if (way === undefined) return otherwise;
  const found = ways.find(w => w === way);
  if (found) return found;
  throw new InputError(`expected --team-by as one of ${ways.join(', ')}`);
}

function toPushes(
  harvest: Harvest,
  flags: PushFlags,
  { now }: Terminal,
): InventoryPush[] {
  const mode = flags.delta ? 'delta' : 'full';
  const at = now();
  const complete = sortedUnique([
    ...harvest.complete,
    ...flags.complete.flatMap(kinds => kinds.split(',').map(k => k.trim())),
  ]).filter(kind => kind !== '');
  if (harvest.resources.length + harvest.removed.length === 0 && !flags.empty) {
    throw new InputError(
      'found nothing to push; --empty pushes that, and so removes all that the source said before',
    );
  }
  if (mode === 'delta' && flags.complete.length > 0) {
    throw new InputError(
      'expected --complete without --delta, because only a full push can be complete',
    );
  }
  const ofFull = mode === 'full' ? Math.floor(at / 1000) : undefined;
  return planPushes(harvest, {
    mode,
    generation: flags.generation ?? ofFull,
    observedAt: flags.observedAt ?? new Date(at).toISOString(),
    complete,
  });
}

async function pushAll(
  source: string,
  pushes: readonly InventoryPush[],
  { flags, terminal }: { flags: PushFlags; terminal: Terminal },
): Promise<InventoryPushResult[]> {
  if (flags.url === undefined) {
    throw new InputError('expected --url or --dry-run');
  }
  const connection = await connect(flags.url, flags, terminal);
  const results: InventoryPushResult[] = [];
  for (const push of pushes) {
    results.push(
      await connection.call(async (client, options) =>
        readResult(await client.pushInventory(source, push, options)),
      ),
    );
  }
  return results;
}

function readResult(result: InventoryPushResult): InventoryPushResult {
  return inventoryPushResultSchema.parse(result);
}
