import * as fc from 'fast-check';
import type { SphereDetail } from '../../declarations/declarationApi';
import type { RoomSummary } from '../../declarations/roomSummary';
import type { BoundaryOverlay } from '../decide/overlay';
import type { ResolvedEntry } from '../resolvedSphere';
import { NOW } from './sphereUseFixture';

const DAY = 24 * 60 * 60 * 1000;
const daysFromNow = (days: number) => new Date(NOW + days * DAY).toISOString();

/** Four more namespaces, active until 20 Feb. */
export function extraRoom(parts: Partial<RoomSummary> = {}): RoomSummary {
  return {
    id: 'r-1',
    title: '4 more namespaces until 20 Feb',
    state: 'active',
    targets: [
      {
        entry: 'kubernetes-namespace',
        kind: 'kubernetes-namespace',
        dimension: 'count',
        to: 14,
      },
    ],
    requester: 'user:default/mira',
    startsAt: daysFromNow(-3),
    endsAt: '2027-02-20T16:00:00Z',
    permanent: false,
    ...parts,
  };
}

/** A request for the role LOADER_PROD. */
export function asked(parts: Partial<RoomSummary> = {}): RoomSummary {
  return {
    id: 'r-2',
    title: 'role LOADER_PROD until 20 Feb',
    state: 'in_review',
    targets: [{ entry: 'role', kind: 'role' }],
    requester: 'user:default/mira',
    dueAt: daysFromNow(1),
    permanent: false,
    ...parts,
  };
}

/** What extra room lays over the border; a matcher is one for `name`. */
export function overlayOf(
  { id, title, targets: [target], startsAt = '', endsAt }: RoomSummary,
  name?: string,
): BoundaryOverlay {
  const { entry, kind, dimension, to } = target;
  return {
    id,
    title,
    ...(entry === undefined ? { kind } : { entry }),
    from: Date.parse(startsAt),
    ...(endsAt !== undefined && { until: Date.parse(endsAt) }),
    ...(name !== undefined && { inside: { name: [name] } }),
    ...(dimension !== undefined &&
      to !== undefined && { limits: { [dimension]: to } }),
  };
}

const anyTarget = (entries: readonly ResolvedEntry[]) =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom('tool', 'repository', 'space-station') }),
    ...(entries.length === 0
      ? []
      : [
          fc.constantFrom(...entries).chain(({ id, kind, limits = {} }) => {
            const dimensions = Object.keys(limits);
            const allow = fc.constant({ entry: id, kind });
            return dimensions.length === 0
              ? allow
              : fc.oneof(
                  allow,
                  fc.record({
                    entry: fc.constant(id),
                    kind: fc.constant(kind),
                    dimension: fc.constantFrom(...dimensions),
                    to: fc.nat(6000),
                  }),
                );
          }),
        ]),
  );

/** Any extra room and requests for these entries, and what they lay over the border. */
export function anyRoom(entries: readonly ResolvedEntry[]): fc.Arbitrary<{
  readonly room: SphereDetail['room'];
  readonly overlays: readonly BoundaryOverlay[];
}> {
  const one = fc.record({
    targets: fc.array(anyTarget(entries), { minLength: 1, maxLength: 3 }),
    state: fc.constantFrom(
      'in_review' as const,
      'changes_requested' as const,
      'approved' as const,
      'active' as const,
    ),
    startsIn: fc.integer({ min: -100, max: 100 }),
    lasts: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  });
  return fc.array(one, { maxLength: 12 }).map(list => {
    const all = list.map(({ startsIn, lasts, ...parts }, index) =>
      extraRoom({
        ...parts,
        id: `r-${index}`,
        title: `room number ${index}`,
        startsAt: daysFromNow(startsIn),
        endsAt: lasts === undefined ? undefined : daysFromNow(startsIn + lasts),
        permanent: lasts === undefined,
      }),
    );
    const isLive = ({ state }: RoomSummary) =>
      state === 'active' || state === 'approved';
    const live = all.filter(isLive);
    return {
      room: { live, open: all.filter(summary => !isLive(summary)) },
      overlays: live.flatMap(summary =>
        summary.targets.map(target =>
          overlayOf({ ...summary, targets: [target] }),
        ),
      ),
    };
  });
}
