import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { NavContentNavItem } from '@backstage/plugin-app-react';
import {
  sphereApiRef,
  useExtensions,
} from '@dataops-sphere/plugin-sphere-react';
import { screen } from '@testing-library/react';
import { ReviewsNavItem } from './ReviewsNavItem';

const item = {
  href: '/sphere-reviews',
  title: 'Reviews',
  icon: <span />,
} as NavContentNavItem;

const listExtensions = jest.fn();

const open = () =>
  renderInTestApp(<ReviewsNavItem {...item} />, {
    apis: [[sphereApiRef, { listExtensions }]],
  });

describe('ReviewsNavItem', () => {
  it('counts what waits for whoever is signed in', async () => {
    listExtensions.mockResolvedValue({ items: [], counts: { me: 4 } });
    await open();
    expect(
      await screen.findByRole('link', { name: 'Reviews (4)' }),
    ).toHaveAttribute('href', '/sphere-reviews');
    expect(listExtensions.mock.calls[0][0]).toMatchObject({ view: 'me' });
  });

  it('is there without a number where nothing waits or nothing can be had', async () => {
    listExtensions.mockRejectedValue(new Error('offline'));
    await open();
    expect(
      await screen.findByRole('link', { name: 'Reviews' }),
    ).toBeInTheDocument();
  });

  it('leaves the asking to the page of the reviews', async () => {
    const Reviews = () => {
      const { data } = useExtensions({ view: 'groups' });
      return <p>{data ? 'listed' : 'listing'}</p>;
    };
    listExtensions.mockReset();
    listExtensions.mockResolvedValue({ items: [], counts: { me: 3 } });
    await renderInTestApp(
      <>
        <ReviewsNavItem {...item} />
        <Reviews />
      </>,
      {
        apis: [[sphereApiRef, { listExtensions }]],
        initialRouteEntries: ['/sphere-reviews'],
      },
    );
    expect(
      await screen.findByRole('link', { name: 'Reviews (3)' }),
    ).toBeInTheDocument();
    expect(listExtensions).toHaveBeenCalledTimes(1);
  });
});
