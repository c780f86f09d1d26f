const STEPS = {
  '': 'Who decides, one step after the other.',
  '.name': 'What people call the step.',
  '.reviewers': 'Groups or users, as full entity refs; any of them may vote.',
  '.quorum': 'How many distinct people must approve; 1 unless told.',
};

function below(path: string, fields: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [`${path}${name}`, text]),
  );
}

const boundary = below('spec.boundary', {
  '': 'The statements of the border, each about one kind of resource.',
  '.id': 'Name of the statement; history and extra room refer to it.',
  '.kind': 'A registered boundary kind, such as kubernetes-namespace.',
  '.title': 'What people call it.',
  '.actions': 'The actions that it speaks of; all of them unless told.',
  '.where': 'The resources among which it speaks; does not narrow forbidden.',
  '.inside': "What the team may do without asking: 'any', or attributes.",
  '.extendable': "What the team may ask for: 'any', or attributes.",
  '.forbidden': 'What nobody can grant. Wins over everything else.',
  '.limits': 'Quantities by dimension, with warn ≤ border ≤ ceiling.',
  '.enforcement': 'How it is held; a label for people.',
  '.enforcement.mode': 'By a machine, by watching, or by word alone.',
  '.enforcement.by': 'The tool that enforces or watches it.',
  '.reason': 'Why it is so.',
  '.locked': 'In archetypes: whether spheres may not replace it.',
});

const leash = below('spec.leash', {
  '': 'Where the work meets the organisation, and the rules for extra room.',
  '.checkpoints': 'Names of checkpoint rules.',
  '.extensions': 'How requests for extra room are decided.',
  ...below('.extensions.steps', STEPS),
  '.extensions.maxDuration': "Longest extra room, such as '90 days'.",
  '.extensions.permanent': 'Whether room may be asked for without an end.',
  ...below('.extensions.permanent.steps', STEPS),
  '.extensions.decideWithin': "The promise, such as '2 working days'.",
  '.extensions.standIn': 'Who decides when the promise is broken.',
});

const cover = below('spec.cover', {
  '': 'What the team must know and hold, so that an absence does not stop it.',
  '.skills': 'Skills, and how many people have each.',
  '.roles': 'Roles, and how many people hold each.',
});

const checkpoint = below('spec', {
  '.area': 'The part of the organisation that the work meets.',
  '.asks': 'What must hold, in one sentence.',
  '.intent': 'Why it is asked.',
  '.guidance': 'Address of a page that helps.',
  '.status': 'Whether it counts already.',
  '.countsFrom': 'The date from which it counts.',
  '.trigger': 'When it opens for a sphere.',
  '.necessity': 'Whether it must hold or is advice.',
  '.verification': 'Whether people attest it, a machine sees it, or both.',
  '.evidence': 'What is handed in.',
  '.review': 'Who looks at it, and how fast.',
  '.validity': 'How long an acceptance lasts.',
  '.effect': 'What follows while it does not hold.',
  '.waiver': 'Whether and for how long a sphere may be exempted.',
  '.effortHours': 'Hours of work that a team should expect.',
  '.tags': 'Words to find it by.',
});

/** What each field of the documents is for, by its path without list positions; shown by editors. */
export const fieldDescriptions: Readonly<Record<string, string>> = {
  apiVersion: 'Version of the document format.',
  kind: 'Kind of document.',
  metadata: 'What the document says about itself.',
  spec: 'What it declares.',
  'metadata.name': 'Its name, for good: history and addresses refer to it.',
  'metadata.title': 'What people call it.',
  'metadata.description': 'What it is about.',
  'metadata.labels': 'Free keys and values to filter by.',
  'metadata.links': 'Pages that belong to it.',
  'spec.team': 'The Group that lives in the sphere, as a full entity ref.',
  'spec.platformOwner':
    'The Group that declares the sphere and is asked for more room.',
  'spec.owner': 'The Group that answers for this document.',
  'spec.lifecycle': "Only an active sphere grants anything; 'active' is usual.",
  'spec.basedOn': 'The archetype whose statements count here too.',
  'spec.basedOn.archetype': 'Name of the archetype.',
  'spec.basedOn.parameters': 'Values of its parameters.',
  'spec.parameters': 'What spheres fill in: ${{ parameters.name }}.',
  'spec.unlisted': 'Zone of kinds that no statement speaks of.',
  ...boundary,
  ...leash,
  ...cover,
  ...checkpoint,
};
