import { expect, type APIRequestContext } from '@playwright/test';
import type { Persona } from './sphereTest';

/** What a test asks for, as the API takes it. */
export interface AskedChange {
  readonly type: 'raise' | 'allow';
  readonly entry: string;
  readonly dimension?: string;
  readonly to?: number;
  readonly inside?: Record<string, unknown>;
}

/** A request as the tests look at it. */
export interface RequestAnswer {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly proposalHash: string;
  readonly title: string;
  readonly request: { readonly proposal: { readonly term: object } };
}

const DAY = 86_400_000;
let keys = 0;

/** Calls the backend as a persona, for what a test needs but isn't about. */
export class RequestApi {
  readonly #context: APIRequestContext;

  constructor(context: APIRequestContext) {
    this.#context = context;
  }

  async submit(
    persona: Persona,
    sphere: string,
    change: AskedChange,
    days = 7,
  ): Promise<RequestAnswer> {
    return this.#send(
      persona,
      `/api/sphere/v1/spheres/${sphere}/extension-requests`,
      {
        proposal: proposalOf(change, days),
        idempotencyKey: newKey(),
      },
    );
  }

  /** With the version that is stored at the moment. */
  async act(
    persona: Persona,
    id: string,
    action: object,
  ): Promise<RequestAnswer> {
    const now = await this.get(persona, id);
    return this.#send(
      persona,
      `/api/sphere/v1/extension-requests/${id}/commands`,
      {
        action,
        version: now.version,
        proposalHash: now.proposalHash,
        idempotencyKey: newKey(),
      },
    );
  }

  async get(persona: Persona, id: string): Promise<RequestAnswer> {
    const response = await this.#context.get(
      `/api/sphere/v1/extension-requests/${id}`,
      { headers: await this.#headers(persona) },
    );
    expect(response.ok(), await response.text()).toBe(true);
    return response.json();
  }

  async list(persona: Persona, query: string): Promise<RequestAnswer[]> {
    const response = await this.#context.get(
      `/api/sphere/v1/extension-requests?${query}`,
      { headers: await this.#headers(persona) },
    );
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()).items;
  }

  /** From now on for a day, with somebody who stands in; null for being back. */
  async setAbsence(persona: Persona, standIn: string | null): Promise<void> {
    const now = Date.now();
    const absence = standIn && {
      from: new Date(now - DAY).toISOString(),
      until: new Date(now + DAY).toISOString(),
      standIn,
    };
    const response = await this.#context.put('/api/sphere/v1/own-absence', {
      headers: await this.#headers(persona),
      data: { absence },
    });
    expect(response.ok(), await response.text()).toBe(true);
  }

  /** Sets the clock of the whole demo; null lets it go to the real time. */
  async setClock(now: Date | null): Promise<void> {
    const response = await this.#context.put('/api/sphere-demo/clock', {
      headers: await this.#headers('tomek'),
      data: { now },
    });
    expect(response.ok(), await response.text()).toBe(true);
  }

  /** The story of the demo is told some seconds after the backend is ready. */
  async untilStoryIsTold(): Promise<void> {
    await expect(async () => {
      const response = await this.#context.get('/api/sphere-demo/story', {
        headers: await this.#headers('tomek'),
        timeout: 3_000,
      });
      const { story } = await response.json();
      expect(story?.finishedAt).toBeTruthy();
    }).toPass({ timeout: 90_000 });
  }

  async #send(
    persona: Persona,
    path: string,
    data: object,
  ): Promise<RequestAnswer> {
    const headers = await this.#headers(persona);
    const response = await this.#context.post(path, { headers, data });
    expect(response.ok(), await response.text()).toBe(true);
    return response.json();
  }

  async #headers(persona: Persona): Promise<Record<string, string>> {
    const response = await this.#context.get('/api/auth/personas/refresh', {
      headers: { 'x-sphere-persona': persona },
    });
    const { backstageIdentity } = await response.json();
    return { authorization: `Bearer ${backstageIdentity.token}` };
  }
}

/** A proposal that ends after some days. */
export function proposalOf(change: AskedChange, days: number): object {
  return {
    changes: [change],
    term: {
      type: 'temporary',
      until: new Date(Date.now() + days * DAY).toISOString(),
    },
    justification: 'The browser tests need it for a while',
  };
}

function newKey(): string {
  keys += 1;
  return `e2e-${process.pid}-${Date.now()}-${keys}`;
}
