import type { ExtensionRequest } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { aRequest } from '../messages/__testUtils__/requestFixture';
import { toExtensionRow } from '../store/extensionRow';

const OWNER = 'group:default/data-platform';
let count = 0;

/** Puts a request into the database as it is, for a declared sphere; answers with its id. */
export async function insertExtension(
  knex: Knex,
  sphere: string,
  rest: Partial<ExtensionRequest> = {},
): Promise<string> {
  count += 1;
  const { uid } = await knex('spheres').where({ name: sphere }).first('uid');
  const request = aRequest({
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    sphere: { uid, name: sphere },
    ...rest,
  });
  const row = toExtensionRow({
    request,
    title: `Title ${count}`,
    sameKey: 'same',
    sphereTitle: sphere,
    team: `group:default/${sphere}`,
    platformOwner: OWNER,
    waitingFor: request.state === 'in_review' ? [OWNER] : [],
    excluded: [],
    targets: [],
  });
  await knex('extension_requests').insert({ ...row, before_count: 0 });
  return request.id;
}

/** What an approved request has besides. */
export function live(
  startsAt: string,
  endsAt?: string,
  rest: Partial<ExtensionRequest> = {},
): Partial<ExtensionRequest> {
  return {
    state: 'active',
    decidedAt: startsAt,
    startsAt,
    ...(endsAt !== undefined && { endsAt }),
    ...rest,
  };
}
