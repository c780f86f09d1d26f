import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import { useEffect, useState } from 'react';

/** Whether the backend can sign a persona in. `starting`: not yet, and that is how it is shortly after the start. */
export type PersonaReadiness =
  | { readonly status: 'asking' | 'starting' | 'ready' }
  | { readonly status: 'failed'; readonly error: Error };

const RETRY_AFTER_MS = 2_000;
const ATTEMPTS = 45;

/**
 * Asks the backend whether it knows a persona. The page is often there before the backend and its catalog are, so
 * what a start explains is asked again for a while before it counts as a failure.
 */
export function usePersonaReadiness(name: string): PersonaReadiness {
  const discovery = useApi(discoveryApiRef);
  const [readiness, setReadiness] = useState<PersonaReadiness>({
    status: 'asking',
  });

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (attempt: number) => {
      const url = `${await discovery.getBaseUrl('auth')}/personas/refresh`;
      const answer = await askOnce(url, { name, signal: abort.signal });
      if (abort.signal.aborted) {
        return;
      }
      if (answer.status === 'starting' && attempt < ATTEMPTS) {
        setReadiness({ status: 'starting' });
        timer = setTimeout(() => ask(attempt + 1), RETRY_AFTER_MS);
      } else {
        setReadiness(
          answer.status === 'starting'
            ? { status: 'failed', error: answer.error }
            : answer,
        );
      }
    };
    ask(1).catch(error => {
      setReadiness({ status: 'failed', error: toError(error) });
    });
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [discovery, name]);

  return readiness;
}

type Answer =
  | { readonly status: 'ready' }
  | { readonly status: 'starting' | 'failed'; readonly error: Error };

async function askOnce(
  url: string,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { 'x-sphere-persona': name },
      credentials: 'include',
      signal,
    });
    if (response.ok) {
      return { status: 'ready' };
    }
    const { cause: error } = await ResponseError.fromResponse(response);
    // Not found: the catalog has not read the person yet. From 500 on: a plugin is still starting.
    const starting = response.status === 404 || response.status >= 500;
    return { status: starting ? 'starting' : 'failed', error };
  } catch (error) {
    return { status: 'starting', error: toError(error) };
  }
}
