import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { DEFAULT_CALENDAR } from '@dataops-sphere/plugin-sphere-common';
import { readExtensionOptions } from './readExtensionOptions';

const read = (calendar?: JsonObject) =>
  readExtensionOptions(
    mockServices.rootConfig({
      data: calendar ? { sphere: { extensions: { calendar } } } : {},
    }),
  ).calendar;

describe('readExtensionOptions', () => {
  it('needs no configuration at all', () => {
    expect(read()).toEqual(DEFAULT_CALENDAR);
  });

  it('reads when people work', () => {
    expect(
      read({
        timeZone: 'Asia/Dubai',
        weekend: ['Saturday', 'sunday'],
        holidays: ['2026-12-25'],
        dayEnds: '18:30',
      }),
    ).toEqual({
      timeZone: 'Asia/Dubai',
      weekend: [6, 7],
      holidays: ['2026-12-25'],
      dayEnds: '18:30',
    });
  });

  it.each<[string, JsonObject]>([
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['weekend', { weekend: ['caturday'] }],
    ['holidays', { holidays: ['25.12.2026'] }],
    ['holidays', { holidays: ['2026-02-31'] }],
    ['dayEnds', { dayEnds: '25:00' }],
  ])('refuses a wrong %s and says where', (name, calendar) => {
    expect(() => read(calendar)).toThrow(
      `sphere.extensions.calendar.${name}, got`,
    );
  });
});
