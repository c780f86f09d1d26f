import { useRef, useState, type KeyboardEvent } from 'react';
import type { Family } from '@dataops-sphere/plugin-sphere-common';

/** @internal */
export interface SectorKeysOptions {
  readonly families: readonly Family[];
  readonly selected: Family | undefined;
  readonly onSelect?: (family: Family | undefined) => void;
}

/**
 * Roving focus over the sectors: one stop for Tab, arrows go round, Home and End to the ends; Enter and Space select
 * and deselect, Esc deselects and lifts the emphasis.
 * @internal
 */
export function useSectorKeys(options: SectorKeysOptions) {
  const { families, selected, onSelect } = options;
  const elements = useRef(new Map<Family, SVGGElement>());
  const [stop, setStop] = useState<Family>();
  const [focused, setFocused] = useState<Family>();
  const [pointed, setPointed] = useState<Family>();
  const tabStop =
    [stop, selected].find(f => f && families.includes(f)) ?? families[0];

  const toggle = (family: Family) =>
    onSelect?.(family === selected ? undefined : family);

  const onKeyDown = (event: KeyboardEvent, family: Family) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = moveTo(event.key, family, families);
    if (target) elements.current.get(target)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') toggle(family);
    else if (event.key === 'Escape') {
      setFocused(undefined);
      setPointed(undefined);
      onSelect?.(undefined);
    } else return;
    event.preventDefault();
  };

  return {
    /** The sector whose sentences are shown. */
    active: pointed ?? focused,
    sectorProps: (family: Family) => ({
      ref: (element: SVGGElement | null) => {
        if (element) elements.current.set(family, element);
        else elements.current.delete(family);
      },
      tabIndex: family === tabStop ? 0 : -1,
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, family),
      onClick: () => toggle(family),
      onFocus: () => {
        setStop(family);
        setFocused(family);
      },
      onBlur: () => setFocused(undefined),
      onMouseEnter: () => setPointed(family),
      onMouseLeave: () => setPointed(undefined),
    }),
  };
}

function moveTo(
  key: string,
  family: Family,
  families: readonly Family[],
): Family | undefined {
  const index = families.indexOf(family);
  const count = families.length;
  switch (key) {
    case 'ArrowRight':
      return families[(index + 1) % count];
    case 'ArrowLeft':
      return families[(index - 1 + count) % count];
    case 'Home':
      return families[0];
    case 'End':
      return families[count - 1];
    default:
      return undefined;
  }
}
