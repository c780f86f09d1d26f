import { useLayoutEffect, useState } from 'react';

/**
 * The inner width of an element in pixels, followed as it changes; undefined while it is not laid out. Hand the
 * setter to the element as its `ref`.
 * @internal
 */
export function useElementWidth(): readonly [
  number | undefined,
  (element: Element | null) => void,
] {
  const [element, setElement] = useState<Element | null>(null);
  const [width, setWidth] = useState<number>();

  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = () =>
      setWidth(element.getBoundingClientRect().width || undefined);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);

  return [width, setElement];
}
