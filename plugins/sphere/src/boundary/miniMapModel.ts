import {
  createSphereMapModel,
  phrase,
  type ResolvedEntry,
  type ResolvedSphere,
  type SphereMapModel,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';

type Row = Pick<
  SphereSummary,
  | 'name'
  | 'title'
  | 'team'
  | 'platformOwner'
  | 'lifecycle'
  | 'families'
  | 'entries'
>;

/** What a map does not look at. */
const NO_RULES: Pick<ResolvedSphere, 'unlisted' | 'leash' | 'cover'> = {
  unlisted: 'forbidden',
  leash: {
    checkpoints: [],
    extensions: {
      steps: [],
      maxDuration: '90 days',
      permanent: { allowed: false },
      decideWithin: '2 working days',
    },
  },
  cover: {},
};

/**
 * The map of a row of a list, which has the families but not the statements: right in sectors and state. It is for
 * the mini map, which shows nothing else.
 * @internal
 */
export function miniMapModel(row: Row): SphereMapModel {
  const model = createSphereMapModel(
    {
      ...NO_RULES,
      name: row.name,
      title: row.title,
      team: row.team.ref,
      platformOwner: row.platformOwner.ref,
      lifecycle: row.lifecycle,
      boundary: row.families.map(family => standIn(family, row)),
    },
    { kinds: new Map() },
  );
  if (model.state === 'empty') return model;
  const facts = {
    join: 'list' as const,
    items: [
      phrase('families', { count: row.families.length }),
      phrase('statements', { count: row.entries }),
    ],
  };
  return { ...model, summary: phrase('summary', { title: row.title, facts }) };
}

/** One statement in place of all those of a family. */
function standIn(
  { family, beyond }: Row['families'][number],
  { name, title }: Row,
): ResolvedEntry {
  const id = family.toLowerCase();
  return {
    id,
    kind: id,
    family,
    inside: 'any',
    ...(beyond === 'askable' && { extendable: 'any' }),
    provenance: { origin: 'sphere', name, title },
  };
}
