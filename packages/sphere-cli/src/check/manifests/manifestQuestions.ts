import {
  resourceQuotaSchema,
  roleBindingSchema,
  type Manifest,
} from '../../import/kubernetes/manifest';
import { isNamespaceName } from '../../import/kubernetes/NamespaceFacts';
import {
  amountsOf,
  QUOTA_VALUE,
  readQuotaValues,
} from '../../import/kubernetes/quotaValues';
import type { ReadManifests } from '../../import/kubernetes/readManifests';
import { keepBooks } from '../../report/importReport';
import { countReads } from '../../report/Outcome';
import type { CheckQuestion } from '../CheckQuestion';
import type { ManifestBooks } from '../CheckResult';
import {
  ingressQuestions,
  NETWORK_PEER,
  networkPolicyQuestions,
} from './networkQuestions';
import {
  namespaceOf,
  outcomeOf,
  questionOf,
  skip,
  type Asked,
  type ManifestOptions,
} from './questionParts';
import { IMAGE, workloadQuestions } from './workloadQuestions';
import { isWorkload } from './workloadSchema';

export type ManifestQuestions = {
  readonly questions: readonly CheckQuestion[];
  readonly books: ManifestBooks;
};

const PARTS: ReadonlySet<string> = new Set([IMAGE, NETWORK_PEER, QUOTA_VALUE]);

/**
 * What manifests ask of a border, in their order. Whatever cannot be read, or says nothing that a question could ask,
 * is counted with its reason.
 */
export function manifestQuestions(
  input: ReadManifests,
  options: ManifestOptions,
): ManifestQuestions {
  const asked = input.manifests.map(manifest => askOf(manifest, options));
  const outcomes = [...input.outcomes, ...asked.flatMap(a => a.outcomes)];
  const parts = outcomes.filter(o => PARTS.has(o.what)).map(o => o.what);
  return {
    questions: withoutRepeats(asked.flatMap(a => a.questions)),
    books: { outcomes, ...keepBooks(input.read, countReads(parts), outcomes) },
  };
}

function askOf(manifest: Manifest, options: ManifestOptions): Asked {
  if (isWorkload(manifest)) return workloadQuestions(manifest, options);
  switch (manifest.kind) {
    case 'Namespace':
      return namespaceQuestion(manifest, options);
    case 'ResourceQuota':
      return quotaQuestion(manifest, options);
    case 'RoleBinding':
      return roleQuestion(manifest, options);
    case 'ClusterRoleBinding':
      return skip(manifest, 'cluster-wide');
    case 'Ingress':
      return ingressQuestions(manifest, options);
    case 'NetworkPolicy':
      return networkPolicyQuestions(manifest, options);
    case 'LimitRange':
      return skip(manifest, 'container-defaults');
    default:
      return skip(manifest, 'unsupported-kind');
  }
}

function namespaceQuestion(manifest: Manifest, options: ManifestOptions) {
  const { apiVersion, name } = manifest;
  if (apiVersion !== 'v1') return skip(manifest, 'unsupported-version');
  if (!isNamespaceName(name)) return skip(manifest, 'bad-namespace-name');
  const { cluster, environment } = options;
  const properties = { cluster, name, environment };
  return one(manifest, options, {
    kind: 'kubernetes-namespace',
    action: 'create',
    properties,
  });
}

function quotaQuestion(manifest: Manifest, options: ManifestOptions): Asked {
  if (manifest.apiVersion !== 'v1') {
    return skip(manifest, 'unsupported-version');
  }
  const parsed = resourceQuotaSchema.safeParse(manifest.body);
  if (!parsed.success) return skip(manifest, 'malformed');
  const { scopes, scopeSelector } = parsed.data.spec;
  if (scopes?.length || scopeSelector) return skip(manifest, 'quota-scoped');
  const name = `${manifest.namespace}/${manifest.name}`;
  const { values, outcomes } = readQuotaValues(manifest, name);
  const { cluster, environment } = options;
  const namespace = namespaceOf(manifest, options);
  const asked =
    values.size === 0
      ? skip(manifest, 'no-value')
      : one(manifest, options, {
          kind: 'workload-quota',
          action: 'request',
          properties: { cluster, namespace, environment },
          amounts: amountsOf(values),
        });
  return { ...asked, outcomes: [...outcomes, ...asked.outcomes] };
}

function roleQuestion(manifest: Manifest, options: ManifestOptions): Asked {
  if (!manifest.apiVersion.startsWith('rbac.authorization.k8s.io/')) {
    return skip(manifest, 'unsupported-version');
  }
  const parsed = roleBindingSchema.safeParse(manifest.body);
  if (!parsed.success) return skip(manifest, 'malformed');
  return one(manifest, options, {
    kind: 'role',
    action: 'grant',
    properties: {
      platform: 'kubernetes',
      environment: options.environment,
      role: parsed.data.roleRef.name,
      scope: namespaceOf(manifest, options),
    },
  });
}

function one(
  manifest: Manifest,
  options: ManifestOptions,
  facts: Parameters<typeof questionOf>[1],
): Asked {
  return {
    questions: [questionOf(manifest, facts, options)],
    outcomes: [outcomeOf(manifest)],
  };
}

/** Two containers of a workload often run the same image; asking once is enough, unless amounts add up. */
function withoutRepeats(questions: readonly CheckQuestion[]): CheckQuestion[] {
  const seen = new Set<string>();
  return questions.filter(question => {
    if (question.kind !== 'image-registry') return true;
    const key = JSON.stringify(question.properties);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
