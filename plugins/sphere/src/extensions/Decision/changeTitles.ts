import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import type { ChangeTitles } from './proposalDifferences';

/** The titles of entries and kinds that a request speaks of. @internal */
export function changeTitles({ effects }: ExtensionDetail): ChangeTitles {
  return new Map(
    effects.map(({ entry, kind, title }) => [entry ?? kind, title]),
  );
}
