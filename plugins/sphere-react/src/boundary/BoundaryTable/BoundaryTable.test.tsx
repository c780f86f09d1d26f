import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  boundaryOf,
  entry,
  layOutAt,
  renderInEnglish,
  threeFamilies,
} from '../__testUtils__/boundaryFixture';
import { BoundaryTable } from './BoundaryTable';

const { rows } = boundaryOf(threeFamilies);
const headers = () =>
  screen.getAllByRole('columnheader').map(header => header.textContent);
const row = (name: RegExp) => screen.getByRole('row', { name });

afterEach(() => jest.restoreAllMocks());

describe('the boundary table', () => {
  it('says everything in seven columns where there is room', () => {
    layOutAt(1200);
    renderInEnglish(<BoundaryTable rows={rows} />);
    expect(headers()).toEqual([
      'What',
      'Inside',
      'Ask first',
      'Forbidden',
      'Limits',
      'Enforced',
      'From',
    ]);
    const namespaces = row(/named churn/);
    for (const words of [
      'named churn-*',
      'named kube-*',
      'Number: border 10, warns at 8, up to 20 if asked',
      'by Kyverno',
      'this sphere',
      'One namespace per experiment.',
    ]) {
      expect(within(namespaces).getByText(words)).toBeVisible();
    }
  });

  it('puts the rest behind a button where there is little room', async () => {
    const user = userEvent.setup();
    layOutAt(899);
    renderInEnglish(<BoundaryTable rows={rows} />);
    expect(headers()).toEqual(['What', 'Inside', 'Limits', 'Details']);
    expect(screen.queryByText('by Kyverno')).not.toBeInTheDocument();
    const button = screen.getByRole('button', {
      name: 'Details of Namespaces',
    });
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    for (const words of [
      'named kube-*',
      'by Kyverno',
      'this sphere',
      'One namespace per experiment.',
    ]) {
      expect(screen.getByText(words)).toBeVisible();
    }
    await user.click(button);
    expect(screen.queryByText('by Kyverno')).not.toBeInTheDocument();
  });

  it.each([
    ['forbidden', 'Forbidden'],
    ['extendable', 'Ask first'],
  ] as const)('ends with everything else: %s', (unlisted, words) => {
    const { rows: all } = boundaryOf([], { unlisted });
    renderInEnglish(<BoundaryTable rows={all} />);
    expect(within(row(/^Everything else/)).getByText(words)).toBeVisible();
  });

  it('opens a long list of values', async () => {
    const user = userEvent.setup();
    const domain = Array.from({ length: 16 }, (_, i) => `domain-${i + 1}`);
    const { rows: all } = boundaryOf([
      entry('data-domain', { inside: { domain } }),
    ]);
    renderInEnglish(<BoundaryTable rows={all} />);
    expect(screen.getByText(/\+ 12 more$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByText(/domain-15 or domain-16$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show less' }));
    expect(screen.queryByText(/domain-16/)).not.toBeInTheDocument();
  });

  it('shows the first rows of a long family, and the others when asked', async () => {
    const user = userEvent.setup();
    const many = Array.from({ length: 60 }, (_, i) =>
      entry('tool', { id: `tool-${i}`, title: `Tool number ${i}` }),
    );
    renderInEnglish(<BoundaryTable rows={boundaryOf(many).rows} />);
    expect(screen.getAllByText(/^Tool number/)).toHaveLength(25);
    await user.click(
      screen.getByRole('button', { name: 'Show 35 more in Other' }),
    );
    expect(screen.getAllByText(/^Tool number/)).toHaveLength(60);
  });

  it('names the actions of an entry that is not about all', () => {
    const { rows: all } = boundaryOf([
      entry('data-domain', { actions: ['read', 'publish'] }),
    ]);
    renderInEnglish(<BoundaryTable rows={all} />);
    expect(screen.getByText('Only to: Read, Publish to')).toBeVisible();
  });

  it('brings one statement into view, also one that was folded away', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      entry('role', { id: `r-${index}`, title: `Role ${index}` }),
    );
    const view = boundaryOf(many);
    renderInEnglish(
      <BoundaryTable rows={view.rows} selectedEntry={{ id: 'r-9' }} />,
    );
    const found = row(/^Role 9 /);
    expect(found).toHaveAttribute('aria-current', 'true');
    expect(found).toHaveFocus();
    expect(row(/^Role 1 /)).not.toHaveAttribute('aria-current');
  });
});
