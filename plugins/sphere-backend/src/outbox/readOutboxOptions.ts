import { type RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** How often is looked at what is to be done, in milliseconds. */
export interface OutboxOptions {
  /** Of the outbox; whatever is committed on the same node is delivered at once besides. */
  readonly poll: number;
  /** Of the clock. */
  readonly sweep: number;
}

const DEFAULT_POLL = 1_000;
const DEFAULT_SWEEP = 30_000;
/** Shorter ones would keep the database busy with nothing else. */
const MIN_POLL = 50;
const MIN_SWEEP = 1_000;

/** Reads the configuration once. Throws InputError with the place and what was expected there. */
export function readOutboxOptions(
  rootConfig: RootConfigService,
): OutboxOptions {
  const read = (key: string, least: number) => {
    if (!rootConfig.has(key)) return undefined;
    const duration = durationToMilliseconds(
      readDurationFromConfig(rootConfig, { key }),
    );
    if (duration >= least) return duration;
    throw new InputError(`Expected at least ${least} ms in ${key}`);
  };
  return {
    poll: read('sphere.outbox.poll', MIN_POLL) ?? DEFAULT_POLL,
    sweep: read('sphere.extensions.sweep', MIN_SWEEP) ?? DEFAULT_SWEEP,
  };
}
