import { randomUUID } from 'node:crypto';
import type {
  ExtensionRequest,
  ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { applyMigrations } from '../../../database/applyMigrations';
import { createMembership } from '../../../declarations/__testUtils__/createWorld';
import type { JournalEntry } from '../../../journal/appendJournal';
import { DatabaseExtensionStore } from '../../DatabaseExtensionStore';
import type { ExtensionWrite, StoredExtension } from '../../ExtensionStore';
import { aRequest } from '../../messages/__testUtils__/requestFixture';

export const AT = '2026-03-02T09:00:00.000Z';
export const PLATFORM = 'group:default/data-platform';
export const SECURITY = 'group:default/security';
export const PAT = 'user:default/pat';
export const PIA = 'user:default/pia';

/** An instant some hours after `AT`. */
export const inHours = (hours: number) =>
  new Date(Date.parse(AT) + hours * 3_600_000).toISOString();

/** The store over an empty database in which some spheres are declared, by name. */
export async function createStoreWorld(
  knex: Knex,
  spheres: Readonly<
    Record<string, { readonly owner?: string; readonly state?: string }>
  > = {
    churn: {},
  },
) {
  await applyMigrations(knex);
  for (const [name, rest] of Object.entries(spheres)) {
    await declare(knex, name, rest);
  }
  const store = new DatabaseExtensionStore({
    knex,
    membership: createMembership(),
    clock: () => new Date(AT),
  });
  const write = async (options: Parameters<typeof aWrite>[0] = {}) => {
    const made = aWrite(options);
    const outcome = await store.write(made);
    if (outcome.outcome !== 'written') throw new Error(outcome.outcome);
    return made;
  };
  return { store, write };
}

async function declare(
  knex: Knex,
  name: string,
  {
    owner = PLATFORM,
    state = 'present',
  }: { readonly owner?: string; readonly state?: string },
): Promise<void> {
  const uid = `uid-of-${name}`;
  const resolved: Partial<ResolvedSphere> = { name, title: `The ${name}` };
  await knex('spheres').insert({
    uid,
    name,
    state,
    revision: 7,
    source: 'main',
    lifecycle: 'active',
    team_ref: `group:default/${name}`,
    platform_owner_ref: owner,
    entries: 1,
    families: 1,
    problems: 0,
    updated_at: AT,
    title_key: name,
    team_key: name,
    owner_key: owner,
    resolved_hash: 'hash',
  });
  await knex('sphere_resolutions').insert({
    uid,
    resolved: JSON.stringify(resolved),
  });
}

/** What a write is made of: the first of a new request, or another one of a request that was written before. */
export function aWrite(
  options: {
    readonly after?: ExtensionWrite;
    readonly sphere?: string;
    readonly request?: Partial<ExtensionRequest>;
    readonly stored?: Partial<Omit<StoredExtension, 'before' | 'request'>>;
    readonly rest?: Partial<Omit<ExtensionWrite, 'extension'>>;
  } = {},
): ExtensionWrite {
  const { after, sphere = 'churn', stored, rest } = options;
  const before = after?.extension.request;
  const request = aRequest({
    id: randomUUID(),
    sphere: { uid: `uid-of-${sphere}`, name: sphere },
    submittedAt: AT,
    dueAt: inHours(16),
    ...before,
    version: (before?.version ?? 0) + 1,
    ...options.request,
  });
  return {
    extension: {
      title: '4 more namespaces until 20 Feb',
      sameKey: 'same',
      sphereTitle: `The ${request.sphere.name}`,
      team: `group:default/${request.sphere.name}`,
      platformOwner: PLATFORM,
      waitingFor: request.state === 'in_review' ? [PLATFORM] : [],
      excluded: request.authors,
      targets: [`target of ${request.id}`],
      ...after?.extension,
      ...stored,
      request,
    },
    expectedVersion: before?.version ?? 0,
    events: [
      { type: 'commented', at: AT, by: PAT, text: `v${request.version}` },
    ],
    journal: [aRecord(request)],
    intents: [],
    ...rest,
  };
}

export function aRecord({
  id,
  sphere,
  version,
}: ExtensionRequest): JournalEntry {
  return {
    at: new Date(AT),
    type: 'extension.commented',
    actor: { type: 'user', ref: PAT },
    subject: { kind: 'ExtensionRequest', name: sphere.name, uid: id },
    payload: { version },
    about: [sphere.uid, id],
  };
}
