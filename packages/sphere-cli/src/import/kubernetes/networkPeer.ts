import { isIP } from 'node:net';
import type { SkipReason } from '../../report/Outcome';
import { compareText, sortedUnique } from '../../report/importReport';
import { isLiteral } from '../entries';
import type { LabelSelector, NetworkPeer, NetworkPort } from './manifest';

const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** A value that could be said, or the reason why not. */
export type Said<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: SkipReason };

/** Where traffic comes from or goes to: pods, as a text that names them, or a block of addresses. */
export type PeerValue =
  | { readonly kind: 'from'; readonly text: string }
  | { readonly kind: 'cidr'; readonly text: string };

/**
 * Says a peer of a NetworkPolicy in one text: `same-namespace`, `namespace:NAME`, `namespaces:LABELS`, `any-namespace`,
 * each with ` pods:LABELS` behind it where only some pods are meant, or an address block.
 */
export function sayPeer(peer: NetworkPeer): Said<PeerValue> {
  if (peer.ipBlock) {
    const { cidr, except } = peer.ipBlock;
    if (except?.length) return { ok: false, reason: 'ip-exception' };
    if (!isAddressBlock(cidr)) return { ok: false, reason: 'bad-address' };
    return { ok: true, value: { kind: 'cidr', text: cidr } };
  }
  const { namespaceSelector, podSelector } = peer;
  if (!namespaceSelector && !podSelector) {
    return { ok: false, reason: 'malformed' };
  }
  const where = namespaceSelector
    ? sayNamespaces(namespaceSelector)
    : 'same-namespace';
  const pods = podSelector ? saySelector(podSelector) : '';
  const text = pods === '' ? where : `${where} pods:${pods}`;
  if (!isLiteral(text)) return { ok: false, reason: 'no-literal' };
  return { ok: true, value: { kind: 'from', text } };
}

/** Says the ports of a rule; an empty list stands for every port. */
export function sayPorts(
  ports: readonly NetworkPort[],
): Said<readonly { readonly port: number; readonly protocol: string }[]> {
  const said = new Map<string, { port: number; protocol: string }>();
  for (const { port, endPort, protocol } of ports) {
    const usable =
      typeof port === 'number' && Number.isInteger(port) && port > 0;
    if (!usable || (typeof endPort === 'number' && endPort !== port)) {
      return { ok: false, reason: 'bad-port' };
    }
    const name = (protocol ?? 'TCP').toLowerCase();
    said.set(`${name}/${port}`, { port, protocol: name });
  }
  const value = [...said.values()].sort(
    (a, b) => compareText(a.protocol, b.protocol) || a.port - b.port,
  );
  return { ok: true, value };
}

/** Whether a selector selects everything. */
export function selectsAll(
  selector: LabelSelector | null | undefined,
): boolean {
  return !selector || saySelector(selector) === '';
}

function isAddressBlock(text: string): boolean {
  const [address, bits, ...more] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 &&
    more.length === 0 &&
    /^\d{1,3}$/.test(bits ?? '') &&
    Number(bits) <= (version === 4 ? 32 : 128)
  );
}

function sayNamespaces(selector: LabelSelector): string {
  const name = selector.matchLabels?.[NAMESPACE_LABEL];
  const only =
    Object.keys(selector.matchLabels ?? {}).length === 1 &&
    !selector.matchExpressions?.length;
  if (name !== undefined && only) return `namespace:${name}`;
  const text = saySelector(selector);
  return text === '' ? 'any-namespace' : `namespaces:${text}`;
}

/** The selector as `kubectl` writes it, in a fixed order. */
function saySelector(selector: LabelSelector): string {
  const labels = Object.entries(selector.matchLabels ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  const expressions = (selector.matchExpressions ?? []).map(
    ({ key, operator, values }) => {
      const list = sortedUnique(values ?? []).join(',');
      switch (operator) {
        case 'In':
          return `${key} in (${list})`;
        case 'NotIn':
          return `${key} notin (${list})`;
        case 'Exists':
          return key;
        case 'DoesNotExist':
          return `!${key}`;
        default:
          throw new TypeError(`unknown operator ${operator satisfies never}`);
      }
    },
  );
  return sortedUnique([...labels, ...expressions]).join(',');
}
