/** One configured source of declarations. `target` of a file source is a file or folder, relative to the working directory. */
export interface SourceConfig {
  readonly id: string;
  readonly type: 'file' | 'url';
  readonly target: string;
  /**
   * Where people edit its files: an address with `{path}` for the path of the file relative to the source, or a prefix
   * that the path is appended to.
   */
  readonly editUrl?: string;
}

/** One file of a source: its bytes, or why it was refused without being read. */
export type SourceItem =
  | {
      readonly path: string;
      readonly bytes: Uint8Array;
      /** Version of the content as the source tells it, such as a commit; absent where the source has none. */
      readonly etag?: string;
    }
  | {
      readonly path: string;
      readonly refused: {
        readonly code: 'unsafe-path' | 'too-large' | 'unreadable';
        readonly message: string;
      };
    };

/**
 * Reads every YAML file of a source, in the order of their paths. A file that can't be taken is yielded as refused; the
 * iteration throws only when the source as a whole can't be read, and then nothing of it counts as gone.
 */
export interface SourceReader {
  read(target: string): AsyncIterable<SourceItem>;
}

/** A reader for each type of source. */
export type SourceReaders = Readonly<
  Partial<Record<SourceConfig['type'], SourceReader>>
>;

/** Largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;
