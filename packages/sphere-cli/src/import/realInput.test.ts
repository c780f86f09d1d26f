import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createKindRegistry,
  parseDeclarations,
  printDeclaration,
  resolveSphere,
} from '@dataops-sphere/plugin-sphere-common';
import { addsUp, type ImportReport } from '../report/importReport';
import { importAwsApplications } from './awsApplications/importAwsApplications';
import { readApplications } from './awsApplications/readApplications';
import type { ImportResult } from './ImportResult';
import { readKnownGroups } from './knownGroups';
import { importKubernetes } from './kubernetes/importKubernetes';
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
});
