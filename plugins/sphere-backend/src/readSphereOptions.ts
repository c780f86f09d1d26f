import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';
import { parseBoundaryKind } from './boundary/parseBoundaryKind';
import type { SourceConfig } from './declarations/sources/SourceReader';
import {
  readExtensionOptions,
  type ExtensionOptions,
} from './extensions/readExtensionOptions';
import {
  readInventoryOptions,
  type InventoryOptions,
} from './inventory/readInventoryOptions';
import {
  readOutboxOptions,
  type OutboxOptions,
} from './outbox/readOutboxOptions';

/** A source, and when it is scanned if not with the others. */
export interface ScheduledSource extends SourceConfig {
  readonly schedule?: SchedulerServiceTaskScheduleDefinition;
}

/** Everything that `app-config` says about Sphere, checked. */
export interface SphereOptions {
  readonly sources: readonly ScheduledSource[];
  readonly boundaryKinds: readonly BoundaryKind[];
  readonly membership: {
    readonly refresh: HumanDuration;
    readonly trustedOrigins: readonly string[];
  };
  readonly inventory: InventoryOptions;
  readonly extensions: ExtensionOptions;
  readonly outbox: OutboxOptions;
  /** In milliseconds. */
  readonly decisions: {
    readonly poll: number;
    readonly maxStale: number;
  };
}

const DEFAULT_REFRESH: HumanDuration = { seconds: 60 };
/** A shorter one would keep the database busy with nothing else. */
const MIN_DURATION = 50;
const DEFAULT_POLL = 500;
const DEFAULT_MAX_STALE = 300_000;
const SOURCE_ID = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Reads the configuration once. Throws InputError with the place and what was expected there. */
export function readSphereOptions(
  rootConfig: RootConfigService,
): SphereOptions {
  const config = rootConfig.getOptionalConfig('sphere');
  const kinds = config?.getOptional('boundaryKinds') ?? [];
  if (!Array.isArray(kinds)) {
    throw new InputError('Expected a list in sphere.boundaryKinds');
  }
  return {
    sources: readSources(config),
    boundaryKinds: kinds.map((kind, index) =>
      parseBoundaryKind(kind, `sphere.boundaryKinds[${index}]`),
    ),
    membership: {
      refresh: config?.has('membership.refresh')
        ? readDurationFromConfig(rootConfig, {
            key: 'sphere.membership.refresh',
          })
        : DEFAULT_REFRESH,
      trustedOrigins: readTrustedOrigins(config),
    },
    inventory: readInventoryOptions(rootConfig),
    extensions: readExtensionOptions(rootConfig),
    outbox: readOutboxOptions(rootConfig),
    decisions: {
      poll: readMilliseconds(rootConfig, 'decisions.poll') ?? DEFAULT_POLL,
      maxStale:
        readMilliseconds(rootConfig, 'decisions.maxStale') ?? DEFAULT_MAX_STALE,
    },
  };
}

function readMilliseconds(
  rootConfig: RootConfigService,
  name: string,
): number | undefined {
  const key = `sphere.${name}`;
  if (!rootConfig.has(key)) return undefined;
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(rootConfig, { key }),
  );
  if (milliseconds >= MIN_DURATION) return milliseconds;
  throw new InputError(`Expected at least ${MIN_DURATION} ms in ${key}`);
}

function readSources(config: Config | undefined): ScheduledSource[] {
  const sources = (config?.getOptionalConfigArray('sources') ?? []).map(
    (source, index) => readSource(source, `sphere.sources[${index}]`),
  );
  const ids = sources.map(source => source.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new InputError(
      `Expected each id once in sphere.sources, but '${twice}' occurs twice`,
    );
  }
  return sources;
}

function readSource(config: Config, where: string): ScheduledSource {
  const id = config.getString('id');
  if (!SOURCE_ID.test(id)) {
    throw new InputError(
      `Expected lower-case letters, digits and dashes, at most 63, in ${where}.id, got '${id}'`,
    );
  }
  const type = config.getString('type');
  if (type !== 'file' && type !== 'url') {
    throw new InputError(
      `Expected 'file' or 'url' in ${where}.type, got '${type}'`,
    );
  }
  const target = config.getString('target');
  if (type === 'url') requireWebAddress(target, `${where}.target`);
  const editUrl = config.getOptionalString('editUrl');
  if (editUrl !== undefined) requireWebAddress(editUrl, `${where}.editUrl`);
  return {
    id,
    type,
    target,
    ...(editUrl === undefined ? {} : { editUrl }),
    ...(config.has('schedule')
      ? {
          schedule: readSchedulerServiceTaskScheduleDefinitionFromConfig(
            config.getConfig('schedule'),
          ),
        }
      : {}),
  };
}

/** The edit address becomes a link in the app, so nothing but http and https may get there. */
function requireWebAddress(address: string, where: string): void {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new InputError(
      `Expected an http or https address in ${where}, got '${address}'`,
    );
  }
}

function readTrustedOrigins(config: Config | undefined): readonly string[] {
  const origins = config?.getOptionalStringArray('membership.trustedOrigins');
  if (origins?.includes('')) {
    throw new InputError(
      'Expected no empty text in sphere.membership.trustedOrigins; it would trust every origin',
    );
  }
  return origins ?? [];
}
