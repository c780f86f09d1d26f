import fc from 'fast-check';
import {
  archetypeArbitrary,
  sphereArbitrary,
  withKeysReversed,
} from '../__testUtils__/declarationArbitraries';
import type { BoundaryEntry } from '../boundary/entry';
import type { Declaration } from './declaration';
import { declarationChangeSchema } from './revisionApi';
import { diffDeclarations } from './diffDeclarations';
import type { ArchetypeDocument, SphereDocument } from './documents';

type Spec = Partial<SphereDocument['spec']>;

function sphere(spec: Spec, metadata = {}): SphereDocument {
  return {
    apiVersion: 'sphere.dataops/v1alpha1',
    kind: 'Sphere',
    metadata: { name: 'churn', ...metadata },
    spec: {
      team: 'group:default/churn',
      platformOwner: 'group:default/platform',
      ...spec,
    },
  };
}

/** `sentence (room)` of every change. */
const sentences = (before?: Declaration, after?: Declaration) =>
  diffDeclarations(before, after).map(
    c => c.sentence + (c.room ? ` (${c.room})` : ''),
  );

const entry = (over: Partial<BoundaryEntry> = {}): BoundaryEntry => ({
  id: 'namespaces',
  kind: 'kubernetes-namespace',
  title: 'Namespaces',
  inside: { name: ['churn-*'], cluster: ['eu'] },
  limits: { count: { warn: 8, border: 10, ceiling: 20 } },
  ...over,
});
const entryChange = (before: BoundaryEntry, after: BoundaryEntry) =>
  sentences(sphere({ boundary: [before] }), sphere({ boundary: [after] }));
const limitChange = (
  before: BoundaryEntry['limits'],
  after: BoundaryEntry['limits'],
) => entryChange(entry({ limits: before }), entry({ limits: after }));

