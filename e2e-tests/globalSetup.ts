import type { FullConfig } from '@playwright/test';

const PATIENCE_MS = 120_000;

/**
 * Waits until the example organisation can sign in and the group graph is known: the backend is ready before the
 * catalog has read its first files.
 */
export default async function globalSetup(config: FullConfig) {
  const { baseURL } = config.projects[0].use;
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    if (await organisationIsThere(baseURL ?? '')) return;
    if (Date.now() > until) {
      throw new Error('the example organisation did not appear in time');
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

async function organisationIsThere(baseURL: string): Promise<boolean> {
  const session = await fetch(`${baseURL}/api/auth/personas/refresh`, {
    headers: { 'x-sphere-persona': 'mira', 'x-requested-with': 'tests' },
  });
  if (!session.ok) return false;
  const { backstageIdentity } = await session.json();
  const facets = await fetch(`${baseURL}/api/sphere/v1/sphere-facets`, {
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
  });
  if (!facets.ok) return false;
  const { mine, platformOwners } = await facets.json();
  return mine === 1 && platformOwners.every((p: { known: boolean }) => p.known);
}
