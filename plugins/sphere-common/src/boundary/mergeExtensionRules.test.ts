import type { SphereDocument } from '../declarations/documents';
import {
  based,
  kinds,
  problems,
  standard,
} from './__testUtils__/standardArchetype';
import { resolveSphere } from './resolveSphere';

describe('resolveSphere and extension rules', () => {
  const rules = (
    extensions: NonNullable<SphereDocument['spec']['leash']>['extensions'],
  ) => problems(based({ prefix: 'churn' }, { leash: { extensions } }));
  const owner = {
    name: 'Owner',
    reviewers: ['group:default/churn-owners', 'group:default/b'],
    quorum: 2,
  };
  const security = { name: 'Security', reviewers: ['group:default/security'] };

  it.each([
    [{ maxDuration: '30 days' }],
    [{ maxDuration: '1 month' }],
    [{ decideWithin: '1 day' }],
    [{ permanent: { allowed: false } }],
    [{ steps: [owner, security] }],
    [{ steps: [{ ...owner, quorum: 3 }, security] }],
    [{ steps: [owner, { ...owner, name: 'More' }, security] }],
    [{ standIn: 'group:default/sre' }],
  ])('takes rules that are as strict or stricter: %j', extensions => {
    expect(rules(extensions)).toEqual([]);
  });

  it.each([
    [{ maxDuration: '90 days' }, "maxDuration expected at most '60 days'"],
    [{ maxDuration: '3 months' }, "maxDuration expected at most '60 days'"],
    [
      { decideWithin: '1 week' },
      "decideWithin expected at most '3 working days'",
    ],
    [
      { permanent: { allowed: true } },
      'permanent.allowed expected no permanent',
    ],
    [{ steps: [owner] }, "steps expected the step 'Security'"],
    [{ steps: [security, owner] }, "steps.0 expected the step 'Security'"],
    [
      { steps: [{ ...owner, quorum: 1 }, security] },
      "steps.0.quorum expected a quorum of at least 2 in the step 'Owner'",
    ],
    [
      {
        steps: [owner, { ...security, reviewers: ['group:default/friends'] }],
      },
      "steps.1 expected the step 'Security' in its place",
    ],
  ])('refuses looser rules: %j', (extensions, message) => {
    expect(rules(extensions)).toEqual([
      expect.stringContaining(
        `looser-extension-rules spec.leash.extensions.${message}`,
      ),
    ]);
  });

  it('lets a sphere narrow, but not widen, what is not listed', () => {
    expect(
      problems(based({ prefix: 'a' }, { unlisted: 'extendable' })),
    ).toEqual([
      "looser-extension-rules spec.unlisted expected 'forbidden' for what is not listed, as the archetype 'standard' says",
    ]);
    const open = {
      ...standard,
      spec: { ...standard.spec, unlisted: undefined },
    };
    const result = resolveSphere(
      based({ prefix: 'a' }, { unlisted: 'extendable' }),
      { archetypes: new Map([['standard', open]]), kinds },
    );
    expect(result).toMatchObject({ sphere: { unlisted: 'extendable' } });
  });
});
