import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { boundaryPhrases } from '@dataops-sphere/plugin-sphere-common';

/** All text of the shared parts of Sphere. @public */
export const sphereReactTranslationRef = createTranslationRef({
  id: 'sphere-react',
  messages: {
    phrase: boundaryPhrases,
    zone: {
      inside: 'Inside',
      extendable: 'Ask first',
      forbidden: 'Forbidden',
    },
    map: {
      hint: 'Point at a sector, or use the arrow keys, to read what it allows.',
      moreInTable: '+ {{number}} more in the table',
      toTable: 'To the table',
      failed: 'The map can’t be drawn. The table says the same in words.',
      legend: 'Legend',
      legendBorder: 'Border',
      legendWarn: 'Warns from here',
    },
    room: {
      family_one: '{{family}}: {{count}} statement',
      family_other: '{{family}}: {{count}} statements',
      empty: 'Nothing declared',
    },
    table: {
      title: 'The border in words',
      what: 'What',
      limits: 'Limits',
      enforced: 'Enforced',
      from: 'From',
      why: 'Why',
      none: 'None',
      onlyActions: 'Only to: {{actions}}',
      showAll: 'Show all',
      showLess: 'Show less',
      details: 'Details',
      showDetails: 'Details of {{what}}',
      showMore_one: 'Show {{count}} more in {{family}}',
      showMore_other: 'Show {{count}} more in {{family}}',
    },
  },
});
