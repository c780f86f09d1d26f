import type { Manager } from '@dataops-sphere/plugin-sphere-common';
import type { SourceConfig } from './SourceReader';

/** Tells where a declaration is edited, from the configured sources. */
export function createManagerOf(
  sources: readonly SourceConfig[],
): (place: {
  readonly source: string;
  readonly path: string;
}) => Manager | undefined {
  const byId = new Map(sources.map(source => [source.id, source]));
  return ({ source: id, path }) => {
    const source = byId.get(id);
    if (!source) return undefined;
    return {
      source: id,
      type: source.type,
      path,
      ...(source.editUrl && { editUrl: editUrlOf(source.editUrl, path) }),
    };
  };
}

function editUrlOf(pattern: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return pattern.includes('{path}')
    ? pattern.replaceAll('{path}', () => encoded)
    : `${pattern.replace(/\/+$/, '')}/${encoded}`;
}
