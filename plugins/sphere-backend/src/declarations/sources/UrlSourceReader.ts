import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  MAX_FILE_BYTES,
  type SourceItem,
  type SourceReader,
} from './SourceReader';

const YAML_FILE = /\.ya?ml$/i;

/**
 * Reads a file or a folder of a repository through the URL readers of the backend. Which hosts are allowed, and with
 * which credentials, is theirs to know.
 */
export class UrlSourceReader implements SourceReader {
  readonly #urlReader: UrlReaderService;

  constructor(urlReader: UrlReaderService) {
    this.#urlReader = urlReader;
  }

  async *read(target: string): AsyncIterable<SourceItem> {
    if (YAML_FILE.test(new URL(target).pathname)) {
      yield await this.#readFile(target);
    } else {
      yield* this.#readFolder(target);
    }
  }

  async #readFile(target: string): Promise<SourceItem> {
    const response = await this.#urlReader.readUrl(target);
    const path = new URL(target).pathname.split('/').pop() ?? target;
    return toItem(path, await response.buffer(), response.etag);
  }

  async *#readFolder(target: string): AsyncIterable<SourceItem> {
    const tree = await this.#urlReader.readTree(target, {
      filter: path => YAML_FILE.test(path) && !/(^|\/)\./.test(path),
    });
    const files = [...(await tree.files())].sort((a, b) =>
      Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)),
    );
    if (files.length === 0) {
      throw new Error(`There is no YAML file in '${target}'`);
    }
    for (const file of files) {
      yield toItem(file.path, await file.content(), tree.etag);
    }
  }
}

function toItem(path: string, bytes: Buffer, etag?: string): SourceItem {
  if (bytes.length > MAX_FILE_BYTES) {
    const message = `expected at most ${
      MAX_FILE_BYTES / 1024
    } KiB; split the file`;
    return { path, refused: { code: 'too-large', message } };
  }
  return { path, bytes, ...(etag !== undefined && { etag }) };
}
