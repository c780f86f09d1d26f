import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  boundaryOf,
  layOutAt,
  renderInEnglish,
  threeFamilies,
} from '../__testUtils__/boundaryFixture';
import { BoundaryTable } from './BoundaryTable';
import type { RowAction } from './tableLayout';

const { rows } = boundaryOf(threeFamilies);
const NAMESPACES = 'More for Namespaces';

const show = (...actions: RowAction[]) =>
  renderInEnglish(
    <BoundaryTable
      rows={rows}
      rowActions={row => (row.family === 'Namespaces' ? actions : [])}
    />,
  );
const open = () =>
  userEvent.click(screen.getByRole('button', { name: NAMESPACES }));

describe('the menu of a row', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([1200, 600])('does what is chosen, at %d pixels', async width => {
    layOutAt(width);
    const onChoose = jest.fn();
    show({ label: 'Ask for more room', onChoose });
    await open();
    await userEvent.click(
      within(screen.getByRole('menu')).getByRole('menuitem', {
        name: 'Ask for more room',
      }),
    );
    expect(onChoose).toHaveBeenCalledTimes(1);
  });

  it('says why something cannot be done', async () => {
    const onChoose = jest.fn();
    show({
      label: 'Ask for more room',
      reason: 'Only the team asks',
      onChoose,
    });
    await open();
    const item = screen.getByRole('menuitem', { name: /Only the team asks/ });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('is missing where nothing can be done', () => {
    show();
    expect(
      screen.queryByRole('button', { name: NAMESPACES }),
    ).not.toBeInTheDocument();
  });
});
