import { readManifests } from './readManifests';

function read(text: string) {
  const {
    manifests,
    read: counts,
    outcomes,
  } = readManifests([{ path: 'a.yaml', text }]);
  return {
    names: manifests.map(m => `${m.kind} ${m.name}`),
    counts: Object.fromEntries(counts),
    left: outcomes.map(o => `${o.name} ${o.skipped}`),
  };
}

describe('readManifests', () => {
  it('reads on behind a document that is broken', () => {
    expect(
      read(
        [
          'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }',
          'kind: [broken',
          '# nothing here',
          'apiVersion: v1\nkind: Namespace\nmetadata: { name: b }\n',
        ].join('\n---\n'),
      ),
    ).toEqual({
      names: ['Namespace a', 'Namespace b'],
      counts: { Namespace: 2, Unreadable: 1 },
      left: ['a.yaml:4 unreadable'],
    });
  });

  it('counts the items of a list, as kubectl prints it', () => {
    const item = (kind: string, name: string) => ({
      apiVersion: 'v1',
      kind,
      metadata: { name },
    });
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [item('Namespace', 'a'), item('Secret', 'b'), 42],
    };
    expect(read(JSON.stringify(list))).toMatchObject({
      names: ['Namespace a', 'Secret b'],
      counts: { Namespace: 1, Secret: 1, Unreadable: 1 },
    });
  });

  it('does not expand a bomb of aliases', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++) {
      const [at, before] = ['bcdefghij'[i - 1], 'abcdefghij'[i - 1]];
      bomb.push(`${at}: &${at} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    expect(read(bomb.join('\n')).left).toEqual(['a.yaml:1 unreadable']);
  });
});
