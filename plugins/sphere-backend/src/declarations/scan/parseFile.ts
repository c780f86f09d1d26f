import { createHash } from 'node:crypto';
import {
  parseDeclarations,
  type BoundaryKindRegistry,
  type Problem,
} from '@dataops-sphere/plugin-sphere-common';
import { MAX_FILE_BYTES, type SourceItem } from '../sources/SourceReader';
import type { ScannedFile } from './types';

/** Hash under which an item is known: that of its bytes, or of the reason for which it was refused. */
export function hashItem(item: SourceItem): string {
  const content =
    'bytes' in item
      ? item.bytes
      : `${item.refused.code} ${item.refused.message}`;
  return createHash('sha256').update(content).digest('hex');
}

/** Decodes and parses one file. Never throws; whatever it holds comes back as documents and problems. */
export function parseFile(
  item: SourceItem,
  kinds: BoundaryKindRegistry,
): ScannedFile {
  const hash = hashItem(item);
  const file = { path: item.path, hash, etag: hash.slice(0, 12), text: '' };
  if ('refused' in item) return refused(file, item.refused);

  const text = decode(item.bytes);
  if (text === undefined) {
    const message = 'expected a UTF-8 text without NUL characters';
    return refused(file, { code: 'not-text', message });
  }
  const parsed = parseDeclarations(text, { kinds, maxBytes: MAX_FILE_BYTES });
  return { ...file, etag: item.etag ?? file.etag, text, ...parsed };
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refused(
  file: Pick<ScannedFile, 'path' | 'hash' | 'etag' | 'text'>,
  { code, message }: Pick<Problem, 'code' | 'message'>,
): ScannedFile {
  return {
    ...file,
    documents: [],
    problems: [{ code, severity: 'error', message, path: [] }],
    rejected: [],
  };
}
