import type { Declaration } from './declaration';
import type { DeclarationChange } from './revisionApi';
import { changeOf, changesByKey, type Pair } from './diff/change';
import { diffEntries } from './diff/diffEntries';
import { diffCover, diffLeash } from './diff/diffLeash';
import type { ArchetypeDocument, SphereDocument } from './documents';
import type { DocumentMetadata } from './names';

/**
 * What changed between two revisions of a document, in its own terms: entries by id, limits by dimension, checkpoints
 * and parameters by name. The order of entries, of keys and of the values of a matcher says nothing. Empty when both
 * mean the same.
 * @public
 */
export function diffDeclarations(
  before: Declaration | undefined,
  after: Declaration | undefined,
): DeclarationChange[] {
  if (!before || !after) return diffWhole({ before, after });
  if (before.kind !== after.kind) {
    return [
      ...diffWhole({ before, after: undefined }),
      ...diffWhole({ before: undefined, after }),
    ];
  }
  const metadata = { before: before.metadata, after: after.metadata };
  return [...diffMetadata(metadata), ...diffSpec(before, after)];
}

function diffWhole({ before, after }: Pair<Declaration>) {
  const document = after ?? before;
  if (!document) return [];
  const { name, title = name } = document.metadata;
  return changeOf(
    { before: before?.metadata.name, after: after?.metadata.name },
    {
      subject: { type: 'document', name },
      label: `${document.kind} ${title}`,
    },
  );
}

function diffMetadata(pair: Pair<DocumentMetadata>): DeclarationChange[] {
  const rest = (metadata: DocumentMetadata | undefined) => ({
    ...metadata,
    labels: undefined,
  });
  return [
    ...changesByKey(
      { before: rest(pair.before), after: rest(pair.after) },
      name => ({
        subject: { type: 'metadata', name },
        label: name,
        show: name === 'description' ? 'names' : 'values',
      }),
    ),
    ...changesByKey(
      { before: pair.before?.labels, after: pair.after?.labels },
      name => ({
        subject: { type: 'metadata', name: `labels.${name}` },
        label: `label ${name}`,
        show: 'values',
      }),
    ),
  ];
}

function diffSpec(before: Declaration, after: Declaration) {
  if (before.kind === 'Checkpoint' || after.kind === 'Checkpoint') {
    return diffFields({ before: before.spec, after: after.spec });
  }
  const pair = <T>(part: (spec: BoundedSpec) => T | undefined): Pair<T> => ({
    before: part(before.spec),
    after: part(after.spec),
  });
  return [
    ...diffFields(pair(ownFields)),
    ...changesByKey(pair(parametersOf), name => ({
      subject: { type: 'parameter', name },
      label: `parameter ${name}`,
      show: 'values',
    })),
    ...diffEntries(pair<Entries>(spec => spec.boundary)),
    ...diffLeash(pair<Leash>(spec => spec.leash)),
    ...diffCover(pair<Cover>(spec => spec.cover)),
  ];
}

type Entries = NonNullable<ArchetypeDocument['spec']['boundary']>;
type Leash = NonNullable<ArchetypeDocument['spec']['leash']>;
type Cover = NonNullable<ArchetypeDocument['spec']['cover']>;
type BoundedSpec = SphereDocument['spec'] | ArchetypeDocument['spec'];

function parametersOf(spec: BoundedSpec): Readonly<Record<string, unknown>> {
  const parameters =
    'owner' in spec ? spec.parameters : spec.basedOn?.parameters;
  return parameters ?? {};
}

function ownFields(spec: BoundedSpec): Readonly<Record<string, unknown>> {
  return 'owner' in spec
    ? { owner: spec.owner, unlisted: spec.unlisted }
    : {
        team: spec.team,
        platformOwner: spec.platformOwner,
        lifecycle: spec.lifecycle ?? 'active',
        archetype: spec.basedOn?.archetype,
        unlisted: spec.unlisted,
      };
}

const LABELS: Readonly<Record<string, string>> = {
  platformOwner: 'platform owner',
  unlisted: 'zone of what is not listed',
  countsFrom: 'date from which it counts',
  effortHours: 'expected hours of work',
};

function diffFields(
  pair: Pair<Readonly<Record<string, unknown>>>,
): DeclarationChange[] {
  return changesByKey(pair, (name, values) => ({
    subject: { type: 'spec', name },
    label: LABELS[name] ?? name,
    show: 'values',
    room: roomOf(name, values),
  }));
}

function roomOf(name: string, { before, after }: Pair) {
  if (name === 'lifecycle') {
    if (after === 'active') return 'more';
    return before === 'active' ? 'less' : undefined;
  }
  if (name !== 'unlisted' || before === undefined || after === undefined) {
    return undefined;
  }
  return after === 'extendable' ? 'more' : 'less';
}
