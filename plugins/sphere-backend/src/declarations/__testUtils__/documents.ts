/** A sphere's YAML with the fields that a test cares about. */
export function sphereYaml(
  name: string,
  fields: {
    readonly title?: string;
    readonly description?: string;
    readonly team?: string;
    readonly platformOwner?: string;
    readonly lifecycle?: string;
    readonly archetype?: string;
    readonly parameters?: Readonly<Record<string, string | number>>;
    readonly checkpoints?: readonly string[];
    readonly labels?: Readonly<Record<string, string>>;
    readonly reviewers?: readonly string[];
    readonly border?: number;
  } = {},
): string {
  const {
    title = name,
    team = `group:default/${name}`,
    platformOwner = 'group:default/platform',
    border = 10,
  } = fields;
  return document('Sphere', {
    metadata: {
      name,
      title,
      ...(fields.description && { description: fields.description }),
      ...(fields.labels && { labels: fields.labels }),
    },
    spec: {
      team,
      platformOwner,
      ...(fields.lifecycle && { lifecycle: fields.lifecycle }),
      ...(fields.archetype && {
        basedOn: {
          archetype: fields.archetype,
          ...(fields.parameters && { parameters: fields.parameters }),
        },
      }),
      boundary: [
        {
          id: 'namespaces',
          kind: 'kubernetes-namespace',
          inside: { name: [`${name}-*`] },
          limits: { count: { border } },
        },
      ],
      leash: {
        ...(fields.checkpoints && { checkpoints: fields.checkpoints }),
        ...(fields.reviewers && {
          extensions: { steps: [{ name: 'Us', reviewers: fields.reviewers }] },
        }),
      },
    },
  });
}

export function archetypeYaml(
  name: string,
  fields: {
    readonly border?: number;
    readonly checkpoints?: readonly string[];
    readonly requires?: string;
  } = {},
): string {
  return document('Archetype', {
    metadata: { name, title: `The ${name}` },
    spec: {
      owner: 'group:default/platform',
      ...(fields.requires && {
        parameters: { [fields.requires]: { type: 'text', required: true } },
      }),
      boundary: [
        {
          id: 'base',
          kind: 'kubernetes-namespace',
          inside: { name: ['base-*'] },
          limits: { count: { border: fields.border ?? 5 } },
        },
      ],
      ...(fields.checkpoints && {
        leash: { checkpoints: fields.checkpoints },
      }),
    },
  });
}

export function checkpointYaml(name: string): string {
  return document('Checkpoint', {
    metadata: { name, title: `Rule ${name}` },
    spec: {
      owner: 'group:default/security',
      area: 'security',
      asks: 'Something must hold.',
      intent: 'Because it matters.',
    },
  });
}

/** Several documents in one file. */
export function yamlFile(...documents: readonly string[]): string {
  return documents.join('---\n');
}

/** JSON is YAML; with one key a line, it has lines to point at. */
function document(kind: string, content: object): string {
  return `${JSON.stringify(
    { apiVersion: 'sphere.dataops/v1alpha1', kind, ...content },
    null,
    2,
  )}\n`;
}
