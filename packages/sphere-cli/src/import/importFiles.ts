import {
  printDeclaration,
  type SphereDocument,
} from '@dataops-sphere/plugin-sphere-common';
import { stringify } from 'yaml';
import type { ImportResult } from './ImportResult';

/** Name of the report in the folder of an import. */
export const REPORT_FILE = 'import-report.json';
/** Name of the file with stubs for groups that no catalog has. */
export const GROUPS_FILE = 'groups.yaml';
/** Folder with one file per sphere; what a source points at. */
export const SPHERES_FOLDER = 'spheres';

/** A file to write, with its path inside the folder of the import. */
export type OutputFile = { readonly path: string; readonly text: string };

/** The files of an import, apart from its report. */
export function importFiles(
  result: Pick<ImportResult, 'spheres' | 'groups'>,
): OutputFile[] {
  const spheres = result.spheres.map((document: SphereDocument) => ({
    path: `${SPHERES_FOLDER}/${document.metadata.name}.yaml`,
    text: printDeclaration(document),
  }));
  if (result.groups.length === 0) return spheres;
  const groups = result.groups
    .map(group => `---\n${stringify(group, { lineWidth: 0 })}`)
    .join('');
  return [...spheres, { path: GROUPS_FILE, text: groups }];
}
