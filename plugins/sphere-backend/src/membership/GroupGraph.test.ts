import fc from 'fast-check';
import { GroupGraph } from './GroupGraph';
import type { GroupRecord } from './GroupRecord';

const ref = (name: string) => `group:default/${name}`;
const record = (
  name: string,
  parents: readonly string[] = [],
  members: readonly string[] = [],
): GroupRecord => ({
  ref: ref(name),
  title: name.toUpperCase(),
  parents: parents.map(ref),
  members: members.map(m => `user:default/${m}`),
});

const organisation = new GroupGraph([
  record('company'),
  record('data', ['company']),
  record('churn', ['data'], ['ada', 'ben']),
  record('churn-core', ['churn'], ['cleo']),
  record('guild', [], ['ada']),
]);

describe('GroupGraph', () => {
  it('shows a person by the name of the catalog, and whom it does not know by the ref', () => {
    const groups = new GroupGraph([record('churn', [], ['ben'])], undefined, [
      { ref: 'user:default/ada', name: 'Ada Lovelace' },
    ]);
    const shown = (name: string) => groups.person(`user:default/${name}`);
    expect(shown('ada')).toMatchObject({ name: 'Ada Lovelace', known: true });
    expect(shown('ben')).toMatchObject({ name: 'ben', known: true });
    expect(shown('eve')).toMatchObject({ name: 'eve', known: false });
  });

  it('[K2] knows which catalog entity a group is, and nothing where the snapshot is of an earlier version', () => {
    const groups = new GroupGraph([
      { ...record('churn'), uid: 'first' },
      record('sre'),
    ]);
    expect(groups.entityUidOf(ref('churn'))).toBe('first');
    expect(groups.entityUidOf(ref('sre'))).toBeUndefined();
  });

  it('lists the lineage of a group with the nearest first', () => {
    expect(organisation.lineage(ref('churn-core'))).toEqual(
      ['churn-core', 'churn', 'data', 'company'].map(ref),
    );
  });

  it('lists a group with everything below it', () => {
    expect(organisation.descendantsOrSelf(ref('data'))).toEqual(
      ['data', 'churn', 'churn-core'].map(ref),
    );
  });

  it('lists all groups of a person, direct and inherited', () => {
    expect([...organisation.groupsOf('user:default/ada')].sort()).toEqual(
      ['churn', 'company', 'data', 'guild'].map(ref),
    );
    expect(organisation.groupsOf('user:default/nobody')).toEqual([]);
  });

  it('lists the people of a group, with those below only when asked', () => {
    expect(organisation.membersOf(ref('churn'))).toEqual([
      'user:default/ada',
      'user:default/ben',
    ]);
    expect(organisation.membersOf(ref('data'))).toEqual([]);
    expect(
      organisation.membersOf(ref('data'), { transitive: true }),
    ).toHaveLength(3);
  });

  it('answers for a group that the catalog does not have', () => {
    const unknown = ref('gone');
    expect(organisation.group(unknown)).toEqual({
      ref: unknown,
      title: 'gone',
      known: false,
    });
    expect(organisation.lineage(unknown)).toEqual([unknown]);
    expect(organisation.ancestorsOrSelf([unknown])).toEqual([unknown]);
    expect(organisation.descendantsOrSelf(unknown)).toEqual([unknown]);
    expect(organisation.membersOf(unknown, { transitive: true })).toEqual([]);
  });

  it('survives cycles', () => {
    const cycle = new GroupGraph([
      record('a', ['c'], ['ada']),
      record('b', ['a']),
      record('c', ['b']),
      record('self', ['self']),
    ]);
    expect(cycle.lineage(ref('a'))).toEqual(['a', 'c', 'b'].map(ref));
    expect([...cycle.descendantsOrSelf(ref('a'))].sort()).toEqual(
      ['a', 'b', 'c'].map(ref),
    );
    expect(cycle.groupsOf('user:default/ada')).toHaveLength(3);
    expect(cycle.lineage(ref('self'))).toEqual([ref('self')]);
  });

  it('does not take a parent for known that is not in the graph', () => {
    const graph = new GroupGraph([record('team', ['missing'])]);
    expect(graph.lineage(ref('team'))).toEqual([ref('team')]);
  });

  it('has ancestors and descendants that are inverse, in any graph', () => {
    const names = fc.constantFrom(...'abcdefgh');
    const graphs = fc
      .uniqueArray(fc.tuple(names, fc.array(names, { maxLength: 3 })), {
        selector: ([name]) => name,
      })
      .map(nodes => nodes.map(([name, parents]) => record(name, parents)));
    fc.assert(
      fc.property(graphs, records => {
        const graph = new GroupGraph(records);
        for (const { ref: below } of records) {
          for (const { ref: above } of records) {
            expect(graph.lineage(below).includes(above)).toBe(
              graph.descendantsOrSelf(above).includes(below),
            );
          }
        }
      }),
    );
  });

  it('has lineages that are closed and hold no group twice, in any graph', () => {
    const names = fc.constantFrom(...'abcdefgh');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(names, fc.array(names, { maxLength: 3 })), {
          selector: ([name]) => name,
        }),
        nodes => {
          const graph = new GroupGraph(nodes.map(([n, p]) => record(n, p)));
          for (const [name] of nodes) {
            const lineage = graph.lineage(ref(name));
            expect(new Set(lineage).size).toBe(lineage.length);
            expect([...graph.ancestorsOrSelf(lineage)].sort()).toEqual(
              [...lineage].sort(),
            );
          }
        },
      ),
    );
  });

  it('holds an organisation of 766 groups', () => {
    const records = Array.from({ length: 766 }, (_, i) =>
      record(`g${i}`, i === 0 ? [] : [`g${Math.floor((i - 1) / 4)}`], [
        `p${i}`,
        `q${i}`,
      ]),
    );
    const graph = new GroupGraph(records);
    expect(graph.size).toBe(766);
    expect(graph.descendantsOrSelf(ref('g0'))).toHaveLength(766);
    expect(graph.membersOf(ref('g0'), { transitive: true })).toHaveLength(1532);
    expect(graph.lineage(ref('g765'))).toEqual(
      ['g765', 'g191', 'g47', 'g11', 'g2', 'g0'].map(ref),
    );
  });
});
