import { z } from 'zod/v4';
import type { Manifest } from '../../import/kubernetes/manifest';

const quantitiesSchema = z.record(z.string(), z.unknown()).nullish();
const containerSchema = z.object({
  name: z.string().nullish(),
  image: z.string().nullish(),
  /** `Always` makes an init container run beside the others for as long as they do. */
  restartPolicy: z.string().nullish(),
  resources: z
    .object({ requests: quantitiesSchema, limits: quantitiesSchema })
    .nullish(),
});
export type Container = z.infer<typeof containerSchema>;

const podSchema = z.object({
  containers: z.array(containerSchema),
  initContainers: z.array(containerSchema).nullish(),
});
export type PodSpec = z.infer<typeof podSchema>;

const count = z.number().int().min(0).nullish();
const templateSchema = z.object({ spec: podSchema });
const jobSchema = z.object({ parallelism: count, template: templateSchema });
const replicatedSchema = z.object({
  spec: z.object({
    replicas: count,
    template: templateSchema,
    volumeClaimTemplates: z
      .array(
        z.object({
          spec: z.object({
            resources: z.object({ requests: quantitiesSchema }).nullish(),
          }),
        }),
      )
      .nullish(),
  }),
});

/** What a manifest runs. */
export type Workload = {
  readonly pod: PodSpec;
  /** How many pods; `unknown` for one on every node, because manifests do not tell how many there are. */
  readonly replicas: number | 'unknown';
  /** What each pod claims of volumes. */
  readonly claims: readonly (Readonly<Record<string, unknown>> | undefined)[];
};

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['v1'],
  Deployment: ['apps/', 'extensions/'],
  StatefulSet: ['apps/'],
  ReplicaSet: ['apps/', 'extensions/'],
  DaemonSet: ['apps/', 'extensions/'],
  Job: ['batch/'],
  CronJob: ['batch/'],
};

export function isWorkload({ kind }: Manifest): boolean {
  return Object.hasOwn(GROUPS, kind);
}

/** Reads what a manifest runs, or says why it cannot. */
export function readWorkload(
  manifest: Manifest,
): Workload | 'unsupported-version' | 'malformed' {
  const { apiVersion, kind, body } = manifest;
  if (!GROUPS[kind].some(group => apiVersion.startsWith(group))) {
    return 'unsupported-version';
  }
  const parsed = workloadSchemas(kind).safeParse(body);
  return parsed.success ? parsed.data : 'malformed';
}

function workloadSchemas(kind: string): z.ZodType<Workload> {
  switch (kind) {
    case 'Pod':
      return z
        .object({ spec: podSchema })
        .transform(b => ({ pod: b.spec, replicas: 1, claims: [] }));
    case 'Job':
      return z.object({ spec: jobSchema }).transform(b => ofJob(b.spec));
    case 'CronJob':
      return z
        .object({
          spec: z.object({ jobTemplate: z.object({ spec: jobSchema }) }),
        })
        .transform(b => ofJob(b.spec.jobTemplate.spec));
    default:
      return replicatedSchema.transform(({ spec }) => ({
        pod: spec.template.spec,
        replicas:
          kind === 'DaemonSet' ? ('unknown' as const) : spec.replicas ?? 1,
        claims: (spec.volumeClaimTemplates ?? []).map(
          c => c.spec.resources?.requests ?? undefined,
        ),
      }));
  }
}

function ofJob({ parallelism, template }: z.infer<typeof jobSchema>): Workload {
  return { pod: template.spec, replicas: parallelism ?? 1, claims: [] };
}
