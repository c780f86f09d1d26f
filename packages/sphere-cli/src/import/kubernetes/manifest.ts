import { z } from 'zod/v4';

/** A manifest as far as every kind shares its shape. */
export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Empty for what lies in no namespace. */
  readonly namespace: string;
  readonly body: Readonly<Record<string, unknown>>;
};

const textMapSchema = z.record(z.string(), z.unknown()).nullish();

export const manifestSchema = z.object({
  apiVersion: z.string(),
  kind: z.string().min(1),
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().nullish(),
    labels: textMapSchema,
    annotations: textMapSchema,
  }),
});

export const roleBindingSchema = z.object({
  roleRef: z.object({ kind: z.string(), name: z.string().min(1) }),
  subjects: z
    .array(z.object({ kind: z.string(), name: z.string().min(1) }))
    .nullish(),
});

export const resourceQuotaSchema = z.object({
  spec: z.object({
    hard: z.record(z.string(), z.unknown()).nullish(),
    scopes: z.array(z.unknown()).nullish(),
    scopeSelector: z.unknown().optional(),
  }),
});

const selectorSchema = z.object({
  matchLabels: z.record(z.string(), z.string()).nullish(),
  matchExpressions: z
    .array(
      z.object({
        key: z.string(),
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: z.array(z.string()).nullish(),
      }),
    )
    .nullish(),
});
export type LabelSelector = z.infer<typeof selectorSchema>;

const peerSchema = z.object({
  podSelector: selectorSchema.nullish(),
  namespaceSelector: selectorSchema.nullish(),
  ipBlock: z
    .object({ cidr: z.string(), except: z.array(z.string()).nullish() })
    .nullish(),
});
export type NetworkPeer = z.infer<typeof peerSchema>;

const portSchema = z.object({
  port: z.union([z.number(), z.string()]).nullish(),
  endPort: z.number().nullish(),
  protocol: z.string().nullish(),
});
export type NetworkPort = z.infer<typeof portSchema>;

export const networkPolicySchema = z.object({
  spec: z.object({
    podSelector: selectorSchema.nullish(),
    policyTypes: z.array(z.string()).nullish(),
    ingress: z
      .array(
        z.object({
          from: z.array(peerSchema).nullish(),
          ports: z.array(portSchema).nullish(),
        }),
      )
      .nullish(),
    egress: z
      .array(
        z.object({
          to: z.array(peerSchema).nullish(),
          ports: z.array(portSchema).nullish(),
        }),
      )
      .nullish(),
  }),
});
export type NetworkPolicySpec = z.infer<typeof networkPolicySchema>['spec'];
