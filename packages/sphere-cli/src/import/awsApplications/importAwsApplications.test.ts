import {
  createKindRegistry,
  parseDeclarations,
  printDeclaration,
} from '@dataops-sphere/plugin-sphere-common';
import * as fc from 'fast-check';
import { addsUp } from '../../report/importReport';
import { importAwsApplications } from './importAwsApplications';
import type { AwsApplicationsOptions } from './options';
import { readApplications } from './readApplications';

const OPTIONS: AwsApplicationsOptions = {
  platformOwner: 'group:default/platform',
  teamBy: 'sso-group',
  ignoreLevels: new Set(),
  teamNamespace: 'default',
  namePrefix: '',
  knownGroups: new Set(),
};

function importAll(
  applications: Readonly<Record<string, unknown>>,
  options: Partial<AwsApplicationsOptions> = {},
) {
  const text = JSON.stringify(applications);
  return importAwsApplications(readApplications([{ path: 'all.json', text }]), {
    ...OPTIONS,
    ...options,
  });
}

/** An environment with access written as `group:level`. */
function environment(name: string, ...access: readonly string[]) {
  return {
    name,
    access: access.map(a => {
      const [sso_group_name, level] = a.split(':');
      return { sso_group_name, level };
    }),
  };
}

function chosen(result: ReturnType<typeof importAll>) {
  return {
    decided: result.report.decided.map(d => `${d.chosen}, ${d.why}`),
    ambiguous: result.report.ambiguous.flatMap(a => a.candidates),
  };
}

describe('importAwsApplications', () => {
  it('writes accounts and roles per environment, and repositories', () => {
    const { spheres } = importAll({
      churn: {
        environments: [
          environment('development', 'data:developer', 'data:sandbox'),
          environment('production', 'data:read-only'),
        ],
        'github-oidc-team-repositories': ['acme/churn', '', 'acme/model'],
      },
    });
    expect(spheres.map(s => s.spec.team)).toEqual(['group:default/data']);
    const entries = spheres[0].spec.boundary ?? [];
    expect(entries.map(e => e.id)).toEqual([
      'accounts-development',
      'accounts-production',
      'cloud-account-rest',
      'role-developer-development',
      'role-read-only-production',
      'role-sandbox-development',
      'role-rest',
      'repositories-acme',
    ]);
    expect(entries[0].inside).toEqual({
      provider: ['aws'],
      account: ['churn-development'],
    });
    expect(entries[3].inside).toEqual({
      platform: ['aws'],
      environment: ['development'],
      role: ['developer'],
      scope: ['churn-development'],
    });
    expect(entries[7].inside).toEqual({
      organization: ['acme'],
      name: ['churn', 'model'],
    });
  });

  it('chooses the group in most environments, then the one with most levels', () => {
    const result = importAll({
      a: {
        environments: [
          environment(
            'dev',
            'x:developer',
            'y:developer',
            'y:sandbox',
            'y:admin',
          ),
          environment('prod', 'x:developer'),
        ],
      },
      b: {
        environments: [
          environment('dev', 'x:developer', 'y:developer', 'y:sandbox'),
        ],
      },
      c: { environments: [environment('dev', 'z:developer')] },
    });
    expect(chosen(result)).toEqual({
      decided: [
        'x, the group with access to most environments',
        'y, the group with most levels of access',
        'z, the only group with access',
      ],
      ambiguous: [],
    });
  });

  it('chooses nobody among groups that are level, unless a level does not count', () => {
    const applications = {
      a: {
        environments: [
          environment('dev', 'x:developer', 'audit:security-audit'),
        ],
      },
    };
    expect(chosen(importAll(applications))).toEqual({
      decided: [],
      ambiguous: ['audit', 'x'],
    });
    const ignoreLevels = new Set(['security-audit']);
    expect(chosen(importAll(applications, { ignoreLevels })).decided).toEqual([
      'x, the only group with access',
    ]);
  });

  it('makes every application a team when asked to', () => {
    const result = importAll(
      {
        a: { environments: [environment('dev', 'x:developer', 'y:developer')] },
      },
      { teamBy: 'application' },
    );
    expect(result.spheres.map(s => s.spec.team)).toEqual(['group:default/a']);
    expect(result.report.parts.map(p => [p.what, p.used])).toContainEqual([
      'access level',
      2,
    ]);
  });

  it('reads a file with one application, called like the file', () => {
    const text = JSON.stringify({
      environments: [environment('dev', 'x:developer')],
    });
    const { applications } = readApplications([
      { path: 'environments/churn.json', text },
    ]);
    expect(applications.map(a => a.name)).toEqual(['churn']);
  });

  it('counts files that are broken and applications without a shape', () => {
    const { read, outcomes } = readApplications([
      { path: 'broken.json', text: '{' },
      { path: 'list.json', text: '[]' },
      { path: 'all.json', text: '{"a": 1}' },
    ]);
    expect(read.get('application')).toBe(3);
    expect(outcomes.map(o => `${o.name} ${o.skipped}`)).toEqual([
      'a malformed',
      'broken unreadable',
      'list malformed',
    ]);
  });
});

describe('importAwsApplications, on random applications', () => {
  const word = fc.constantFrom('x', 'y', 'A B', 'dev', 'prod', '', '*', 'x_y');
  const access = fc.oneof(
    fc.record({ sso_group_name: word, level: word }),
    fc.constantFrom<unknown>(1, null, {}),
  );
  const environments = fc.array(
    fc.oneof(
      fc.record({ name: word, access: fc.array(access, { maxLength: 4 }) }),
      fc.constantFrom<unknown>('dev', { name: 1 }),
    ),
    { maxLength: 4 },
  );
  const application = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        environments,
        'github-oidc-team-repositories': fc.array(
          fc.constantFrom<unknown>('acme/x', 'acme/*', '', 7, 'alone'),
        ),
      }),
    },
    fc.constantFrom<unknown>(null, 3, { environments: 'none' }),
  );
  const world = fc.dictionary(
    fc.constantFrom('a', 'b', 'c d', '*', 'library'),
    application,
  );
  const teamBy = fc.constantFrom('sso-group' as const, 'application' as const);

  it('keeps books that add up, and makes valid documents', () => {
    const kinds = createKindRegistry();
    fc.assert(
      fc.property(world, teamBy, (applications, way) => {
        const { report, spheres } = importAll(applications, { teamBy: way });
        expect(addsUp(report)).toBe(true);
        expect(report.documents.map(l => l.read)).toEqual(
          Object.keys(applications).length
            ? [Object.keys(applications).length]
            : [],
        );
        const text = spheres.map(s => `---\n${printDeclaration(s)}`).join('');
        expect(parseDeclarations(text, { kinds }).problems).toEqual([]);
      }),
    );
  });

  it('gives the same result whatever the order of applications', () => {
    fc.assert(
      fc.property(world, applications => {
        const others = Object.fromEntries(
          Object.entries(applications).reverse(),
        );
        expect(importAll(others)).toEqual(importAll(applications));
      }),
    );
  });
});
