/** The English of extra room and of requests for it; part of the phrases of the boundary. @internal */
export const roomWords = {
  borderRaised: 'border {{value}}, {{declared}} without extra room',
  roomMore: '+{{more}} {{term}}',
  roomAlone: 'extra room {{term}}',
  roomUntil: 'until {{day}}',
  roomForGood: 'for good',
  roomFrom: 'from {{day}}',
  roomDay: '{{day}} {{month}}',
  roomDayOfYear: '{{day}} {{month}} {{year}}',
  roomUpcoming: 'extra room from {{day}}: {{title}}',
  asked: '{{count}} asked',
  askedFor: 'asked: {{title}}',
  withRoom: '{{count}} with extra room',
  ofKind: '{{kind}}: {{fact}}',
} as const;
