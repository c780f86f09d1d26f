import { InputError } from '@backstage/errors';
import {
  SphereClient,
  type SphereRequestOptions,
} from '@dataops-sphere/plugin-sphere-common';
import { InvalidArgumentError, type Command } from 'commander';
import { findInputFiles, readText } from '../terminal/inputFiles';
import type { Terminal } from '../terminal/Terminal';
import { explainBackendError } from './backendErrors';
import { tryAgain } from './tryAgain';

/** The options by which a command finds a backend. */
export type ConnectFlags = {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly timeout: number;
};

/** Adds the options by which a command finds a backend. */
export function withConnectOptions(command: Command): Command {
  return command
    .option('--url <address>', 'address of a Backstage backend', parseAddress)
    .option(
      '--token-file <file>',
      'file with a Backstage token, instead of the variable SPHERE_TOKEN',
    )
    .option(
      '--timeout <seconds>',
      'how long an answer of the backend may take',
      parseSeconds,
      30,
    );
}

/** A backend to call. */
export type Connection = {
  /** Calls the backend, and explains what goes wrong. */
  call<T>(use: Use<T>): Promise<T>;
  /** The same for calls without a second effect: tries again where the backend cannot be reached, or is busy. */
  callRepeatable<T>(use: Use<T>): Promise<T>;
};

type Use<T> = (
  client: SphereClient,
  options: SphereRequestOptions,
) => Promise<T>;

/** Connects to the backend at an address. */
export async function connect(
  url: string,
  { tokenFile, timeout }: ConnectFlags,
  { cwd, env }: Terminal,
): Promise<Connection> {
  const token = tokenFile
    ? await readToken(tokenFile, cwd)
    : env.SPHERE_TOKEN?.trim();
  const client = new SphereClient({
    discoveryApi: { getBaseUrl: async plugin => `${url}/api/${plugin}` },
    fetchApi: { fetch },
  });
  const attempt = <T>(use: Use<T>) =>
    use(client, {
      signal: AbortSignal.timeout(timeout * 1000),
      ...(token && { token }),
    });
  const explained = async <T>(work: () => Promise<T>) => {
    try {
      return await work();
    } catch (error) {
      throw explainBackendError(error, url);
    }
  };
  return {
    call: use => explained(() => attempt(use)),
    callRepeatable: use => explained(() => tryAgain(() => attempt(use))),
  };
}

async function readToken(path: string, cwd: string): Promise<string> {
  const [file] = await findInputFiles([path], [], cwd);
  const token = file ? (await readText(file)).trim() : '';
  // Anything else would end up in a header, or in the message about a bad one
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new InputError(`expected a single token in '${path}'`);
  }
  return token;
}

function parseAddress(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('expected an http or https address');
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidArgumentError('expected no user and password in it');
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && seconds <= 3600) return seconds;
  throw new InvalidArgumentError('expected a number of seconds up to 3600');
}
