import type { Outcome, SkipReason } from '../../report/Outcome';
import { isLiteral } from '../entries';
import { roleBindingSchema, type Manifest } from './manifest';

/** A role that a binding gives to a group in one namespace. */
export type RoleGrant = {
  /** Name of the binding, for the report. */
  readonly binding: string;
  readonly group: string;
  readonly role: string;
  readonly scope: string;
};

export type RoleGrants = {
  readonly grants: readonly RoleGrant[];
  /** Subjects read, which is grants and subject outcomes together. */
  readonly subjects: number;
  readonly outcomes: readonly Outcome[];
};

export const ROLE_SUBJECT = 'role subject';

/** Reads who holds which role. What a grant is used for is decided later, when the teams are known. */
export function readRoleGrants(
  manifests: readonly Manifest[],
  prefix: string,
): RoleGrants {
  const grants: RoleGrant[] = [];
  const outcomes: Outcome[] = [];
  let subjects = 0;
  for (const manifest of manifests) {
    if (manifest.kind !== 'RoleBinding') continue;
    const name = bindingName(manifest);
    const problem = bindingProblem(manifest);
    if (problem) {
      outcomes.push({ what: 'RoleBinding', name, skipped: problem });
      continue;
    }
    const { roleRef, subjects: found } = roleBindingSchema.parse(manifest.body);
    for (const subject of found ?? []) {
      subjects += 1;
      const skipped = subjectProblem(subject, prefix);
      if (skipped) {
        outcomes.push({
          what: ROLE_SUBJECT,
          name: `${name} ${subject.name}`,
          skipped,
        });
      } else {
        grants.push({
          binding: name,
          group: subject.name.slice(prefix.length),
          role: roleRef.name,
          scope: manifest.namespace,
        });
      }
    }
  }
  return { grants, subjects, outcomes };
}

/** Role bindings that could be read, whose own outcome depends on their subjects. */
export function readableBindings(manifests: readonly Manifest[]): Manifest[] {
  return manifests.filter(
    m => m.kind === 'RoleBinding' && bindingProblem(m) === undefined,
  );
}

export function bindingName(manifest: Manifest): string {
  return `${manifest.namespace}/${manifest.name}`;
}

function bindingProblem(manifest: Manifest): SkipReason | undefined {
  if (!manifest.apiVersion.startsWith('rbac.authorization.k8s.io/')) {
    return 'unsupported-version';
  }
  if (manifest.namespace === '') return 'malformed';
  const parsed = roleBindingSchema.safeParse(manifest.body);
  if (!parsed.success) return 'malformed';
  return isLiteral(parsed.data.roleRef.name) ? undefined : 'no-literal';
}

function subjectProblem(
  subject: { readonly kind: string; readonly name: string },
  prefix: string,
): SkipReason | undefined {
  if (subject.kind !== 'Group') return 'not-a-group';
  if (subject.name.startsWith('system:')) return 'system-group';
  if (!subject.name.startsWith(prefix)) return 'group-without-prefix';
  return subject.name.length > prefix.length ? undefined : 'empty-value';
}
