import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';

type Field = HTMLInputElement | HTMLSelectElement;

/** Whether something on the page is a field of a form. @internal */
export function isField(target: EventTarget): target is Field {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  );
}

/** Focuses the field after one; at the end the focus stays. @internal */
export function moveOn(form: HTMLFormElement, from: Field): void {
  const fields = [...form.querySelectorAll<Field>('input, select')];
  fields[fields.indexOf(from) + 1]?.focus();
}

/**
 * Focuses the field in which an id goes on, after its first parts were typed into one field; the last one after a whole
 * id was pasted. At once, so that no letter is typed into the wrong field.
 * @internal
 */
export function focusAfterId(
  form: string,
  kind: BoundaryKind,
  parts: Readonly<Record<string, string>>,
): void {
  const names = [...kind.id.matchAll(/\{([^}]+)\}/g)].map(match => match[1]);
  const next =
    names.find(name => parts[name] === undefined) ?? names[names.length - 1];
  document.getElementById(`${form}-${next}`)?.focus();
}

/** Whether a list of completions hangs at a field. @internal */
export function hasOpenList(target: EventTarget): boolean {
  const list =
    target instanceof Element ? target.getAttribute('aria-controls') : null;
  return list !== null && document.getElementById(list) !== null;
}
