import { createKindRegistry, FAMILIES, resolveSphere } from './boundary';
import type { ResolvedSphere } from './boundary';
import {
  exampleEntities,
  examplePeople,
  exampleTexts,
} from './__testUtils__/exampleOrganisation';
import {
  parseDeclarations,
  type ArchetypeDocument,
  type CheckpointDocument,
  type SphereDocument,
} from './declarations';

const kinds = createKindRegistry();
const texts = new Map(
  ['archetypes', 'checkpoints', 'spheres'].flatMap(folder => [
    ...exampleTexts(folder),
  ]),
);
const parsed = [...texts].map(([file, text]) => ({
  file,
  ...parseDeclarations(text, { kinds }),
}));
const documents = parsed.flatMap(p => p.documents.map(d => d.document));
const spheres = documents.filter(
  (d): d is SphereDocument => d.kind === 'Sphere',
);
const archetypes = documents.filter(
  (d): d is ArchetypeDocument => d.kind === 'Archetype',
);
const rules = documents.filter(
  (d): d is CheckpointDocument => d.kind === 'Checkpoint',
);

function resolved(name: string): ResolvedSphere {
  const document = spheres.find(s => s.metadata.name === name);
  if (!document) throw new Error(`no sphere '${name}'`);
  const result = resolveSphere(document, {
    archetypes: new Map(archetypes.map(a => [a.metadata.name, a])),
    kinds,
  });
  if (!result.ok) {
    throw new Error(result.problems.map(p => p.message).join('\n'));
  }
  return result.sphere;
}

function familiesOf(sphere: ResolvedSphere) {
  const used = new Set(sphere.boundary.map(e => e.family));
  return FAMILIES.filter(f => used.has(f));
}

function entryOf(sphere: ResolvedSphere, id: string) {
  const entry = sphere.boundary.find(e => e.id === id);
  if (!entry) throw new Error(`no entry '${id}' in '${sphere.name}'`);
  return entry;
}

const DATAOPS_TEAMS = [
  'churn',
  'customer-360',
  'demand',
  'finance',
  'fraud',
  'iot',
  'marketing',
  'pricing-lab',
].map(team => `group:default/${team}`);

const NAMES = spheres.map(s => s.metadata.name);

