import { importKubernetes } from '../import/kubernetes/importKubernetes';
import type { KubernetesOptions } from '../import/kubernetes/options';
import { readManifests } from '../import/kubernetes/readManifests';
import { asYaml } from './manifests';

const OPTIONS: KubernetesOptions = {
  cluster: 'live',
  platformOwner: 'group:default/platform',
  teamBy: 'annotation',
  teamAnnotations: ['*/team-name'],
  rbacGroupPrefix: 'sso:',
  teamNamespace: 'default',
  namePrefix: '',
  knownGroups: new Set(),
};

/** Imports manifests the way the command does, but without files. */
export function importWorld(
  manifests: readonly unknown[],
  options: Partial<KubernetesOptions> = {},
) {
  const texts = [{ path: 'world.yaml', text: asYaml(manifests) }];
  return importKubernetes(readManifests(texts), { ...OPTIONS, ...options });
}

/** The entries of a sphere, by id. */
export function entriesOf(
  result: ReturnType<typeof importWorld>,
  sphere: string,
) {
  const document = result.spheres.find(s => s.metadata.name === sphere);
  return new Map((document?.spec.boundary ?? []).map(e => [e.id, e]));
}
