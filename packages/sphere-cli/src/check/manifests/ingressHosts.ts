import { z } from 'zod/v4';
import type { Manifest } from '../../import/kubernetes/manifest';
import type { SkipReason } from '../../report/Outcome';

const ingressSchema = z.object({
  spec: z.object({
    rules: z.array(z.object({ host: z.string().nullish() })).nullish(),
    defaultBackend: z.unknown().optional(),
  }),
});

/** The hosts of an Ingress, each once; an empty text stands for every host. */
export function readIngressHosts({
  apiVersion,
  body,
}: Manifest): readonly string[] | SkipReason {
  if (!/^(networking\.k8s\.io|extensions)\//.test(apiVersion)) {
    return 'unsupported-version';
  }
  const parsed = ingressSchema.safeParse(body);
  if (!parsed.success) return 'malformed';
  const { rules, defaultBackend } = parsed.data.spec;
  const hosts = new Set((rules ?? []).map(rule => rule.host ?? ''));
  if (defaultBackend !== undefined) hosts.add('');
  return hosts.size === 0 ? 'no-rule-used' : [...hosts];
}
