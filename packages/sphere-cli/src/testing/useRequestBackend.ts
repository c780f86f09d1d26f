import { startRequestBackend } from './requestBackend';
import { makeFolder, runSphereIn } from './runSphere';

/** Gives every test a backend and a folder of its own, and commands that ask the one from the other. */
export function useRequestBackend() {
  let backend: Awaited<ReturnType<typeof startRequestBackend>>;
  let folder: Awaited<ReturnType<typeof makeFolder>>;
  beforeEach(async () => {
    backend = await startRequestBackend();
    folder = await makeFolder({ token: 'from-a-file\n' });
  });
  afterEach(async () => {
    await backend.stop();
    await folder.remove();
  });
  const request = (...args: readonly string[]) =>
    runSphereIn(
      { cwd: folder.path, env: { SPHERE_TOKEN: 'secret' } },
      ...['request', ...args, '--url', backend.url],
    );
  return {
    request,
    create: (...args: readonly string[]) =>
      request('create', 'customer-churn', ...args),
    /** Without an address. */
    requestNowhere: (...args: readonly string[]) =>
      runSphereIn({ cwd: folder.path }, 'request', ...args),
    backend: () => backend,
    /** Calls that file a request. */
    sent: () =>
      backend.calls.filter(
        ({ method, path }) =>
          method === 'POST' && path.endsWith('/extension-requests'),
      ),
  };
}

/** A reason, which every request needs. */
export const WHY = ['--why', 'Two experiments'];
/** A request that the border lets one ask for. */
export const MORE = [
  ...['--raise', 'namespaces.count=14', '--until', '2026-02-20'],
  ...WHY,
];
/** Id of the first request of a backend. */
export const FIRST = '00000000-0000-4000-8000-000000000001';
