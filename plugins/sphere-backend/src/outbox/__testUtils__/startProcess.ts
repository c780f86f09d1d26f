import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A backend in a process of its own. */
export interface BackendProcess {
  readonly address: string;
  readonly child: ChildProcess;
  /** Ends it on the spot, as `kill -9` does. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts `deliveryProcess.ts`, and resolves when it answers. */
export async function startProcess(options: {
  readonly connection: object;
  readonly target: string;
  readonly log: string;
  readonly receivers?: 'stuck';
}): Promise<BackendProcess> {
  const { connection, target, log, receivers } = options;
  const child = spawn(
    process.execPath,
    [
      '-r',
      '@backstage/cli/config/nodeTransform.cjs',
      path.join(__dirname, 'deliveryProcess.ts'),
      target,
      log,
    ],
    {
      env: {
        ...process.env,
        SPHERE_TEST_CONNECTION: JSON.stringify(connection),
        ...(receivers && { SPHERE_TEST_RECEIVERS: receivers }),
      },
      stdio: 'pipe',
    },
  );
  const port = await portOf(child);
  const ending = (how: () => void) => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    how();
    await closed;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    child,
    kill: ending(() => child.kill('SIGKILL')),
    stop: ending(() => child.stdin.end()),
  };
}

function portOf(
  child: ReturnType<typeof spawn> & { stdout: NodeJS.ReadableStream },
): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const listen = (data: Buffer) => {
      said.push(String(data));
      const port = /^port=(\d+)$/m.exec(said.join(''));
      if (port) resolve(port[1]);
    };
    child.stdout.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('close', () => reject(new Error(said.join(''))));
  });
}
