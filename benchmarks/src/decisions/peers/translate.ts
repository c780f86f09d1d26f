import type {
  AttributeMatcher,
  Matcher,
  ResolvedEntry,
} from '@dataops-sphere/plugin-sphere-common';

/** Texts of one attribute, of which any must fit. */
export interface AttributeTexts {
  readonly attribute: string;
  readonly texts: readonly string[];
}

/** A rule that every engine can say: all attributes fit, and perhaps a limit is exceeded. */
export interface PlainRule {
  readonly effect: 'allow' | 'deny';
  readonly kind: string;
  readonly attributes: readonly AttributeTexts[];
  /** Denied when this number is above the border. */
  readonly limit?: { readonly key: string; readonly border: number };
}

/**
 * The boundary as allow and deny rules, which is what the peers know: `inside` allows; `forbidden`, and each limit where
 * its entry's `inside` or `extendable` matches, denies. What lies beyond the border is denied: only we tell it from the
 * forbidden.
 */
export function toPlainRules(boundary: readonly ResolvedEntry[]): PlainRule[] {
  return boundary.flatMap(entryRules);
}

function entryRules(entry: ResolvedEntry): PlainRule[] {
  const { id, kind, where, inside, extendable, forbidden, limits } = entry;
  const rules: PlainRule[] = [];
  if (inside) {
    const attributes = conditions(where, inside);
    rules.push({ effect: 'allow', kind, attributes });
  }
  if (forbidden) {
    const attributes = conditions(undefined, forbidden);
    rules.push({ effect: 'deny', kind, attributes });
  }
  for (const [dimension, limit] of Object.entries(limits ?? {})) {
    for (const matcher of [inside, extendable]) {
      if (!matcher) continue;
      rules.push({
        effect: 'deny',
        kind,
        attributes: conditions(where, matcher),
        limit: { key: `${id} ${dimension}`, border: limit.border ?? Infinity },
      });
    }
  }
  return rules;
}

function conditions(
  where: AttributeMatcher | undefined,
  matcher: Matcher,
): AttributeTexts[] {
  return [where ?? {}, matcher === 'any' ? {} : matcher].flatMap(part =>
    Object.entries(part).map(([attribute, values]) => ({
      attribute,
      texts: values.map(String),
    })),
  );
}

export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/** A regular expression for any of some literals and globs. */
export function toPattern(texts: readonly string[]): string {
  const alternatives = texts.map(text =>
    text
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.'),
  );
  return `^(${alternatives.join('|')})$`;
}
