import type { ExtensionCanInfo } from '@dataops-sphere/plugin-sphere-common';
import { viewerRoles } from './viewerRoles';

const no = (reason: string) => ({ can: false, reason, message: reason });

const cases: readonly (readonly [string, ExtensionCanInfo, string])[] = [
  [
    'a reviewer',
    { approve: { can: true }, withdraw: no('not-team') },
    'reviewer',
  ],
  ['a reviewer who has voted', { approve: no('already-voted') }, 'reviewer'],
  [
    'a reviewer while the team has its turn',
    { approve: no('wrong-state'), 'counter-offer': { can: true } },
    'reviewer',
  ],
  [
    'whoever asked, told why they cannot approve',
    { approve: no('own-request'), withdraw: { can: true } },
    'reviewer team',
  ],
  [
    'somebody else',
    {
      approve: no('not-reviewer'),
      withdraw: no('not-team'),
      comment: { can: true },
    },
    '',
  ],
  [
    'anybody while the groups are unknown',
    { approve: no('membership-unknown'), edit: no('membership-unknown') },
    'reviewer',
  ],
  [
    'the team of an active extension',
    { approve: no('wrong-state'), 'give-back': { can: true } },
    'team',
  ],
  [
    'anybody, once it is over',
    { approve: no('wrong-state'), edit: no('wrong-state') },
    '',
  ],
];

describe('how a viewer stands to a request', () => {
  it.each(cases)('%s', (_, can, expected) => {
    const roles = viewerRoles(can);
    const words = [
      ...(roles.reviewer ? ['reviewer'] : []),
      ...(roles.team ? ['team'] : []),
    ];
    expect(words.join(' ')).toBe(expected);
  });
});
