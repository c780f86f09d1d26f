/** Texts of the places where "Can we …?" stands. @internal */
export const canWeMessages = {
  title: 'Can we …?',
  copyLink: 'Copy a link to this question',
  copied: 'Link copied',
  noKinds: 'There are no kinds to ask about.',
  sphere: 'Sphere',
  mine: 'Mine',
  others: 'All spheres',
  anyTeam: 'Any of my teams',
  anyTeamGroup: 'Me',
  openSpheres: 'Show spheres',
  closeSpheres: 'Close',
  noSphereMatches: 'No sphere that is open to you matches',
  chooseTitle: 'Whose border?',
  chooseText:
    'The border of a sphere answers what its team may do without asking anyone.',
  openSphere: 'Open {{sphere}}',
  newcomerTitle: 'You are in no team with a sphere',
  newcomerText:
    'You can ask on behalf of any team all the same: choose its sphere, for example this one.',
  newcomerExample: 'Ask {{sphere}}',
  emptyTitle: 'No spheres yet',
  emptyText:
    'As soon as a sphere is declared, its border answers here what its team may do.',
  ignored_one:
    'One part of the address means nothing here and was left out: {{keys}}',
  ignored_other:
    '{{count}} parts of the address mean nothing here and were left out: {{keys}}',
  failed: 'The question could not be answered: {{message}}',
  asking: 'Asking …',
  statementOf: 'a statement of {{sphere}}',
} as const;
