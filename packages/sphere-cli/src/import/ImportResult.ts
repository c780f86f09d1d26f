import type { Entity } from '@backstage/catalog-model';
import type { SphereDocument } from '@dataops-sphere/plugin-sphere-common';
import type { ImportReport } from '../report/importReport';

/** Everything an importer makes. It depends on the set of documents read, and not on their order. */
export type ImportResult = {
  readonly spheres: readonly SphereDocument[];
  readonly groups: readonly Entity[];
  readonly report: ImportReport;
};
