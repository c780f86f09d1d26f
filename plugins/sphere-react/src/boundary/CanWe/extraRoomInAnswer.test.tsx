import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInEnglish } from '../__testUtils__/boundaryFixture';
import {
  answer,
  ask,
  field,
  knownUse,
  NOW,
  Page,
  sphere,
  twelve,
} from './__testUtils__/canWePage';

describe('Can we …? with extra room', () => {
  const room = {
    id: 'r-1',
    title: 'namespace loyalty-a until 20 Feb',
    entry: 'namespaces',
    from: NOW - 1,
    until: NOW + 1,
    inside: { name: ['loyalty-a'] },
  };
  const withRoom = (...overlays: SphereDetail['overlays']) => ({
    sphere: { ...sphere, overlays },
  });

  it('says yes thanks to it, and until when', async () => {
    renderInEnglish(<Page {...withRoom(room)} />);
    await ask('loyalty-a');
    await waitFor(() =>
      expect(answer()).toHaveTextContent(
        'thanks to “namespace loyalty-a until 20 Feb”',
      ),
    );
  });

  it('says what it raised, and what the border is without it', async () => {
    const { inside, ...raise } = room;
    const more = {
      ...raise,
      title: '4 more namespaces until 20 Feb',
      limits: { count: 18 },
    };
    const use = knownUse({ ...twelve.limits[0], value: 15 });
    renderInEnglish(<Page {...withRoom(more)} known={{ use, at: NOW }} />);
    await ask('churn-1');
    await waitFor(() => expect(answer()).toHaveTextContent('Yes.'));
    expect(answer()).toHaveTextContent(
      'The border is 18 instead of 14 thanks to “4 more namespaces until 20 Feb”',
    );
  });

  it.each([
    ['before it starts', { from: NOW + 1, until: NOW + 2 }],
    ['from its end on', { until: NOW }],
  ])('says to ask first %s', async (_, span) => {
    renderInEnglish(<Page {...withRoom({ ...room, ...span })} />);
    await ask('loyalty-a');
    await waitFor(() => expect(answer()).toHaveTextContent('Ask first.'));
  });

  it('says yes to a kind that the boundary does not mention', async () => {
    const kind = {
      id: 'r-2',
      title: 'tool dbt until 20 Feb',
      kind: 'tool',
      from: 0,
      inside: { name: ['dbt'] },
    };
    renderInEnglish(<Page {...withRoom(kind)} />);
    await userEvent.clear(field('Kind'));
    await userEvent.type(field('Kind'), 'Tool{Enter}');
    await userEvent.type(field(/^Name/), 'dbt');
    await waitFor(() =>
      expect(answer()).toHaveTextContent('thanks to “tool dbt until 20 Feb”'),
    );
  });
});
