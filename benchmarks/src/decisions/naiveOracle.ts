import type {
  AttributeMatcher,
  Matcher,
} from '@dataops-sphere/plugin-sphere-common';
import { toPattern } from './peers/translate';
import type { Case, World } from './world';

/** The rules read literally, for the texts and known limits of these worlds: whether it is inside. */
export function decideNaively({ spheres }: World, one: Case): boolean {
  const { attributes, after, question } = one;
  const entries = spheres[one.sphere].boundary.filter(
    entry => entry.kind === question.kind,
  );
  const fits = (matcher: Matcher | undefined) =>
    matcher !== undefined && (matcher === 'any' || all(matcher, attributes));
  if (entries.some(entry => fits(entry.forbidden))) return false;
  const onGround = entries.filter(e => e.where === undefined || fits(e.where));
  const binding = onGround.filter(e => fits(e.inside) || fits(e.extendable));
  const exceeded = binding.some(({ id, limits }) =>
    Object.entries(limits ?? {}).some(
      ([dimension, { border = Infinity }]) =>
        after[`${id} ${dimension}`] > border,
    ),
  );
  return !exceeded && onGround.some(entry => fits(entry.inside));
}

function all(
  matcher: AttributeMatcher,
  attributes: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(matcher).every(
    ([name, values]) =>
      name in attributes &&
      new RegExp(toPattern(values.map(String)), 's').test(attributes[name]),
  );
}
