import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';

const ENTRIES = 20;
const FILES_PER_FOLDER = 100;

function entry(sphere: number, index: number) {
  const name = `team-${sphere}`;
  switch (index % 5) {
    case 0:
      return {
        id: `namespaces-${index}`,
        kind: 'kubernetes-namespace',
        where: { cluster: [`cluster-${index}`] },
        inside: { name: [`${name}-*`] },
        extendable: { name: ['*'] },
        forbidden: { name: ['kube-*', '*-system'] },
        limits: { count: { warn: 8, border: 10, ceiling: 20 } },
        reason: 'One namespace per experiment and environment.',
      };
    case 1:
      return {
        id: `accounts-${index}`,
        kind: 'cloud-account',
        inside: { provider: ['aws'], account: [String(1e11 + sphere)] },
        extendable: { provider: ['aws'], region: ['eu-*'] },
      };
    case 2:
      return {
        id: `roles-${index}`,
        kind: 'role',
        where: { platform: ['snowflake'], environment: ['dev'] },
        inside: { role: [`${name.toLocaleUpperCase('en-US')}_*`] },
        forbidden: { role: ['ACCOUNTADMIN', 'SECURITYADMIN'] },
      };
    case 3:
      return {
        id: `compute-${index}`,
        kind: 'workload-quota',
        inside: 'any',
        limits: { 'requests.cpu': { warn: 32, border: 40, ceiling: 80 } },
        enforcement: { mode: 'enforced', by: 'ResourceQuota' },
      };
    default:
      return {
        id: `data-${index}`,
        kind: 'data-domain',
        inside: { domain: [`domain-${sphere % 50}`], layer: ['product'] },
        extendable: { domain: ['*'] },
      };
  }
}

/** A sphere of 20 entries, the text as a person would have written it. */
export function sphereText(sphere: number, border = 10): string {
  const boundary = Array.from({ length: ENTRIES }, (_, i) => entry(sphere, i));
  const [first] = boundary;
  if (first?.limits?.count) first.limits.count.border = border;
  return stringify({
    apiVersion: 'sphere.dataops/v1alpha1',
    kind: 'Sphere',
    metadata: {
      name: `sphere-${sphere}`,
      title: `Sphere number ${sphere}`,
      description: `Works on domain ${sphere % 50} in tribe ${sphere % 20}.`,
      labels: { tribe: `tribe-${sphere % 20}` },
    },
    spec: {
      team: `group:default/team-${sphere}`,
      platformOwner: `group:default/platform-${sphere % 10}`,
      boundary,
    },
  });
}

/** Path of a sphere's file below the folder. */
export function sphereFile(folder: string, sphere: number): string {
  const shelf = String(Math.floor(sphere / FILES_PER_FOLDER));
  return path.join(folder, shelf, `sphere-${sphere}.yaml`);
}

/** Writes `count` spheres, one file each, 100 files a folder. */
export function generateSpheres(folder: string, count: number): void {
  for (let sphere = 0; sphere < count; sphere += 1) {
    const file = sphereFile(folder, sphere);
    if (sphere % FILES_PER_FOLDER === 0) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
    }
    fs.writeFileSync(file, sphereText(sphere));
  }
}
