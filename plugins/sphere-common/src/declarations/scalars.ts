import { isRecord, type DocumentPath } from './finding';

/** A leaf of a raw document. */
export interface ScalarAt {
  readonly value: unknown;
  /** The key right above it; empty in a list. */
  readonly key: string;
  readonly path: DocumentPath;
}

/** Every leaf of a raw document, with its path, in document order. */
export function scalarsOf(
  value: unknown,
  path: DocumentPath = [],
  key = '',
): readonly ScalarAt[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => scalarsOf(item, [...path, index]));
  }
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([name, item]) =>
      scalarsOf(item, [...path, name], name),
    );
  }
  return value === undefined ? [] : [{ value, key, path }];
}
