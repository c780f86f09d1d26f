import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  boundaryOf,
  renderInEnglish,
  threeFamilies,
} from './__testUtils__/boundaryFixture';
import { SphereMapWithTable } from './SphereMapWithTable';

const boundary = boundaryOf(threeFamilies);
const highlighted = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .filter(row => row.getAttribute('aria-current') === 'true')
    .map(row => row.textContent);

describe('the map with its table', () => {
  it('highlights the rows of the sector that is chosen', async () => {
    const user = userEvent.setup();
    renderInEnglish(<SphereMapWithTable {...boundary} />);
    expect(highlighted()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Namespaces/ }));
    expect(highlighted()).toEqual([
      'Namespaces',
      expect.stringContaining('named churn-*'),
    ]);
    await user.keyboard('{Escape}');
    expect(highlighted()).toEqual([]);
  });

  it('leads from the skip link to the table', async () => {
    const user = userEvent.setup();
    renderInEnglish(<SphereMapWithTable {...boundary} />);
    await user.tab();
    const link = screen.getByRole('link', { name: 'To the table' });
    expect(link).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toContainElement(screen.getByRole('table'));
  });

  it('names the five marks of the map', () => {
    renderInEnglish(<SphereMapWithTable {...boundary} />);
    const legend = screen.getByRole('list', { name: 'Legend' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Inside',
      'Border',
      'Ask first',
      'Forbidden',
      'Warns from here',
    ]);
  });

  it('shows the table alone when the map cannot be drawn', () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const broken = { ...boundary.model, sectors: undefined as never };
    renderInEnglish(<SphereMapWithTable {...boundary} model={broken} />);
    expect(screen.getByText(/The table says the same/)).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
    jest.restoreAllMocks();
  });
});
