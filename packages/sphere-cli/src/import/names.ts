import {
  MAX_NAME_LENGTH,
  RESERVED_SPHERE_NAMES,
} from '@dataops-sphere/plugin-sphere-common';
import { compareText } from '../report/importReport';

const ENTITY_NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** Whether the catalog accepts this name for an entity. */
export function isEntityName(name: string): boolean {
  return ENTITY_NAME.test(name);
}

/** The text as lower-case letters, digits and single dashes; empty when nothing of it is left. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/^-+|-+$/g, '');
}

/**
 * Gives every key a name of its own. Who already has the form of a name keeps it; the others follow in the order of
 * their keys, with `-2`, `-3` … behind a name that is taken. The result depends on the set of keys alone.
 */
export function allocateNames(
  keys: Iterable<string>,
  options: {
    readonly prefix?: string;
    readonly reserved?: readonly string[];
  } = {},
): ReadonlyMap<string, string> {
  const prefix = options.prefix ?? '';
  const taken = new Set(options.reserved ?? []);
  const names = new Map<string, string>();
  const wanted = [...new Set(keys)]
    .map(key => ({ key, name: slug(`${prefix}${key}`) || 'unnamed' }))
    .sort(
      (a, b) =>
        Number(b.name === prefix + b.key) - Number(a.name === prefix + a.key) ||
        compareText(a.key, b.key),
    );
  for (const { key, name } of wanted) {
    const free = freeName(name, taken);
    taken.add(free);
    names.set(key, free);
  }
  return names;
}

/** Names for spheres, none of which the pages need for themselves. */
export function allocateSphereNames(
  teams: Iterable<string>,
  prefix: string = '',
): ReadonlyMap<string, string> {
  return allocateNames(teams, { prefix, reserved: RESERVED_SPHERE_NAMES });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let n = 2; ; n++) {
    const suffix = `-${n}`;
    const candidate = `${name
      .slice(0, MAX_NAME_LENGTH - suffix.length)
      .replace(/-+$/, '')}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
}
