import type { Outcome, SkipReason } from '../../report/Outcome';
import type { Manifest } from '../../import/kubernetes/manifest';
import type { AttributeValue, CheckQuestion } from '../CheckQuestion';

/** What manifests do not tell and the caller does. */
export type ManifestOptions = {
  readonly cluster: string;
  /** Of all manifests. */
  readonly environment?: string;
  /** Of manifests that name none. */
  readonly namespace?: string;
  /** Who reaches the Ingresses. */
  readonly exposure?: string;
  readonly context: Readonly<Record<string, string>>;
};

/** What one manifest asks, and what became of it and of its parts. */
export type Asked = {
  readonly questions: readonly CheckQuestion[];
  readonly outcomes: readonly Outcome[];
};

type Facts = {
  readonly kind: string;
  readonly action: string;
  readonly properties: Readonly<Record<string, AttributeValue | undefined>>;
  readonly amounts?: Readonly<Record<string, number>>;
};

/** The name of a manifest for people: `Deployment shop/web`. */
export function manifestName({ kind, namespace, name }: Manifest): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}

/** A question of a manifest; attributes that are not known are left out. Its id is put together when it is asked. */
export function questionOf(
  manifest: Manifest,
  { kind, action, properties, amounts = {} }: Facts,
  { context }: Pick<ManifestOptions, 'context'>,
): CheckQuestion {
  const known = Object.entries(properties).filter(
    (p): p is [string, AttributeValue] => p[1] !== undefined && p[1] !== '',
  );
  return {
    about: manifestName(manifest),
    origin: manifest.kind === 'ResourceQuota' ? 'quota' : 'manifest',
    kind,
    action,
    id: '',
    properties: Object.fromEntries(known),
    amounts,
    context,
  };
}

/** A manifest that asks nothing, and why. */
export function skip(manifest: Manifest, skipped: SkipReason): Asked {
  return { questions: [], outcomes: [outcomeOf(manifest, skipped)] };
}

export function outcomeOf(manifest: Manifest, skipped?: SkipReason): Outcome {
  const { kind: what, namespace, name } = manifest;
  return { what, name: `${namespace}/${name}`, ...(skipped && { skipped }) };
}

/** The namespace that a manifest lies in, or the one that the caller names for those that say none. */
export function namespaceOf(
  { namespace }: Manifest,
  options: ManifestOptions,
): string | undefined {
  return namespace === '' ? options.namespace : namespace;
}
