import type { ArchetypeDocument } from '../documents';
import type { DeclarationChange } from '../revisionApi';
import { changesByKey, type Pair } from './change';

type Spec = ArchetypeDocument['spec'];
type Leash = NonNullable<Spec['leash']>;
type Cover = NonNullable<Spec['cover']>;

const RULES: Readonly<Record<string, string>> = {
  steps: 'review steps for extra room',
  maxDuration: 'longest extra room',
  permanent: 'rule for permanent extra room',
  decideWithin: 'time to decide about extra room',
  standIn: 'stand-in for late decisions',
};

/** Changes of checkpoints, by name, and of the rules for extensions, by field. */
export function diffLeash({ before, after }: Pair<Leash>): DeclarationChange[] {
  const byName = (leash: Leash | undefined) =>
    Object.fromEntries((leash?.checkpoints ?? []).map(name => [name, name]));
  return [
    ...changesByKey({ before: byName(before), after: byName(after) }, name => ({
      subject: { type: 'checkpoint', name },
      label: `checkpoint ${name}`,
    })),
    ...changesByKey(
      { before: before?.extensions, after: after?.extensions },
      name => ({
        subject: { type: 'extension-rules', name },
        label: RULES[name] ?? name,
        show: 'values',
      }),
    ),
  ];
}

/** Changes of what a team must know and hold, by name. */
export function diffCover({ before, after }: Pair<Cover>): DeclarationChange[] {
  const part = (list: 'skills' | 'roles', word: string) => {
    const byName = (cover: Cover | undefined) =>
      Object.fromEntries((cover?.[list] ?? []).map(item => [item.name, item]));
    return changesByKey(
      { before: byName(before), after: byName(after) },
      name => ({ subject: { type: 'cover', name }, label: `${word} ${name}` }),
    );
  };
  return [...part('skills', 'skill'), ...part('roles', 'role')];
}
