import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { boundaryPhrases } from '@dataops-sphere/plugin-sphere-common';
import { canWeMessages } from './boundary/CanWe/canWeMessages';

/** All text of the shared parts of Sphere. @public */
export const sphereReactTranslationRef = createTranslationRef({
  id: 'sphere-react',
  messages: {
    phrase: boundaryPhrases,
    canWe: canWeMessages,
    zone: {
      inside: 'Inside',
      extendable: 'Ask first',
      forbidden: 'Forbidden',
    },
    map: {
      hint: 'Point at a sector, or use the arrow keys, to read what it allows.',
      openAsk: 'Open the request: {{title}}',
      moreInTable: '+ {{number}} more in the table',
      toTable: 'To the table',
      failed: 'The map can’t be drawn. The table says the same in words.',
      legend: 'Legend',
      legendBorder: 'Border',
      legendWarn: 'Warns from here',
      legendResource: 'Resource inside',
      legendOutside: 'Resource outside',
    },
    resource: {
      outsideAskFirst: 'Outside: ask first',
      outsideForbidden: 'Outside: forbidden',
      decidedBy: 'by {{statement}}',
      undecided: 'in no statement',
      show: 'Resources of {{what}}: {{counts}}',
      more: '+ {{number}} more',
      moreOf: '+ {{number}} more resources of {{what}}',
      external: '{{title}} ↗',
    },
    room: {
      family_one: '{{family}}: {{count}} statement',
      family_other: '{{family}}: {{count}} statements',
      near: 'near the border',
      outside: '{{number}} outside',
      marked: '{{words}} ({{marks}})',
      empty: 'Nothing declared',
    },
    table: {
      title: 'The border in words',
      what: 'What',
      limits: 'Limits',
      used: 'Used',
      enforced: 'Enforced',
      from: 'From',
      why: 'Why',
      none: 'None',
      onlyActions: 'Only to: {{actions}}',
      showAll: 'Show all',
      showLess: 'Show less',
      details: 'Details',
      showDetails: 'Details of {{what}}',
      menuOf: 'More for {{what}}',
      showMore_one: 'Show {{count}} more in {{family}}',
      showMore_other: 'Show {{count}} more in {{family}}',
    },
  },
});
