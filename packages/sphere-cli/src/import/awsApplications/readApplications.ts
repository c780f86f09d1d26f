import { basename, extname } from 'node:path';
import { z } from 'zod/v4';
import {
  countReads,
  type Outcome,
  type ReadCounts,
} from '../../report/Outcome';
import { compareText } from '../../report/importReport';

export const APPLICATION = 'application';

const applicationSchema = z.object({
  environments: z.array(z.unknown()),
  'github-oidc-team-repositories': z.array(z.unknown()).nullish(),
});

/** An application whose parts are still as they were read. */
export type Application = {
  readonly name: string;
  readonly environments: readonly unknown[];
  readonly repositories: readonly unknown[];
};

export type ReadApplications = {
  readonly applications: readonly Application[];
  readonly read: ReadCounts;
  readonly outcomes: readonly Outcome[];
};

export type JsonText = { readonly path: string; readonly text: string };

/**
 * Reads applications from files of two shapes: one application, called like its file, or a map from names to
 * applications. What is no application is counted and left out. The result is in the order of names.
 */
export function readApplications(texts: readonly JsonText[]): ReadApplications {
  const found = texts
    .flatMap(namedValues)
    .map(item => ({ ...item, order: JSON.stringify(item.value) ?? '' }))
    .sort(
      (a, b) => compareText(a.name, b.name) || compareText(a.order, b.order),
    );
  const applications = new Map<string, Application>();
  const outcomes: Outcome[] = [];
  for (const { name, value } of found) {
    const skip = (skipped: Outcome['skipped']) =>
      outcomes.push({ what: APPLICATION, name, skipped });
    const parsed = applicationSchema.safeParse(value);
    if (value === undefined) skip('unreadable');
    else if (!parsed.success) skip('malformed');
    else if (applications.has(name)) skip('declared-twice');
    else {
      applications.set(name, {
        name,
        environments: parsed.data.environments,
        repositories: parsed.data['github-oidc-team-repositories'] ?? [],
      });
    }
  }
  return {
    applications: [...applications.values()],
    read: countReads(found.map(() => APPLICATION)),
    outcomes,
  };
}

function namedValues({ path, text }: JsonText): {
  readonly name: string;
  readonly value: unknown;
}[] {
  const name = basename(path, extname(path));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return [{ name, value: undefined }];
  }
  const isMap =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !('environments' in value);
  if (!isMap) return [{ name, value }];
  return Object.entries(value as object).map(([key, content]) => ({
    name: key,
    value: content,
  }));
}
