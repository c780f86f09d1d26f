import {
  compileBoundary,
  createBoundaryUse,
  createQuestion,
  decide,
} from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInEnglish } from '../__testUtils__/boundaryFixture';
import {
  answer,
  ask,
  field,
  kinds,
  NOW,
  Page,
  resolved,
  twelve,
} from './__testUtils__/canWePage';

describe('Can we …?', () => {
  it('offers the kinds of the boundary first, and says how to ask', () => {
    renderInEnglish(<Page />);
    expect(field('Kind')).toHaveValue('Kubernetes namespace');
    expect(field('Action')).toHaveValue('create');
    expect(answer()).toHaveTextContent(/The answer comes while you type/);
    expect(within(answer()).queryByRole('button')).not.toBeInTheDocument();
  });

  it('says yes, with the room that is left and who decided', async () => {
    renderInEnglish(<Page />);
    await ask('churn-dev-3');
    await waitFor(() => expect(answer()).toHaveTextContent('Yes.'));
    expect(answer()).toHaveTextContent('churn-dev-3 is inside your sphere');
    expect(answer()).toHaveTextContent('12 + 1 of 14');
    expect(answer()).toHaveTextContent('Revision 12 of Customer churn');
    expect(
      within(answer()).getByRole('link', { name: 'Namespaces on analytics' }),
    ).toHaveAttribute('href', '#namespaces');
    expect(within(answer()).queryByRole('button')).not.toBeInTheDocument();
  });

  it('says to ask first, whom to ask, and what would be free', async () => {
    renderInEnglish(<Page />);
    await ask('fraud-dev');
    await waitFor(() => expect(answer()).toHaveTextContent('Ask first.'));
    expect(answer()).toHaveTextContent('Ask Data Platform.');
    const buttons = within(answer()).getAllByRole('button');
    expect(buttons.map(b => b.textContent)).toEqual(['Use churn-*']);
    await userEvent.click(buttons[0]);
    expect(field('Name *')).toHaveValue('churn-');
    await waitFor(() => expect(answer()).toHaveTextContent('Yes.'));
  });

  it('says no for good, and the nearest that is allowed', async () => {
    renderInEnglish(<Page />);
    await ask('kube-mine');
    await waitFor(() =>
      expect(answer()).toHaveTextContent("No, and asking won't change it:"),
    );
    expect(
      within(answer()).getByRole('button', { name: 'Use churn-*' }),
    ).toBeInTheDocument();
  });

  it('reads a whole id in the first field, typed or pasted', async () => {
    renderInEnglish(<Page />);
    await ask('churn-dev-3');
    expect(field('Cluster *')).toHaveValue('analytics-eu');
    expect(field('Name *')).toHaveValue('churn-dev-3');
    await waitFor(() => expect(answer()).toHaveTextContent('Yes.'));
  });

  it('tells a failed look-up of the use from one that is under way', async () => {
    const { rerender } = renderInEnglish(
      <Page known={{ use: 'unknown', at: NOW }} />,
    );
    await ask('churn-1');
    await waitFor(() =>
      expect(answer()).toHaveTextContent('could not be looked up'),
    );
    expect(answer()).toHaveTextContent('Ask first.');
    rerender(<Page known={{ use: undefined, at: NOW }} />);
    await waitFor(() =>
      expect(answer()).toHaveTextContent('still being looked up'),
    );
  });

  it('takes use that is too old for unknown', async () => {
    renderInEnglish(<Page now={() => NOW + 60_001} />);
    await ask('churn-1');
    await waitFor(() => expect(answer()).toHaveTextContent('use unknown'));
  });

  it('says when newer changes could not be read', async () => {
    renderInEnglish(<Page freshness="stale" />);
    await ask('churn-1');
    await waitFor(() =>
      expect(answer()).toHaveTextContent('This may be out of date'),
    );
  });

  it('is focused by c, but not while somebody types or holds a modifier', async () => {
    renderInEnglish(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }));
    await userEvent.keyboard('{Control>}c{/Control}');
    expect(field('Kind')).not.toHaveFocus();
    await userEvent.keyboard('c');
    expect(field('Kind')).toHaveFocus();
    await userEvent.click(field('Name *'));
    await userEvent.keyboard('c');
    expect(field('Name *')).toHaveValue('c');
  });

  it('moves on by Enter, starts over by Escape, and never takes the focus to the answer', async () => {
    renderInEnglish(<Page />);
    await userEvent.keyboard('c');
    await userEvent.keyboard('{Enter}{Enter}');
    expect(field('Cluster *')).toHaveFocus();
    await userEvent.paste('analytics-eu');
    await userEvent.keyboard('{Escape}{Enter}');
    expect(field('Name *')).toHaveFocus();
    await userEvent.paste('fraud');
    await waitFor(() => expect(answer()).toHaveTextContent('Ask first.'));
    expect(field('Name *')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(field('Cluster *')).toHaveValue('');
    expect(field('Name *')).toHaveValue('');
  });

  it('is read out politely as it changes', async () => {
    renderInEnglish(<Page />);
    await ask('churn-1');
    const words = await within(answer()).findByText('Yes.');
    expect(words.closest('[aria-live]')).toHaveAttribute('aria-live', 'polite');
  });

  it('takes a name of 300 characters in any script', async () => {
    renderInEnglish(<Page />);
    await ask(`churn-${'é東🚀'.repeat(100)}`);
    await waitFor(() => expect(answer()).toHaveTextContent('Yes.'));
  });

  it.each([
    ['analytics-eu', 'churn-a'],
    ['analytics-eu', 'other'],
    ['analytics-us', 'churn-a'],
    ['analytics-eu', 'kube-x'],
    ['analytics-us', 'kube-x'],
    ['ANALYTICS-EU', 'churn-a'],
    ['analytics-eu', 'CHURN-A'],
  ])('answers what the core decides: %s/%s', async (cluster, name) => {
    const kind = kinds.find(k => k.name === 'kubernetes-namespace');
    const { zone } = decide(
      compileBoundary(resolved, {
        kinds: new Map(kinds.map(k => [k.name, k])),
      }),
      createQuestion(
        {
          kind: 'kubernetes-namespace',
          action: 'create',
          properties: { cluster, name },
        },
        kind,
      ),
      createBoundaryUse(twelve.limits),
      NOW,
    );
    const heads = { inside: 'Yes.', extendable: 'Ask first.', forbidden: 'No' };
    renderInEnglish(<Page />);
    await ask(name, cluster);
    await waitFor(() =>
      expect(answer()).toHaveTextContent(new RegExp(`^${heads[zone]}`)),
    );
  });
});
