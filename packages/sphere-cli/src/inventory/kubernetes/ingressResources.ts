import type { PushedResource } from '@dataops-sphere/plugin-sphere-common';
import { readIngressHosts } from '../../check/manifests/ingressHosts';
import type { Manifest } from '../../import/kubernetes/manifest';
import type { Outcome } from '../../report/Outcome';
import type { Picked, Place } from './harvestKubernetes';

/** One resource per host of Ingresses. One that takes every host cannot be named, and is left out. */
export function ingressResources(
  manifests: readonly Manifest[],
  place: Place,
): Picked {
  const outcomes: Outcome[] = [];
  const resources = new Map<string, PushedResource>();
  for (const manifest of manifests) {
    if (manifest.kind !== 'Ingress') continue;
    const { namespace } = manifest;
    const what = 'Ingress';
    const name = `${namespace}/${manifest.name}`;
    const read = readIngressHosts(manifest);
    const hosts = typeof read === 'string' ? [] : read.filter(h => h !== '');
    if (hosts.length === 0) {
      const skipped = typeof read === 'string' ? read : 'no-rule-used';
      outcomes.push({ what, name, skipped });
      continue;
    }
    outcomes.push({ what, name });
    for (const host of hosts) {
      resources.set(host, {
        kind: 'network-ingress',
        attributes: { host, ...(namespace !== '' && { namespace }) },
        ...place.ownerOf(namespace),
      });
    }
  }
  return { resources: [...resources.values()], outcomes };
}
