import { ResponseError } from '@backstage/errors';
import type { SphereRequestOptions } from './SphereApi';

/** Where the client finds the backend, and what it calls with. @public */
export interface SphereClientOptions {
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly fetchApi: { fetch: typeof fetch };
}

/** Calls of the backend: addresses, headers and errors. */
export class SphereCalls {
  readonly #options: SphereClientOptions;

  constructor(options: SphereClientOptions) {
    this.#options = options;
  }

  get<T>(
    path: string,
    query: object,
    options?: SphereRequestOptions,
  ): Promise<T> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') search.set(key, String(value));
    }
    const tail = search.toString();
    return this.call<T>('GET', tail ? `${path}?${tail}` : path, options);
  }

  // The backend's answers are tested against the schemas, so the client does not parse them a second time.
  async call<T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    options: SphereRequestOptions & { readonly body?: object } = {},
  ): Promise<T> {
    const { token, signal, body } = options;
    const baseUrl = await this.#options.discoveryApi.getBaseUrl('sphere');
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const response = await this.#options.fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      signal,
      headers: Object.keys(headers).length > 0 ? headers : undefined,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return (await response.json()) as T;
  }
}
