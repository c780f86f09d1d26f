import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import {
  compileBoundary,
  createKindRegistry,
  parseDeclarations,
  placeResource,
  printDeclaration,
  resolveSphere,
} from '@dataops-sphere/plugin-sphere-common';
import { addsUp, type ImportReport } from '../report/importReport';
import { importAwsApplications } from './awsApplications/importAwsApplications';
import { readApplications } from './awsApplications/readApplications';
import type { ImportResult } from './ImportResult';
import { readKnownGroups } from './knownGroups';
import { askImported, importKubernetes } from './kubernetes/importKubernetes';
import { readManifests } from './kubernetes/readManifests';

// The data lie beside the checkout and are never part of it
const DATA = join(findRoot(process.cwd()), '../shared/data');
const present = existsSync(join(DATA, 'README.md'));
const describeReal = present ? describe : describe.skip;
if (!present) {
  // eslint-disable-next-line no-console
  console.warn(
    'skipped: the tests on real input need the folder shared/data beside the checkout',
  );
}

const shared = {
  platformOwner: 'group:default/platform',
  teamNamespace: 'default',
  namePrefix: '',
};

/** The folder of the repository, whether tests run in it or in the package. */
function findRoot(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'backstage.json')) || parent === folder
    ? folder
    : findRoot(parent);
}

function load(path: string) {
  return { path, text: readFileSync(join(DATA, path), 'utf8') };
}

function line(report: ImportReport, what: string) {
  const found = report.documents.find(l => l.what === what);
  return found && [found.read, found.used, found.skipped];
}

function problemsOf({ spheres }: ImportResult): unknown[] {
  const kinds = createKindRegistry();
  const archetypes = new Map();
  return spheres.flatMap(sphere => {
    const parsed = parseDeclarations(printDeclaration(sphere), { kinds });
    const resolved = resolveSphere(sphere, { archetypes, kinds });
    return [...parsed.problems, ...(resolved.ok ? [] : resolved.problems)];
  });
}

jest.setTimeout(60_000);

describeReal('the importers on real input', () => {
  it('account for all 889 namespaces and 5,856 documents of a cluster', () => {
    const groups = load('kubernetes-org/org.yaml').text;
    const knownGroups = readKnownGroups([groups]);
    expect(knownGroups.size).toBe(766);
    const result = importKubernetes(
      readManifests([load('moj-cloud-platform/kubernetes.yaml')]),
      {
        ...shared,
        cluster: 'live',
        teamBy: 'annotation',
        teamAnnotations: ['*/team-name'],
        rbacGroupPrefix: 'github:',
        knownGroups,
      },
    );
    const { report } = result;
    expect(addsUp(report)).toBe(true);
    expect(report.documents.reduce((sum, l) => sum + l.read, 0)).toBe(5856);
    expect(line(report, 'Namespace')).toEqual([889, 831, 58]);
    expect(report.ambiguous).toHaveLength(58);
    expect(report.result).toMatchObject({ spheres: 281, groupStubs: 282 });
    expect(problemsOf(result)).toEqual([]);
  });

  it('account for all 73 applications', () => {
    const result = importAwsApplications(
      readApplications([
        load('moj-modernisation-platform/aws-applications.json'),
      ]),
      {
        ...shared,
        teamBy: 'sso-group',
        ignoreLevels: new Set(),
        knownGroups: new Set(),
      },
    );
    const { report } = result;
    expect(addsUp(report)).toBe(true);
    expect(line(report, 'application')).toEqual([73, 43, 30]);
    expect(report.ambiguous).toHaveLength(29);
    expect(report.decided).toHaveLength(43);
    expect(problemsOf(result)).toEqual([]);
  });

  it('give each team its own namespaces, and of others only what bindings say', () => {
    const input = readManifests([load('moj-cloud-platform/kubernetes.yaml')]);
    const options = {
      ...shared,
      cluster: 'live',
      teamBy: 'annotation' as const,
      teamAnnotations: ['*/team-name'],
      rbacGroupPrefix: 'github:',
      knownGroups: new Set<string>(),
    };
    const imported = importKubernetes(input, options);
    const found = askImported(input, options, imported);
    expect(found.ownInside).toHaveLength(831);
    expect(found.ownOutside).toEqual([]);
    expect(found.othersInside).toEqual([]);
    // Every namespace is accounted for: inside its own team's sphere, or nobody's
    const count = (name: string) =>
      found.observations.find(o => o.name === name)?.count ?? NaN;
    expect(831 + count('namespaces without a team')).toBe(889);

    // The same from the text of the RoleBindings alone
    const own = new Set(found.ownInside);
    const teams = new Set(
      imported.spheres.map(s => s.spec.team.replace(/^.*\//, '')),
    );
    const asked = new Set(
      found.rolesInside.map(r => `${r.team} ${r.role} ${r.namespace}`),
    );
    const bound = readBindings(load('moj-cloud-platform/kubernetes.yaml').text);
    const known = new Set(
      input.manifests.filter(m => m.kind === 'Namespace').map(m => m.name),
    );
    const expected = new Set(
      bound
        .filter(b => teams.has(b.group) && known.has(b.namespace))
        .map(b => `${b.group} ${b.role} ${b.namespace}`),
    );
    expect(own.size).toBe(831);
    for (const inside of asked) expect(expected).toContain(inside);
    const teamOfOwn = ownersOf(imported, options.cluster);
    const foreign = [...expected].filter(held => {
      const [group, , namespace] = held.split(' ');
      return teamOfOwn.get(namespace) !== group;
    });
    expect([...asked].sort()).toEqual(foreign.sort());
  });
});

/** Groups in role bindings, by a reading of the documents that shares nothing with the importer. */
function readBindings(text: string) {
  return text
    .split(/^---$/m)
    .filter(part => /^kind: RoleBinding$/m.test(part))
    .flatMap(part => {
      const { metadata, roleRef, subjects } = parse(part);
      return (subjects ?? [])
        .filter(
          (s: { kind: string; name: string }) =>
            s.kind === 'Group' && s.name.startsWith('github:'),
        )
        .map((s: { name: string }) => ({
          group: s.name.slice('github:'.length).toLowerCase(),
          role: roleRef.name as string,
          namespace: metadata.namespace as string,
        }));
    }) as { group: string; role: string; namespace: string }[];
}

/** Whose a namespace is, by the entries about namespaces of the spheres that came out. */
function ownersOf({ spheres }: ImportResult, cluster: string) {
  const kinds = createKindRegistry();
  const names = load('moj-cloud-platform/kubernetes.yaml')
    .text.split(/^---$/m)
    .filter(part => /^kind: Namespace$/m.test(part))
    .map(part => parse(part).metadata.name as string);
  const owners = new Map<string, string>();
  for (const document of spheres) {
    const resolved = resolveSphere(document, { archetypes: new Map(), kinds });
    if (!resolved.ok) continue;
    const boundary = compileBoundary(resolved.sphere, { kinds });
    for (const name of names) {
      const attributes = { cluster, name };
      const place = placeResource(
        boundary,
        { kind: 'kubernetes-namespace', attributes },
        0,
      );
      if (place.zone === 'inside') {
        owners.set(name, document.spec.team.replace(/^.*\//, ''));
      }
    }
  }
  return owners;
}
