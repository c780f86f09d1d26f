import { mockServices } from '@backstage/backend-test-utils';
import type { SourceItem } from './SourceReader';
import { UrlSourceReader } from './UrlSourceReader';

async function read(reader: UrlSourceReader, target: string) {
  const items: SourceItem[] = [];
  for await (const item of reader.read(target)) items.push(item);
  return items;
}

describe('UrlSourceReader', () => {
  it('reads one file with its version', async () => {
    const readUrl = jest.fn(async () => ({
      buffer: async () => Buffer.from('text'),
      etag: 'v1',
    }));
    const reader = new UrlSourceReader(
      mockServices.urlReader.mock({ readUrl }),
    );
    expect(
      await read(reader, 'https://git.example/org/repo/blob/main/a/b.yaml?x=1'),
    ).toEqual([{ path: 'b.yaml', bytes: Buffer.from('text'), etag: 'v1' }]);
  });

  it('reads the YAML files of a folder in order, and refuses large ones', async () => {
    const file = (path: string, content: string) => ({
      path,
      content: async () => Buffer.from(content),
    });
    const readTree = jest.fn(async () => ({
      etag: 'commit',
      files: async () => [
        file('b.yaml', 'b'),
        file('a/big.yaml', 'x'.repeat(1024 * 1024 + 1)),
        file('a.yml', 'a'),
      ],
      archive: jest.fn(),
      dir: jest.fn(),
    }));
    const reader = new UrlSourceReader(
      mockServices.urlReader.mock({ readTree }),
    );
    const items = await read(
      reader,
      'https://git.example/org/repo/tree/main/s',
    );
    expect(items).toEqual([
      { path: 'a.yml', bytes: Buffer.from('a'), etag: 'commit' },
      {
        path: 'a/big.yaml',
        refused: { code: 'too-large', message: expect.any(String) },
      },
      { path: 'b.yaml', bytes: Buffer.from('b'), etag: 'commit' },
    ]);
    const [[, options]] = readTree.mock.calls as unknown as [
      [string, { filter: (path: string) => boolean }],
    ];
    expect(
      ['a.yaml', 'a.YML', 'a.md', '.git/a.yaml', 'x/.y.yaml'].filter(
        options.filter,
      ),
    ).toEqual(['a.yaml', 'a.YML']);
  });

  it('throws when there is nothing to read', async () => {
    const readTree = jest.fn(async () => ({
      etag: 'commit',
      files: async () => [],
      archive: jest.fn(),
      dir: jest.fn(),
    }));
    const reader = new UrlSourceReader(
      mockServices.urlReader.mock({ readTree }),
    );
    await expect(read(reader, 'https://git.example/org/repo')).rejects.toThrow(
      'There is no YAML file in',
    );
  });
});
