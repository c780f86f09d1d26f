import {
  MAX_TITLE_LENGTH,
  SPHERE_API_VERSION,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import { withIds, type DraftEntry } from './entries';
import { groupRef, parseGroupRef, type NeededGroup } from './groupStubs';
import { allocateSphereNames, slug } from './names';
import type { Renaming } from '../report/importReport';

/** What is known of a team's sphere before it has a name. */
export type DraftSphere = {
  readonly team: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Parts of the boundary, the ones that matter most first. */
  readonly entries: readonly (readonly DraftEntry[])[];
};

export type SphereOptions = {
  readonly importer: string;
  readonly platformOwner: string;
  readonly teamNamespace: string;
  readonly namePrefix: string;
};

export type Spheres = {
  readonly documents: readonly SphereDocument[];
  readonly groups: readonly NeededGroup[];
  readonly renamed: readonly Renaming[];
};

/** One document per team, with a name of its own, and the groups that the documents refer to. */
export function sphereDocuments(
  drafts: readonly DraftSphere[],
  options: SphereOptions,
): Spheres {
  const names = allocateSphereNames(
    drafts.map(d => d.team),
    options.namePrefix,
  );
  const nameOf = (draft: DraftSphere) => names.get(draft.team) ?? draft.team;
  return {
    documents: drafts.map(draft => toDocument(draft, nameOf(draft), options)),
    groups: [
      parseGroupRef(options.platformOwner),
      ...drafts.map(({ name, title }) => ({
        ref: groupRef(options.teamNamespace, name),
        name,
        namespace: options.teamNamespace,
        title,
      })),
    ],
    renamed: drafts
      .filter(draft => nameOf(draft) !== options.namePrefix + draft.team)
      .map(draft => ({
        what: 'sphere',
        from: draft.name,
        to: nameOf(draft),
        why:
          nameOf(draft) === slug(options.namePrefix + draft.team)
            ? 'names of spheres hold letters, digits and dashes only'
            : 'the name is taken, or the pages need it',
      })),
  };
}

function toDocument(
  draft: DraftSphere,
  name: string,
  options: SphereOptions,
): SphereDocument {
  return {
    apiVersion: SPHERE_API_VERSION,
    kind: 'Sphere',
    metadata: {
      name,
      title: draft.title.slice(0, MAX_TITLE_LENGTH),
      description: draft.description,
      labels: { 'imported-from': options.importer },
    },
    spec: {
      team: groupRef(options.teamNamespace, draft.name),
      platformOwner: options.platformOwner,
      lifecycle: 'active',
      unlisted: 'extendable',
      boundary: withIds(draft.entries.flat()),
    },
  };
}
