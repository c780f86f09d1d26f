import type { Observation } from '../../report/importReport';
import { isEntityName } from '../names';
import { teamKey } from '../teamNames';
import type { NamespaceFacts } from './NamespaceFacts';

/** How untidy the input is, in numbers, whichever way the teams were chosen. */
export function observeDisorder(
  namespaces: readonly NamespaceFacts[],
): Observation[] {
  const count = (test: (facts: NamespaceFacts) => boolean) =>
    namespaces.filter(test).length;
  const distinct = (values: readonly string[]) => new Set(values).size;
  const annotated = namespaces.flatMap(n => n.annotated);
  const groups = namespaces.flatMap(n => n.groups);
  const environments = namespaces.flatMap(n => n.environment ?? []);
  return [
    line(
      'namespaces whose annotations name one team',
      count(n => n.annotated.length === 1),
    ),
    line(
      'namespaces whose annotations name several teams',
      count(n => n.annotated.length > 1),
    ),
    line(
      'namespaces whose annotations name no team',
      count(n => n.annotated.length === 0),
    ),
    line(
      'namespaces with one group in role bindings',
      count(n => n.groups.length === 1),
    ),
    line(
      'namespaces with several groups in role bindings',
      count(n => n.groups.length > 1),
    ),
    line(
      'namespaces with no group in role bindings',
      count(n => n.groups.length === 0),
    ),
    line(
      'namespaces whose annotated team holds no role in them',
      count(n => n.annotated.length === 1 && !teamIsBound(n)),
    ),
    line('team spellings in annotations', distinct(annotated)),
    line(
      'team spellings that the catalog does not accept as a name',
      distinct(annotated.filter(a => !isEntityName(a))),
    ),
    line('groups in role bindings', distinct(groups)),
    line('environment spellings', distinct(environments)),
  ];
}

function teamIsBound({ annotated, groups }: NamespaceFacts): boolean {
  return annotated.some(team =>
    groups.some(group => teamKey(group) === teamKey(team)),
  );
}

function line(name: string, count: number): Observation {
  return { name, count };
}
