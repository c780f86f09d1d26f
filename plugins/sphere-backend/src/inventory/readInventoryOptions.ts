import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { CatalogMapping, ValueRule } from './catalog/CatalogMapping';

/** What `sphere.inventory` says. */
export interface InventoryOptions {
  /** How long an observation of a source counts, in seconds. */
  readonly maxAgeOf: (source: string) => number;
  readonly catalog: {
    readonly state: 'on' | 'off';
    readonly schedule: SchedulerServiceTaskScheduleDefinition;
    /** Before the default ones. */
    readonly mappings: readonly CatalogMapping[];
  };
}

const KEY = 'sphere.inventory';
const DEFAULT_MAX_AGE = 24 * 60 * 60;
/** About 68 years; the tables hold no more. */
const MAX_MAX_AGE = 2_147_483_647;
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  initialDelay: { seconds: 10 },
  timeout: { minutes: 10 },
};

/** Reads the configuration of the inventory. Throws InputError with the place and what was expected there. */
export function readInventoryOptions(
  rootConfig: RootConfigService,
): InventoryOptions {
  const config = rootConfig.getOptionalConfig(KEY);
  const catalog = config?.getOptionalConfig('catalog');
  return {
    maxAgeOf: readMaxAges(config),
    catalog: {
      state: catalog?.getOptionalBoolean('enabled') === false ? 'off' : 'on',
      schedule: catalog?.has('schedule')
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
            catalog.getConfig('schedule'),
          )
        : DEFAULT_SCHEDULE,
      mappings: (catalog?.getOptionalConfigArray('mappings') ?? []).map(
        (mapping, index) =>
          readMapping(mapping, `${KEY}.catalog.mappings[${index}]`),
      ),
    },
  };
}

function readMaxAges(config: Config | undefined): (source: string) => number {
  const common = config?.has('maxAge')
    ? readSeconds(config, `${KEY}.maxAge`)
    : DEFAULT_MAX_AGE;
  const own = new Map<string, number>();
  const sources = config?.getOptionalConfigArray('sources') ?? [];
  for (const [index, source] of sources.entries()) {
    const where = `${KEY}.sources[${index}]`;
    const id = source.getString('id');
    if (own.has(id)) {
      throw new InputError(
        `Expected each id once in ${KEY}.sources, but '${id}' occurs twice`,
      );
    }
    own.set(id, readSeconds(source, `${where}.maxAge`));
  }
  return source => own.get(source) ?? common;
}

function readSeconds(config: Config, where: string): number {
  const duration = readDurationFromConfig(config, { key: 'maxAge' });
  const seconds = Math.round(durationToMilliseconds(duration) / 1000);
  if (seconds >= 1 && seconds <= MAX_MAX_AGE) return seconds;
  throw new InputError(`Expected at least a second in ${where}`);
}

function readMapping(config: Config, where: string): CatalogMapping {
  const type = config.get('type');
  const types = Array.isArray(type) ? type : [type];
  if (types.length === 0 || !types.every(isText)) {
    throw new InputError(`Expected a type or a list of types in ${where}.type`);
  }
  const complete = config.getOptionalBoolean('complete');
  return {
    types,
    kind: config.getString('kind'),
    attributes: readRules(config.getOptional('attributes'), where),
    amounts: readRules(config.getOptional('amounts'), where),
    ...(complete !== undefined && { complete }),
  };
}

/** By name; names have dots, so they are not keys of a configuration. */
function readRules(
  rules: unknown = {},
  where: string,
): Readonly<Record<string, ValueRule>> {
  if (!isRecord(rules)) {
    throw new InputError(
      `Expected attributes and amounts by their names in ${where}`,
    );
  }
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      if (isRule(rule)) return [name, rule];
      throw new InputError(
        `Expected 'annotation', 'field' or 'value' for '${name}' in ${where}`,
      );
    }),
  );
}

function isRule(rule: unknown): rule is ValueRule {
  if (!isRecord(rule)) return false;
  const { annotation, field, value, ...rest } = rule;
  const isValue = ['string', 'number', 'boolean'].includes(typeof value);
  return (
    Object.keys(rest).length === 0 &&
    (isText(annotation) || isText(field) || isValue) &&
    (annotation === undefined || isText(annotation)) &&
    (field === undefined || isText(field)) &&
    (value === undefined || isValue)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
