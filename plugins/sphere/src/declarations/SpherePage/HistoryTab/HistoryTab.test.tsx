import type {
  RevisionDetail,
  RevisionSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSphereApi } from '../../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../../__testUtils__/renderSpheres';

const PATH = '/spheres/customer-churn/history';

const revision = (number: number): RevisionSummary => ({
  revision: number,
  at: '2025-11-24T16:00:00.000Z',
  author: 'spheres@0123456789abcdef0123',
  hash: 'h',
  changes: [],
});

const raised: RevisionSummary = {
  ...revision(12),
  changes: [
    {
      subject: { type: 'limit', name: 'count', entry: 'namespaces' },
      change: 'changed',
      sentence: "The border of 'namespaces' went from 8 to 10",
      room: 'more',
    },
    {
      subject: { type: 'entry', name: 'roles' },
      change: 'changed',
      sentence: "'roles' now forbids ACCOUNTADMIN",
      room: 'less',
    },
  ],
};

describe('the history of a sphere', () => {
  it('tells changes as sentences, marked by more or less room', async () => {
    const listRevisions = jest.fn().mockResolvedValue({
      items: [
        raised,
        { ...revision(11), author: 'user:default/mira' },
        revision(1),
      ],
      totalItems: 12,
    });
    await renderSpheres(PATH, fakeSphereApi({ listRevisions }));
    const list = await screen.findByRole('list', { name: /Revisions/ });
    const [first, second, third] = within(list)
      .getAllByRole('heading')
      .map(heading => heading.closest('li'));
    expect(first).toHaveTextContent(/went from 8 to 10.*more room/);
    expect(first).toHaveTextContent(/forbids ACCOUNTADMIN.*less room/);
    expect(first).toHaveTextContent('by spheres@0123456789ab');
    expect(first).toHaveTextContent(/24 Nov 2025/);
    expect(second).toHaveTextContent('No difference in meaning');
    expect(within(list).getByRole('link', { name: /mira/ })).toHaveAttribute(
      'href',
      '/catalog/default/user/mira',
    );
    expect(third).toHaveTextContent('First revision');
  });

  it('goes to older revisions and back to the newest', async () => {
    const listRevisions = jest.fn(async (_: string, page = {}) => ({
      items: [revision('cursor' in page && page.cursor ? 2 : 12)],
      totalItems: 26,
      ...('cursor' in page && page.cursor ? {} : { nextCursor: 'older' }),
    }));
    await renderSpheres(PATH, fakeSphereApi({ listRevisions }));
    await userEvent.click(await screen.findByRole('link', { name: 'Older' }));
    expect(
      await screen.findByRole('heading', { name: 'Revision 2' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Newest' }));
    expect(
      await screen.findByRole('heading', { name: 'Revision 12' }),
    ).toBeInTheDocument();
  });

  it('says when there are no revisions', async () => {
    await renderSpheres(PATH, fakeSphereApi());
    expect(await screen.findByText('No revisions')).toBeInTheDocument();
  });

  it('says what went wrong', async () => {
    const listRevisions = jest.fn().mockRejectedValue(new Error('no table'));
    await renderSpheres(PATH, fakeSphereApi({ listRevisions }));
    expect((await screen.findAllByText(/no table/)).length).toBeGreaterThan(0);
  });

  it('shows the shape of the list while it loads', async () => {
    const listRevisions = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, fakeSphereApi({ listRevisions }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});

describe('the text of a revision', () => {
  const getRevision = jest.fn(
    async (_: string, number: number): Promise<RevisionDetail> => ({
      ...revision(number),
      text: 'kind: Sphere\nborder: 10\n',
      ...(number > 1 && { previousText: 'kind: Sphere\nborder: 8\n' }),
    }),
  );

  it('is compared to the revision before', async () => {
    await renderSpheres(PATH, fakeSphereApi({ getRevision }));
    await userEvent.click(await screen.findByRole('button', { name: 'Text' }));
    expect(
      await screen.findByRole('heading', { name: 'Revision 12' }),
    ).toBeInTheDocument();
    const row = (text: string) => screen.getByText(text).closest('tr');
    expect(row('border: 8')).toContainElement(
      screen.getByRole('img', { name: 'removed' }),
    );
    expect(row('border: 10')).toContainElement(
      screen.getByRole('img', { name: 'added' }),
    );
  });

  it('leads to the revision before, by its address', async () => {
    await renderSpheres(
      `${PATH}?view=text&revision=2`,
      fakeSphereApi({ getRevision }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Revision before' }),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent('revision=1');
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Revision 1' }),
      ).toBeInTheDocument(),
    );
    expect(
      screen.getByRole('button', { name: 'Revision before' }),
    ).toBeDisabled();
    expect(
      screen.queryByRole('img', { name: 'added' }),
    ).not.toBeInTheDocument();
  });
});
