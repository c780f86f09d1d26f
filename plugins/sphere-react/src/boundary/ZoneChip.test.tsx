import { screen } from '@testing-library/react';
import { renderInEnglish } from './__testUtils__/boundaryFixture';
import { ZoneChip } from './ZoneChip';

describe('the zone chip', () => {
  it.each([
    ['inside', 'Inside'],
    ['extendable', 'Ask first'],
    ['forbidden', 'Forbidden'],
  ] as const)('calls %s by its word', (zone, words) => {
    renderInEnglish(<ZoneChip zone={zone} />);
    expect(screen.getByText(words)).toBeVisible();
  });
});
