import type { Headroom } from '@dataops-sphere/plugin-sphere-common';
import type { CheckAnswer, Zone } from './CheckQuestion';

/** A limit that every question alone respects, and all of them together do not. */
export type Excess = {
  readonly zone: Exclude<Zone, 'inside'>;
  readonly sphere: string;
  readonly entry: string;
  readonly dimension: string;
  /** What is in use before; absent where it is unknown. */
  readonly use?: number;
  /** What the questions add together. */
  readonly adds: number;
  readonly border?: number;
  readonly ceiling?: number;
  readonly questions: number;
};

type Share = {
  readonly zone: Zone;
  readonly sphere: string;
  readonly line: Headroom;
};

/**
 * Adds up what the questions of one check ask of each limit. Every answer counts from what is in use now, so that two
 * that fit alone may not fit together. Manifests of different sorts stay apart: the quota of a namespace already
 * contains what its workloads request.
 */
export function addUp(answers: readonly CheckAnswer[]): Excess[] {
  const groups = new Map<string, Share[]>();
  for (const { question, explanation } of answers) {
    const sphere = explanation.sphere?.name ?? '';
    const { zone } = explanation;
    for (const line of explanation.headroom) {
      if (line.mode === 'each' || line.adds === undefined) continue;
      const key = JSON.stringify([
        question.origin,
        sphere,
        line.entry,
        line.dimension,
      ]);
      const shares = groups.get(key) ?? [];
      shares.push({ zone, sphere, line });
      groups.set(key, shares);
    }
  }
  return [...groups.values()].flatMap(shares => excessOf(shares) ?? []);
}

function excessOf(shares: readonly Share[]): Excess | undefined {
  const [{ sphere, line }] = shares;
  const adds = shares.reduce((sum, s) => sum + (s.line.adds ?? 0), 0);
  const total = (line.use ?? 0) + adds;
  const zone = zoneOf(total, line);
  // What one of them alone is already told, together they need not tell again
  if (zone === 'inside' || shares.some(s => worse(s.zone, zone))) {
    return undefined;
  }
  const { entry, dimension, use, border, ceiling } = line;
  return {
    zone,
    sphere,
    entry,
    dimension,
    ...(use !== undefined && { use }),
    adds,
    ...(border !== undefined && { border }),
    ...(ceiling !== undefined && { ceiling }),
    questions: shares.length,
  };
}

function zoneOf(total: number, { border, ceiling }: Headroom): Zone {
  if (ceiling !== undefined && total > ceiling) return 'forbidden';
  return border !== undefined && total > border ? 'extendable' : 'inside';
}

const ORDER: readonly Zone[] = ['inside', 'extendable', 'forbidden'];

/** Whether the first zone is as bad as the second, or worse. */
function worse(a: Zone, b: Zone): boolean {
  return ORDER.indexOf(a) >= ORDER.indexOf(b);
}

/** The worst of several zones; inside where there is none. */
export function worstZone(zones: Iterable<Zone>): Zone {
  let worst: Zone = 'inside';
  for (const zone of zones) if (worse(zone, worst)) worst = zone;
  return worst;
}