describe('the example declarations', () => {
  it('are eight spheres, three archetypes and eight checkpoint rules', () => {
    expect(spheres).toHaveLength(8);
    expect(archetypes.map(a => a.metadata.name)).toEqual([
      'dataops-regulated',
      'dataops-sandbox',
      'dataops-standard',
    ]);
    expect(rules).toHaveLength(8);
  });

  it('have exactly one problem, on line 14 of the marketing file', () => {
    const problems = parsed.flatMap(p =>
      p.problems.map(({ line, column, code, message }) => ({
        file: p.file,
        line,
        column,
        code,
        message,
      })),
    );
    expect(problems).toEqual([
      {
        file: 'spheres/marketing.yaml',
        line: 14,
        column: 3,
        code: 'schema',
        message: expect.stringContaining("did you mean 'lifecycle'?"),
      },
    ]);
  });

  it('give one sphere to each DataOps team', () => {
    expect(spheres.map(s => s.spec.team).sort()).toEqual(DATAOPS_TEAMS);
  });

  it.each(NAMES)(
    'resolve %s, with a title and a checkpoint rule for each name',
    name => {
      const sphere = resolved(name);
      expect(sphere.title).not.toBe('');
      expect(rules.map(r => r.metadata.name)).toEqual(
        expect.arrayContaining(sphere.leash.checkpoints.map(c => c.name)),
      );
    },
  );

  it('ask for no more than six required checkpoints per sphere', () => {
    const advised = rules
      .filter(r => r.spec.necessity === 'advised')
      .map(r => r.metadata.name);
    for (const name of NAMES) {
      const required = resolved(name).leash.checkpoints.filter(
        c => !advised.includes(c.name),
      );
      expect(required.length).toBeLessThanOrEqual(6);
    }
  });

  it('say why wherever they forbid', () => {
    const silent = NAMES.flatMap(name =>
      resolved(name)
        .boundary.filter(
          e => e.forbidden && !e.inside && !e.extendable && !e.reason,
        )
        .map(e => `${name}/${e.id}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the people behind the example declarations', () => {
  const groups = exampleEntities()
    .filter(e => e.kind === 'Group')
    .map(e => `group:default/${e.metadata.name}`);

  it('are groups of the example catalog, wherever a document names one', () => {
    const named = [...texts.values()].flatMap(
      text => text.match(/group:default\/[a-z0-9-]+/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(ref => !groups.includes(ref))).toEqual([]);
  });

  it('are enough for every step of every request, without the team', () => {
    for (const name of NAMES) {
      const { team, leash } = resolved(name);
      const ownPeople = examplePeople(team, { transitive: true });
      const { steps, permanent, standIn } = leash.extensions;
      const all = [
        ...steps,
        ...(permanent.steps ?? []),
        ...(standIn
          ? [{ name: 'Stand-in', reviewers: [standIn], quorum: 1 }]
          : []),
      ];
      for (const step of all) {
        const eligible = new Set(
          step.reviewers
            .flatMap(ref => examplePeople(ref))
            .filter(person => !ownPeople.includes(person)),
        );
        expect([name, step.name, eligible.size >= (step.quorum ?? 1)]).toEqual([
          name,
          step.name,
          true,
        ]);
      }
    }
  });

  it('are enough for every checkpoint review and waiver', () => {
    for (const { metadata, spec } of rules) {
      const { reviewers = [], quorum = 1, standIn } = spec.review ?? {};
      const people = new Set(reviewers.flatMap(ref => examplePeople(ref)));
      const others = [standIn, ...(spec.waiver?.approvers ?? [])].filter(
        (ref): ref is string => ref !== undefined,
      );
      expect([
        metadata.name,
        !spec.review || people.size >= quorum,
        others.filter(ref => examplePeople(ref).length === 0),
      ]).toEqual([metadata.name, true, []]);
    }
  });

  it('leave Networking with a single reviewer, and a stand-in who is somebody else', () => {
    const networking = examplePeople('group:default/networking');
    expect(networking).toHaveLength(1);
    const rule = rules.find(r => r.metadata.name === 'networking-review');
    const standIns = examplePeople(rule?.spec.review?.standIn ?? '');
    expect(standIns.length).toBeGreaterThan(0);
    expect(standIns).not.toContain(networking[0]);
  });
});

describe('the shapes of the example spheres', () => {
  it('run from one family to all nine', () => {
    const shapes = Object.fromEntries(
      NAMES.map(name => [name, familiesOf(resolved(name)).length]),
    );
    expect(shapes).toEqual({
      'customer-churn': 8,
      'payment-fraud': 8,
      'store-telemetry': 9,
      'demand-forecast': 4,
      'customer-360': 8,
      'finance-closing': 7,
      'pricing-lab': 1,
      'marketing-insights': 5,
    });
  });

  it('leave Churn ten namespaces, twenty at most, and nine thousand euros a month', () => {
    const churn = resolved('customer-churn');
    expect(entryOf(churn, 'namespaces').limits?.count).toEqual({
      warn: 8,
      border: 10,
      ceiling: 20,
    });
    expect(entryOf(churn, 'money').limits?.monthly?.border).toBe(9000);
  });

  it('let IoT have 500 namespaces of 800, and ask for buckets outside of the EU', () => {
    const iot = resolved('store-telemetry');
    expect(entryOf(iot, 'namespaces').limits?.count).toMatchObject({
      border: 500,
      ceiling: 800,
    });
    expect(entryOf(iot, 'buckets')).toMatchObject({
      inside: { region: ['eu-*'] },
      extendable: { region: ['us-east-1', 'us-west-2'] },
    });
  });

  it('keep two GPUs for Demand behind a question', () => {
    const { limits } = entryOf(resolved('demand-forecast'), 'compute');
    expect(limits?.['nvidia.com/gpu']).toEqual({ border: 0, ceiling: 2 });
  });

  it('substitute the parameters of the archetypes', () => {
    const all = JSON.stringify(NAMES.map(resolved));
    expect(all).not.toContain('${{');
    expect(
      entryOf(resolved('marketing-insights'), 'namespaces').inside,
    ).toEqual({ name: ['mkt-lab-*'] });
  });

  it('have Marketing as the only draft', () => {
    const drafts = NAMES.filter(n => resolved(n).lifecycle === 'draft');
    expect(drafts).toEqual(['marketing-insights']);
  });
});
