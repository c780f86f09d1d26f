import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createExtensionList,
  createExtensionSummary,
  daysFromNow,
} from '../../__testUtils__/extensionFixtures';
import {
  fakeSphereApi,
  responseError,
} from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';

const PATH = '/spheres/exceptions';
const table = () => screen.findByRole('table', { name: 'Exceptions' });
const address = () => screen.getByLabelText('Address');

const active = (parts: Partial<ExtensionSummary> = {}) =>
  createExtensionSummary({
    state: 'active',
    startsAt: daysFromNow(-3),
    endsAt: daysFromNow(9),
    ...parts,
  });
const apiOf = (
  items: readonly ExtensionSummary[],
  parts: Parameters<typeof createExtensionList>[1] = {},
) =>
  fakeSphereApi({
    listExtensions: jest
      .fn()
      .mockResolvedValue(createExtensionList(items, parts)),
  });

describe('exceptions', () => {
  it('are a tab of all spheres', async () => {
    await renderSpheres('/spheres', fakeSphereApi());
    expect(
      await screen.findByRole('tab', { name: 'Exceptions' }),
    ).toHaveAttribute('href', PATH);
  });

  it('tell of each extension whose it is, what, since when, until when, and who asked', async () => {
    const api = apiOf([active({ id: 'r-1' })]);
    await renderSpheres(PATH, api);
    const row = within(await table()).getAllByRole('row')[1];
    expect(
      within(row).getByRole('link', { name: 'Customer churn' }),
    ).toHaveAttribute('href', '/spheres/customer-churn');
    expect(
      within(row).getByRole('link', { name: /4 more namespaces/ }),
    ).toHaveAttribute('href', '/sphere-requests/r-1');
    expect(row).toHaveTextContent(/in 9 days/);
    expect(row).toHaveTextContent(/Mira/);
    expect(row).toHaveTextContent(/Data Platform/);
    expect(screen.getByText('1 extension')).toBeInTheDocument();
    expect(api.listExtensions).toHaveBeenCalledWith(
      { view: 'all', state: 'live', sort: 'endsAt', limit: 25 },
      expect.anything(),
    );
  });

  it('say what is for good, what is not in Git yet, and what begins later', async () => {
    await renderSpheres(
      PATH,
      apiOf([
        active({ endsAt: undefined, permanent: true, inGit: 'no' }),
        active({ id: 'r-2', startsAt: daysFromNow(2) }),
      ]),
    );
    const [, permanent, later] = within(await table()).getAllByRole('row');
    expect(permanent).toHaveTextContent(/for good/);
    expect(permanent).toHaveTextContent(/Not yet in Git/);
    expect(later).toHaveTextContent(/from \d/);
  });

  it('are filtered by platform owner and put in order by the backend', async () => {
    const api = apiOf([active()]);
    await renderSpheres(PATH, api);
    await table();
    await userEvent.selectOptions(
      await screen.findByLabelText('Platform owner'),
      await screen.findByRole('option', { name: 'Data Platform' }),
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Order'),
      'Newest first',
    );
    await waitFor(() =>
      expect(api.listExtensions).toHaveBeenLastCalledWith(
        expect.objectContaining({
          platformOwner: 'group:default/data-platform',
          sort: '-submittedAt',
        }),
        expect.anything(),
      ),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(address()).toHaveTextContent(`${PATH}?sort=-submittedAt`);
  });

  it('are narrowed to those that end within 14 days', async () => {
    await renderSpheres(
      PATH,
      apiOf(
        [active(), active({ id: 'r-2', title: 'x', endsAt: daysFromNow(15) })],
        { nextCursor: 'more' },
      ),
    );
    expect(
      await screen.findByRole('link', { name: 'Next' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Ending ≤ 14 days' }),
    );
    expect(within(await table()).getAllByRole('row')).toHaveLength(2);
    expect(screen.queryByRole('link', { name: 'Next' })).toBeNull();
    expect(screen.getByLabelText('Order')).toBeDisabled();
  });

  it('go on with the next page of the backend', async () => {
    const api = apiOf([active()], { nextCursor: 'page-2', totalItems: 30 });
    await renderSpheres(PATH, api);
    await userEvent.click(await screen.findByRole('link', { name: 'Next' }));
    await waitFor(() =>
      expect(api.listExtensions).toHaveBeenLastCalledWith(
        expect.objectContaining({ cursor: 'page-2' }),
        expect.anything(),
      ),
    );
    expect(screen.getByText('30 extensions')).toBeInTheDocument();
  });

  it('are none, or none that fits', async () => {
    await renderSpheres(PATH, apiOf([]));
    expect(await screen.findByText('No exceptions')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Ending ≤ 14 days' }),
    );
    expect(await screen.findByText('No extension matches')).toBeInTheDocument();
  });

  it('say when they could not be read, and try again', async () => {
    const api = fakeSphereApi({
      listExtensions: jest
        .fn()
        .mockRejectedValueOnce(new Error('no connection'))
        .mockResolvedValue(createExtensionList([active()])),
    });
    await renderSpheres(PATH, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeInTheDocument();
  });

  it('are not open to everybody', async () => {
    const listExtensions = jest.fn().mockRejectedValue(responseError(403));
    await renderSpheres(PATH, fakeSphereApi({ listExtensions }));
    expect(
      await screen.findByText('Not found, or not open to you'),
    ).toBeInTheDocument();
  });

  it('show a skeleton while they load', async () => {
    const listExtensions = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, fakeSphereApi({ listExtensions }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});

describe('the file of exceptions', () => {
  const saved: Blob[] = [];
  const click = jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(() => {});

  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = jest.fn(blob => {
      saved.push(blob as Blob);
      return 'blob:sphere';
    });
    URL.revokeObjectURL = jest.fn();
  });
  afterAll(() => click.mockRestore());

  it('has all pages of the list', async () => {
    const listExtensions = jest.fn(async (query = {}) =>
      createExtensionList(
        [active({ title: query.cursor ?? 'page-1' })],
        query.limit === 100 && !query.cursor ? { nextCursor: 'page-2' } : {},
      ),
    );
    await renderSpheres(PATH, fakeSphereApi({ listExtensions }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].type).toContain('text/csv');
    expect(saved[0].size).toBeGreaterThan(200);
    const cursors = listExtensions.mock.calls.map(([query]) => query?.cursor);
    expect(cursors).toEqual([undefined, undefined, 'page-2']);
  });

  it('says when it could not be had', async () => {
    const listExtensions = jest
      .fn()
      .mockResolvedValueOnce(createExtensionList([active()]))
      .mockRejectedValue(new Error('no connection'));
    await renderSpheres(PATH, fakeSphereApi({ listExtensions }));
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The list could not be exported: no connection',
    );
    expect(saved).toEqual([]);
  });
});
