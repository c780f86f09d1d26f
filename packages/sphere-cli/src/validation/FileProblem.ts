import type { Problem } from '@dataops-sphere/plugin-sphere-common';

/** A problem and the file it is in. */
export type FileProblem = Problem & { readonly file: string };

/** What a validation found. */
export type Validation = {
  readonly files: number;
  readonly documents: number;
  /** Files found in folders that hold entities of the catalog and no declarations. */
  readonly passedOver: readonly string[];
  readonly problems: readonly FileProblem[];
};

/** Whether a validation lets the files pass; warnings do unless `strict`. */
export function passes(
  { problems }: Validation,
  warnings: 'allowed' | 'refused',
): boolean {
  return problems.every(
    p => p.severity === 'warning' && warnings === 'allowed',
  );
}
