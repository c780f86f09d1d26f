import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  boundaryOf,
  layOutAt,
  renderInEnglish,
  threeFamilies,
} from './__testUtils__/boundaryFixture';
import { someRoom } from './__testUtils__/roomFixture';
import { namespacesInUse, resource } from './__testUtils__/useFixture';
import { SphereMapWithTable } from './SphereMapWithTable';

const boundary = boundaryOf(threeFamilies, {}, undefined, someRoom);
const row = (name: RegExp) => screen.getByRole('row', { name });
const sector = (name: RegExp) => screen.getByRole('button', { name });

/** A browser whose reader does, or does not, want things to move. */
function readerWants(movement: 'movement' | 'stillness') {
  const matches = movement === 'stillness';
  window.matchMedia = () =>
    ({
      matches,
      addListener: () => {},
      removeListener: () => {},
    } as unknown as MediaQueryList);
}

/** How far the solid bulge reaches out, in map units. */
function reachOf(container: HTMLElement): number {
  const outline = [...container.querySelectorAll('path[stroke-linecap]')][0];
  return Number(/A(\d+(?:\.\d+)?)/.exec(outline.getAttribute('d') ?? '')?.[1]);
}

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  delete (window as { matchMedia?: unknown }).matchMedia;
});

describe('extra room on the map and in its table', () => {
  it('is said by the sectors and by the map as a whole', () => {
    renderInEnglish(<SphereMapWithTable {...boundary} />);
    expect(
      screen.getByRole('group', { name: /2 asked, 1 with extra room$/ }),
    ).toBeInTheDocument();
    expect(
      sector(/^Namespaces up to 14, \+4 until 20 Feb/),
    ).toHaveAccessibleName(/extra room: 4 more namespaces until 20 Feb/);
    expect(sector(/^Roles 1 statement, 1 asked/)).toHaveAccessibleName(
      /asked: role LOADER_PROD until 20 Feb/,
    );
    expect(sector(/^Other Nothing declared, 1 asked/)).toHaveAccessibleName(
      /asked: tool notebooks for good/,
    );
  });

  it('stands in the column "From", with its end', () => {
    renderInEnglish(<SphereMapWithTable {...boundary} />);
    expect(
      within(row(/named churn/)).getByText(
        'extra room: 4 more namespaces until 20 Feb',
      ),
    ).toBeVisible();
    expect(
      within(row(/CHURN_/)).getByText('asked: role LOADER_PROD until 20 Feb'),
    ).toBeVisible();
    expect(
      within(row(/^Everything else/)).getByText(
        'Tools: asked: tool notebooks for good',
      ),
    ).toBeVisible();
    expect(
      within(row(/named churn/)).getByText(/border 14, 10 without extra room/),
    ).toBeVisible();
  });

  it('stands in the details of a narrow table', async () => {
    layOutAt(600);
    renderInEnglish(<SphereMapWithTable {...boundary} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Details of Namespaces' }),
    );
    expect(
      screen.getByText('extra room: 4 more namespaces until 20 Feb'),
    ).toBeVisible();
  });

  it('leads to what is asked for, from the map and from the table', async () => {
    const onShow = jest.fn();
    renderInEnglish(
      <SphereMapWithTable
        {...boundary}
        requestLink={id => ({
          href: `/sphere-requests/${id}`,
          onShow: () => onShow(id),
        })}
      />,
    );
    const ask = screen.getByRole('link', {
      name: 'Open the request: role LOADER_PROD until 20 Feb',
    });
    expect(ask).toHaveAttribute('href', '/sphere-requests/r-2');
    await userEvent.click(ask);
    expect(onShow).toHaveBeenLastCalledWith('r-2');
    expect(
      screen.queryByRole('button', { pressed: true }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('link', { name: /^extra room: 4 more/ }),
    );
    expect(onShow).toHaveBeenLastCalledWith('r-1');
  });

  it('leaves a link that is opened elsewhere to the browser', async () => {
    const user = userEvent.setup();
    const onShow = jest.fn();
    renderInEnglish(
      <SphereMapWithTable
        {...boundary}
        requestLink={id => ({ href: `#${id}`, onShow })}
      />,
    );
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('link', { name: /^extra room: 4 more/ }));
    expect(onShow).not.toHaveBeenCalled();
  });

  it('rings the resources that stand in it', () => {
    const named = Array.from({ length: 12 }, (_, i) => resource(`churn-${i}`));
    const { container } = renderInEnglish(
      <SphereMapWithTable
        {...boundaryOf(threeFamilies, {}, namespacesInUse(12, named), someRoom)}
      />,
    );
    expect(container.querySelectorAll('circle[r="9.5"]')).toHaveLength(2);
  });

  it('grows for 300 milliseconds', () => {
    jest.useFakeTimers();
    readerWants('movement');
    const { container } = renderInEnglish(<SphereMapWithTable {...boundary} />);
    const full = 200 + (68 * 4) / 10;
    expect(reachOf(container)).toBeCloseTo(200);
    act(() => jest.advanceTimersByTime(160));
    expect(reachOf(container)).toBeGreaterThan(205);
    expect(reachOf(container)).toBeLessThan(full - 5);
    act(() => jest.advanceTimersByTime(200));
    expect(reachOf(container)).toBeCloseTo(full);
  });

  it('stands at once for readers who want nothing to move', () => {
    readerWants('stillness');
    const { container } = renderInEnglish(<SphereMapWithTable {...boundary} />);
    expect(reachOf(container)).toBeCloseTo(200 + (68 * 4) / 10);
  });
});