describe('diffDeclarations', () => {
  it('finds no change between a document and itself, whatever the order of keys', () => {
    fc.assert(
      fc.property(
        fc.oneof<fc.Arbitrary<Declaration>[]>(
          sphereArbitrary,
          archetypeArbitrary,
        ),
        document => {
          const reversed = withKeysReversed(document) as Declaration;
          expect(diffDeclarations(document, reversed)).toEqual([]);
        },
      ),
    );
  });

  it('fits its schema, and says the opposite about room the other way round', () => {
    const opposite = { more: 'less', less: 'more', none: 'none' };
    fc.assert(
      fc.property(sphereArbitrary, sphereArbitrary, (a, b) => {
        const there = diffDeclarations(a, b);
        const back = diffDeclarations(b, a);
        const rooms = (changes: typeof there) =>
          changes
            .map(c => [
              JSON.stringify([c.subject, c.parts]),
              c.room ?? ('none' as const),
            ])
            .sort();
        for (const change of there) {
          expect(declarationChangeSchema.safeParse(change).success).toBe(true);
          expect(change.sentence).not.toMatch(/\.$|undefined|\[object/);
        }
        expect(rooms(back).map(([k, r]) => [k, opposite[r as 'more']])).toEqual(
          rooms(there),
        );
      }),
    );
  });

  it('says when a whole document comes or goes', () => {
    const document = sphere({}, { title: 'Customer churn' });
    expect(sentences(undefined, document)).toEqual([
      'Sphere Customer churn added',
    ]);
    expect(sentences(document, undefined)).toEqual([
      'Sphere Customer churn removed',
    ]);
    expect(sentences(undefined, undefined)).toEqual([]);
  });

  it('does not take another order of entries or values for a change', () => {
    const a = entry({ inside: { name: ['a', 'b'] } });
    const b = entry({ id: 'other' });
    expect(
      sentences(
        sphere({ boundary: [a, b] }),
        sphere({ boundary: [b, { ...a, inside: { name: ['b', 'a'] } }] }),
      ),
    ).toEqual([]);
  });

  it('tells entries that come and go by their titles', () => {
    const other = entry({ id: 'roles-prod', title: 'Roles in production' });
    expect(
      sentences(
        sphere({ boundary: [entry()] }),
        sphere({ boundary: [entry(), other] }),
      ),
    ).toEqual(['Roles in production added']);
    const ban = { id: 'ban', kind: 'role', forbidden: 'any' as const };
    expect(
      sentences(sphere({ boundary: [ban] }), sphere({ boundary: [] })),
    ).toEqual(['ban removed (more)']);
  });

  it.each([
    [
      { border: 10 },
      { border: 14 },
      'border of Namespaces raised from 10 to 14 (more)',
    ],
    [
      { border: 10 },
      { border: 8 },
      'border of Namespaces lowered from 10 to 8 (less)',
    ],
    [
      { border: 10, ceiling: 20 },
      { border: 12, ceiling: 15 },
      'border of Namespaces raised from 10 to 12, ceiling of Namespaces lowered from 20 to 15',
    ],
    [{ border: 10 }, { border: 10, warn: 8 }, 'warning of Namespaces set to 8'],
    [
      { border: 10 },
      { border: 10, ceiling: 20 },
      'ceiling of Namespaces set to 20 (less)',
    ],
    [
      { ceiling: 20 },
      { border: 10, ceiling: 20 },
      'border of Namespaces set to 10 (less)',
    ],
  ])('tells a limit of %j that becomes %j', (before, after, sentence) => {
    expect(limitChange({ count: before }, { count: after })).toEqual([
      sentence,
    ]);
  });

  it('tells limits by dimension', () => {
    expect(limitChange({ cpu: { border: 4 } }, { gpu: { border: 1 } })).toEqual(
      [
        'limit of Namespaces (cpu) removed (more)',
        'border of Namespaces (gpu) set to 1 (less)',
      ],
    );
  });

  it.each([
    [
      { inside: { name: ['churn-*', 'x'], cluster: ['eu'] } },
      'inside',
      ' (more)',
    ],
    [{ inside: { name: ['churn-*'] } }, 'inside', ' (more)'],
    [{ inside: 'any' as const }, 'inside', ' (more)'],
    [
      { inside: { name: ['churn-*'], cluster: ['eu'], environment: ['dev'] } },
      'inside',
      ' (less)',
    ],
    [{ inside: { name: ['other'], cluster: ['eu'] } }, 'inside', ''],
    [{ extendable: 'any' as const }, 'extendable', ' (more)'],
    [{ forbidden: { name: ['kube-*'] } }, 'forbidden', ' (less)'],
    [
      { forbidden: 'any' as const, extendable: 'any' as const },
      'extendable, forbidden',
      '',
    ],
    [{ where: { environment: ['dev'] } }, 'where', ''],
    [{ actions: ['create'] }, 'actions', ''],
    [{ reason: 'Because' }, 'reason', ''],
  ])('tells that an entry changed to %j', (over, parts, room) => {
    expect(entryChange(entry(), entry(over))).toEqual([
      `Namespaces changed: ${parts}${room}`,
    ]);
  });

  it('tells fields, labels, parameters, checkpoints, rules and cover by name', () => {
    const before = sphere(
      {
        basedOn: { archetype: 'standard', parameters: { prefix: 'churn' } },
        leash: {
          checkpoints: ['on-call'],
          extensions: { maxDuration: '90 days' },
        },
        cover: { skills: [{ name: 'spark' }] },
        unlisted: 'extendable',
      },
      { title: 'Churn', labels: { domain: 'customer' } },
    );
    const after = sphere(
      {
        platformOwner: 'group:default/data',
        basedOn: { archetype: 'strict', parameters: { prefix: 'c', n: 1 } },
        leash: {
          checkpoints: ['security'],
          extensions: { maxDuration: '30 days' },
        },
        cover: { skills: [{ name: 'spark', holders: 2 }] },
        unlisted: 'forbidden',
        lifecycle: 'retired',
      },
      {
        title: 'Customer churn',
        description: 'x',
        labels: { domain: 'sales' },
      },
    );
    expect(sentences(before, after)).toEqual([
      'title changed from Churn to Customer churn',
      'description added',
      'label domain changed from customer to sales',
      'platform owner changed from group:default/platform to group:default/data',
      'lifecycle changed from active to retired (less)',
      'archetype changed from standard to strict',
      'zone of what is not listed changed from extendable to forbidden (less)',
      'parameter prefix changed from churn to c',
      'parameter n set to 1',
      'checkpoint on-call removed',
      'checkpoint security added',
      'longest extra room changed from 90 days to 30 days',
      'skill spark changed',
    ]);
  });

  it('tells changes of archetypes and of checkpoint rules', () => {
    const archetype: ArchetypeDocument = {
      apiVersion: 'sphere.dataops/v1alpha1',
      kind: 'Archetype',
      metadata: { name: 'standard' },
      spec: {
        owner: 'group:default/a',
        parameters: { n: { type: 'number' } },
        boundary: [entry()],
      },
    };
    const limits = { count: { border: '${{ parameters.n }}' } };
    expect(
      sentences(archetype, {
        ...archetype,
        spec: { owner: 'group:default/b', boundary: [{ ...entry(), limits }] },
      }),
    ).toEqual([
      'owner changed from group:default/a to group:default/b',
      'parameter n removed',
      'border of Namespaces changed from 10 to ${{ parameters.n }}, ceiling of Namespaces removed, warning of Namespaces removed',
    ]);
    const rule = {
      apiVersion: 'sphere.dataops/v1alpha1' as const,
      kind: 'Checkpoint' as const,
      metadata: { name: 'on-call' },
      spec: {
        owner: 'group:default/a',
        area: 'on-call' as const,
        asks: 'x',
        intent: 'y',
      },
    };
    expect(
      sentences(rule, { ...rule, spec: { ...rule.spec, effect: 'hold' } }),
    ).toEqual(['effect set to hold']);
  });
});
