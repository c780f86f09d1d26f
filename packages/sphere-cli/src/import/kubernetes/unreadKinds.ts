import type { Outcome, SkipReason } from '../../report/Outcome';
import type { Manifest } from './manifest';

const READ_KINDS: ReadonlySet<string> = new Set([
  'RoleBinding',
  'ResourceQuota',
  'NetworkPolicy',
]);

/** Outcomes of the manifests that no part of the importer looks at. */
export function unreadKinds(manifests: readonly Manifest[]): Outcome[] {
  return manifests.flatMap(manifest => {
    const skipped = reason(manifest);
    const { kind: what, namespace, name } = manifest;
    return skipped ? [{ what, name: `${namespace}/${name}`, skipped }] : [];
  });
}

function reason({ kind, apiVersion }: Manifest): SkipReason | undefined {
  if (READ_KINDS.has(kind)) return undefined;
  if (kind === 'Namespace') {
    return apiVersion === 'v1' ? undefined : 'unsupported-version';
  }
  return kind === 'LimitRange' ? 'container-defaults' : 'unsupported-kind';
}
