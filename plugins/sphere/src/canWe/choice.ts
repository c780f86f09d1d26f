import {
  nameSchema,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';

/** Whose border is asked: one sphere's, or that of any team of the viewer. @internal */
export type Choice =
  | { readonly type: 'teams' }
  | { readonly type: 'sphere'; readonly name: string };

/** The choice that stands in an address; otherwise the first sphere of the viewer, if there is one. @internal */
export function choiceOfAddress(
  address: URLSearchParams,
  mine: readonly Pick<SphereSummary, 'name'>[],
): Choice | undefined {
  if (address.get('teams') === 'mine') return { type: 'teams' };
  const named = nameSchema.safeParse(address.get('sphere'));
  const name = named.success ? named.data : mine[0]?.name;
  return name === undefined ? undefined : { type: 'sphere', name };
}

/** The address with another choice; the question stays. @internal */
export function writeChoice(
  address: URLSearchParams,
  choice: Choice,
): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete('teams');
  next.delete('sphere');
  if (choice.type === 'teams') next.set('teams', 'mine');
  else next.set('sphere', choice.name);
  return next;
}
