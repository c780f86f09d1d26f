import { entriesOf, importWorld } from '../../testing/importWorld';
import { namespace, networkPolicy } from '../../testing/manifests';

const world = [
  namespace('churn-dev', 'churn'),
  namespace('churn-prod', 'churn'),
];

/** Entries about the network, without the one for everything else. */
function routes(policies: readonly unknown[]) {
  const entries = [
    ...entriesOf(importWorld([...world, ...policies]), 'churn').values(),
  ];
  return entries
    .filter(e => e.kind.startsWith('network-') && e.inside)
    .map(e => ({ kind: e.kind, inside: e.inside }));
}

function skipped(spec: object): string[] {
  const { report } = importWorld([...world, networkPolicy('churn-dev', spec)]);
  return [...report.documents, ...report.parts]
    .filter(l => ['NetworkPolicy', 'network peer'].includes(l.what))
    .flatMap(l => l.reasons.map(r => r.reason));
}

const labels = (matchLabels: Readonly<Record<string, string>>) => ({
  namespaceSelector: { matchLabels },
});

describe('network entries', () => {
  it('unites the policies of a namespace, and namespaces with the same routes', () => {
    const spec = { ingress: [{ from: [{ podSelector: {} }] }] };
    expect(
      routes([
        networkPolicy('churn-dev', spec),
        networkPolicy('churn-prod', spec),
        networkPolicy('churn-dev', {
          ingress: [{ from: [labels({ a: 'b' })] }],
        }),
        networkPolicy('churn-prod', {
          ingress: [{ from: [labels({ a: 'b' })] }],
        }),
      ]),
    ).toEqual([
      {
        kind: 'network-ingress',
        inside: {
          namespace: ['churn-dev', 'churn-prod'],
          from: ['namespaces:a=b', 'same-namespace'],
        },
      },
    ]);
  });

  it('names a single namespace, pods, ports and addresses', () => {
    const name = labels({ 'kubernetes.io/metadata.name': 'monitoring' });
    expect(
      routes([
        networkPolicy('churn-dev', {
          ingress: [
            {
              from: [{ ...name, podSelector: { matchLabels: { app: 'x' } } }],
              ports: [{ port: 9090 }, { port: 80, protocol: 'TCP' }],
            },
            { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] },
          ],
        }),
      ]),
    ).toEqual([
      {
        kind: 'network-ingress',
        inside: { namespace: ['churn-dev'], cidr: [{ cidr: '10.0.0.0/8' }] },
      },
      {
        kind: 'network-ingress',
        inside: {
          namespace: ['churn-dev'],
          from: ['namespace:monitoring pods:app=x'],
          port: ['80', '9090'],
        },
      },
    ]);
  });

  it('never mixes the ports of one protocol with those of another', () => {
    expect(
      routes([
        networkPolicy('churn-dev', {
          policyTypes: ['Egress'],
          egress: [
            {
              to: [{ ipBlock: { cidr: '10.1.2.3/32' } }],
              ports: [
                { port: 53, protocol: 'UDP' },
                { port: 443, protocol: 'TCP' },
              ],
            },
          ],
        }),
      ]).map(r => r.inside),
    ).toEqual([
      expect.objectContaining({ protocol: ['tcp'], port: ['443'] }),
      expect.objectContaining({ protocol: ['udp'], port: ['53'] }),
    ]);
  });

  it('reads a rule without peers as anywhere', () => {
    expect(routes([networkPolicy('churn-dev', { ingress: [{}] })])).toEqual([
      { kind: 'network-ingress', inside: { namespace: ['churn-dev'] } },
    ]);
  });

  it.each([
    [
      'some-pods-only',
      { podSelector: { matchLabels: { a: 'b' } }, ingress: [{}] },
    ],
    ['only-denies', { policyTypes: ['Ingress'], ingress: [] }],
    ['only-denies', { policyTypes: ['Egress'], ingress: [{}] }],
    [
      'ip-exception',
      {
        ingress: [
          {
            from: [
              { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
            ],
          },
        ],
      },
    ],
    [
      'bad-address',
      { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/99' } }] }] },
    ],
    ['bad-port', { ingress: [{ ports: [{ port: 'http' }] }] }],
    ['bad-port', { ingress: [{ ports: [{ port: 1, endPort: 9 }] }] }],
    ['bad-port', { ingress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] }],
    ['cluster-destination', { egress: [{ to: [{ podSelector: {} }] }] }],
    ['malformed', { ingress: 'all' }],
  ])('leaves out with the reason %s', (reason, spec) => {
    expect(skipped(spec)).toContain(reason);
    expect(routes([networkPolicy('churn-dev', spec)])).toEqual([]);
  });
});
