import { InputError } from '@backstage/errors';
import {
  createBoundaryUse,
  parseResourceId,
  printResourceId,
  usedLimits,
  type BoundaryUse,
  type CompiledBoundary,
  type KnownResource,
  type PushedResource,
} from '@dataops-sphere/plugin-sphere-common';
import { readPushes } from '../../inventory/readPushes';
import { readTexts } from '../../terminal/inputFiles';

const SOURCE = 'file';

/**
 * What a sphere uses by the resources of a file in the format of a push. Only kinds of which the file says that it is
 * complete give use, as in the backend; a team's own sphere is the only one that counts here, because groups above it
 * are not known.
 */
export async function readInventory(
  path: string,
  boundary: CompiledBoundary,
  options: { readonly cwd: string; readonly now: number },
): Promise<BoundaryUse> {
  const endings = ['.json', '.yaml', '.yml'];
  const texts = await readTexts([path], endings, options.cwd);
  const { resources, complete, outcomes } = readPushes(texts);
  const bad = outcomes.find(o => o.skipped);
  if (bad) throw new InputError(`${bad.name} is no resource of an inventory`);
  const own = resources.filter(resource => isOwn(resource, boundary));
  const known = own.map(resource => toKnown(resource, boundary));
  const { now } = options;
  const spoken = dimensionsOf(resources);
  const limits = usedLimits(
    boundary,
    known,
    {
      complete: new Map(
        complete.map(kind => [kind, { observedAt: now, validUntil: Infinity }]),
      ),
      gives: (_, kind, dimension) => spoken.has(`${kind} ${dimension}`),
    },
    now,
  );
  return createBoundaryUse(limits);
}

function isOwn(
  { sphere, owner }: PushedResource,
  { sphere: { name, team } }: CompiledBoundary,
): boolean {
  return sphere === undefined
    ? owner?.toLowerCase() === team.toLowerCase()
    : sphere === name;
}

function toKnown(
  { kind: name, id = '', attributes = {}, amounts }: PushedResource,
  { kinds }: CompiledBoundary,
): KnownResource {
  const kind = kinds.get(name);
  const all = { ...(kind && parseResourceId(kind, id)), ...attributes };
  return {
    source: SOURCE,
    kind: name,
    id: id === '' && kind ? printResourceId(kind, all) : id,
    attributes: all,
    ...(amounts && { amounts }),
  };
}

function dimensionsOf(resources: readonly PushedResource[]): Set<string> {
  return new Set(
    resources.flatMap(({ kind, amounts = {} }) =>
      Object.keys(amounts).map(dimension => `${kind} ${dimension}`),
    ),
  );
}
