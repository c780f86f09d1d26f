/** Texts of the cards and tabs on catalog pages. @internal */
export const entityMessages = {
  cardTitle: 'Sphere',
  tab: 'Sphere',
  overviewTab: 'Overview',
  facts: '{{kinds}} · {{statements}}',
  over: '{{number}} over the border',
  near: '{{number}} near the border',
  outside: '{{number}} outside',
  open: 'Open sphere',
  canWe: 'Can we …?',
  inherited: 'From {{group}}, to which this team belongs',
  noSphere: '{{team}} has no sphere yet',
  whomToAsk: 'Platform owners who declare spheres: {{groups}}',
  noPlatformOwner:
    'Ask the people who run the platforms of your company to declare one.',
  ofTeam: '{{team}} works in the sphere {{sphere}}',
  noOwner: 'Nobody owns this, so no sphere counts for it',
  unavailable: 'The sphere cannot be shown: {{message}}',
} as const;
