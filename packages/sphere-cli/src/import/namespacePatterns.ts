import { compareText, sortedUnique } from '../report/importReport';

type PrefixUse = { readonly owner: string | undefined; readonly count: number };

/** For every prefix that ends in a dash: who owns all names below it, if that is one team. */
export type PrefixIndex = ReadonlyMap<string, PrefixUse | 'mixed'>;

/** Reads all known names with their owners; a name without a clear owner has `undefined`. */
export function indexPrefixes(
  owners: ReadonlyMap<string, string | undefined>,
): PrefixIndex {
  const index = new Map<string, PrefixUse | 'mixed'>();
  for (const [name, owner] of owners) {
    for (const prefix of prefixesOf(name)) {
      const use = index.get(prefix);
      if (use === undefined) index.set(prefix, { owner, count: 1 });
      else if (use === 'mixed' || use.owner !== owner) {
        index.set(prefix, 'mixed');
      } else index.set(prefix, { owner, count: use.count + 1 });
    }
  }
  return index;
}

/**
 * Says which names are the owner's, as briefly as is safe. A prefix that ends in a dash becomes a pattern only when at
 * least two of the names share it and the owner has every known name below it; other names stay as they are.
 *
 * INVARIANT: no known name of anybody else matches the result, and every name of the owner matches exactly one line.
 */
export function namespacePatterns(
  owner: string,
  names: readonly string[],
  index: PrefixIndex,
): string[] {
  const groups = new Map<string, string[]>();
  const lines: string[] = [];
  for (const name of sortedUnique(names)) {
    const prefix = prefixesOf(name).find(p => isOwn(index.get(p), owner));
    if (prefix === undefined) lines.push(name);
    else groups.set(prefix, [...(groups.get(prefix) ?? []), name]);
  }
  for (const group of groups.values()) lines.push(`${commonPrefix(group)}*`);
  return lines.sort(compareText);
}

function isOwn(use: PrefixUse | 'mixed' | undefined, owner: string): boolean {
  return (
    use !== undefined && use !== 'mixed' && use.owner === owner && use.count > 1
  );
}

/** Prefixes that end in a dash, the shortest first. */
function prefixesOf(name: string): string[] {
  const prefixes: string[] = [];
  for (let at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
    prefixes.push(name.slice(0, at + 1));
  }
  return prefixes;
}

/** The longest prefix ending in a dash that all names share; they share at least one. */
function commonPrefix(names: readonly string[]): string {
  const candidates = prefixesOf(names[0]).filter(prefix =>
    names.every(name => name.startsWith(prefix)),
  );
  return candidates[candidates.length - 1];
}
