import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_CALENDAR,
  type WorkingCalendar,
} from '@dataops-sphere/plugin-sphere-common';

/** What `app-config` says about requests for more room. */
export interface ExtensionOptions {
  /** When people work: promises such as "2 working days" count by it. */
  readonly calendar: WorkingCalendar;
}

const WHERE = 'sphere.extensions.calendar';
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Reads the configuration once. Throws InputError with the place and what was expected there. */
export function readExtensionOptions(
  rootConfig: RootConfigService,
): ExtensionOptions {
  const config = rootConfig.getOptionalConfig(WHERE);
  const timeZone =
    config?.getOptionalString('timeZone') ?? DEFAULT_CALENDAR.timeZone;
  const dayEnds =
    config?.getOptionalString('dayEnds') ?? DEFAULT_CALENDAR.dayEnds;
  const holidays = config?.getOptionalStringArray('holidays') ?? [];
  requireZone(timeZone);
  if (!TIME.test(dayEnds)) {
    throw new InputError(
      `Expected a time such as '17:00' in ${WHERE}.dayEnds, got '${dayEnds}'`,
    );
  }
  const wrong = holidays.find(day => !isDay(day));
  if (wrong !== undefined) {
    throw new InputError(
      `Expected days such as '2026-12-25' in ${WHERE}.holidays, got '${wrong}'`,
    );
  }
  const weekend = config?.getOptionalStringArray('weekend');
  return {
    calendar: {
      timeZone,
      dayEnds,
      holidays,
      weekend: weekend?.map(toWeekday) ?? DEFAULT_CALENDAR.weekend,
    },
  };
}

/** The last days of short months look like days as well. */
function isDay(day: string): boolean {
  return DAY.test(day) && new Date(day).toISOString().startsWith(day);
}

function toWeekday(name: string): number {
  const index = WEEKDAYS.indexOf(name.toLocaleLowerCase('en-US'));
  if (index >= 0) return index + 1;
  throw new InputError(
    `Expected days such as 'saturday' in ${WHERE}.weekend, got '${name}'`,
  );
}

function requireZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    throw new InputError(
      `Expected a time zone such as 'Europe/Berlin' in ${WHERE}.timeZone, got '${timeZone}'`,
    );
  }
}
