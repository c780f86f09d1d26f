import type {
  Source,
  SourceProblem,
} from '@dataops-sphere/plugin-sphere-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSphereApi } from '../../__testUtils__/fakeSphereApi';
import { renderSpheres } from '../../__testUtils__/renderSpheres';

const PATH = '/spheres/sources';

const spheres: Source = {
  id: 'spheres',
  type: 'file',
  target: './examples/spheres',
  status: 'problems',
  lastScanAt: '2025-11-24T16:00:00.000Z',
  lastSuccessAt: '2025-11-24T16:00:00.000Z',
  files: 8,
  spheres: 8,
  archetypes: 0,
  checkpoints: 0,
  problems: 1,
};
const away: Source = {
  ...spheres,
  id: 'away',
  status: 'failed',
  error: 'connection refused',
  problems: 0,
};

const problem: SourceProblem = {
  code: 'schema',
  severity: 'error',
  message: "expected a list of values at 'inside.name'",
  path: ['spec'],
  line: 14,
  column: 9,
  source: 'spheres',
  file: 'marketing.yaml',
  editUrl: 'https://git.example.com/marketing.yaml',
  excerpt: [
    { line: 13, text: '      inside:' },
    { line: 14, text: '        name: marketing' },
    { line: 15, text: '' },
  ],
  shown: { name: 'marketing', revision: 3 },
};

function sourcesApi(
  overrides: Parameters<typeof fakeSphereApi>[0] = {},
): ReturnType<typeof fakeSphereApi> {
  return fakeSphereApi({
    listSources: jest.fn().mockResolvedValue({ items: [spheres, away] }),
    listSourceProblems: jest
      .fn()
      .mockResolvedValue({ items: [problem], totalItems: 1 }),
    ...overrides,
  });
}

describe('the sources', () => {
  it('say how their last scan went', async () => {
    await renderSpheres(PATH, sourcesApi());
    const table = await screen.findByRole('table', { name: 'Sources' });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent('Problems');
    expect(first).toHaveTextContent('8 spheres');
    expect(first).toHaveTextContent('8 files');
    expect(first).toHaveTextContent('24 Nov 2025');
    expect(second).toHaveTextContent('Could not be read');
    expect(second).toHaveTextContent('connection refused');
  });

  it('show each problem at its place, with what is shown meanwhile', async () => {
    await renderSpheres(PATH, sourcesApi());
    expect(await screen.findByText(problem.message)).toBeInTheDocument();
    expect(screen.getByText('marketing.yaml:14:9')).toBeInTheDocument();
    const excerpt = screen.getByRole('group', { name: /Line 14/ });
    const marked = within(excerpt)
      .getByText(/name: marketing/)
      .closest('[aria-current]');
    expect(marked).toHaveTextContent('14');
    expect(within(excerpt).getByText('^').textContent).toBe('        ^');
    expect(screen.getByRole('link', { name: /Edit/ })).toHaveAttribute(
      'href',
      problem.editUrl,
    );
    expect(
      screen.getByRole('link', { name: 'revision 3 of marketing' }),
    ).toHaveAttribute('href', '/spheres/marketing');
  });

  it('show the problems of one source, by its address', async () => {
    const api = sourcesApi();
    await renderSpheres(PATH, api);
    await userEvent.click(
      await screen.findByRole('link', { name: '1 problem in spheres' }),
    );
    await waitFor(() =>
      expect(api.listSourceProblems).toHaveBeenLastCalledWith(
        { source: 'spheres', cursor: undefined },
        expect.anything(),
      ),
    );
    expect(
      await screen.findByRole('heading', { name: 'Problems in spheres' }),
    ).toBeInTheDocument();
  });

  it('are read at once on demand, and tell what changed', async () => {
    const api = sourcesApi({
      refreshSource: jest.fn().mockResolvedValue({
        source: 'spheres',
        files: 8,
        unchanged: 6,
        created: 1,
        updated: 1,
        removed: 0,
        problems: 0,
        durationMs: 12,
      }),
    });
    await renderSpheres(PATH, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh now: spheres' }),
    );
    expect(
      await screen.findByText(/spheres: 1 new, 1 changed, 0 gone/),
    ).toBeInTheDocument();
    expect(api.listSources).toHaveBeenCalledTimes(2);
    expect(api.listSourceProblems).toHaveBeenCalledTimes(2);
  });

  it('say when reading them on demand fails', async () => {
    const refreshSource = jest.fn().mockRejectedValue(new Error('too busy'));
    await renderSpheres(PATH, sourcesApi({ refreshSource }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh now: away' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'away could not be read: too busy',
    );
  });

  it('say when nothing is wrong', async () => {
    const listSourceProblems = jest
      .fn()
      .mockResolvedValue({ items: [], totalItems: 0 });
    await renderSpheres(PATH, sourcesApi({ listSourceProblems }));
    expect(await screen.findByText('No problems')).toBeInTheDocument();
  });

  it('say when there are none', async () => {
    await renderSpheres(PATH, fakeSphereApi());
    expect(await screen.findByText('No sources')).toBeInTheDocument();
  });

  it('say what went wrong', async () => {
    const listSources = jest.fn().mockRejectedValue(new Error('no table'));
    await renderSpheres(PATH, sourcesApi({ listSources }));
    expect((await screen.findAllByText(/no table/)).length).toBeGreaterThan(0);
  });

  it('show their shape while they load', async () => {
    const listSources = jest.fn().mockReturnValue(new Promise(() => {}));
    await renderSpheres(PATH, sourcesApi({ listSources }));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });
});
