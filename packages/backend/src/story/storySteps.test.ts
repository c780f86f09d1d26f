import { storySteps } from './storySteps';
import { storyTimeFrom } from './storyTime';

const EACH_WEEKDAY = [16, 17, 18, 19, 20, 21, 22].map(
  day => new Date(`2026-03-${day}T10:30:00.000Z`),
);

it.each(EACH_WEEKDAY)(
  'tells nothing that is still to come, in the order of time, for a start on %p',
  start => {
    const times = storySteps(storyTimeFrom(start)).map(step =>
      step.at.getTime(),
    );
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(start.getTime());
  },
);

it('counts working days back over a weekend', () => {
  const monday = storyTimeFrom(new Date('2026-03-16T10:30:00.000Z'));
  expect(monday.workingDaysAgo(1, 9).toISOString()).toBe(
    '2026-03-13T09:00:00.000Z',
  );
  const sunday = storyTimeFrom(new Date('2026-03-15T10:30:00.000Z'));
  expect(sunday.workingDaysAgo(1, 9).toISOString()).toBe(
    '2026-03-12T09:00:00.000Z',
  );
});
