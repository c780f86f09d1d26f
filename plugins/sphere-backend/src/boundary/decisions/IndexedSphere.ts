import type {
  BoundaryUse,
  CompiledBoundary,
} from '@dataops-sphere/plugin-sphere-common';
import type { SphereAccessRow } from '../../declarations/services';

/** Everything about one sphere that an answer needs. Immutable: a change of the sphere makes a new one. */
export interface IndexedSphere extends SphereAccessRow {
  readonly title: string;
  readonly revision: number;
  readonly isActive: boolean;
  /** Absent where the stored sphere could not be made ready; questions to it are denied. */
  readonly boundary?: CompiledBoundary;
  readonly use: BoundaryUse;
}
