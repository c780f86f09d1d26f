import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { FileSourceReader } from './FileSourceReader';
import type { SourceItem } from './SourceReader';

const directory = createMockDirectory();
let root: string;

beforeEach(() => {
  directory.clear();
  directory.setContent({
    source: {
      'b.yaml': 'b',
      'a.yml': 'a',
      'upper.YAML': 'upper',
      'readme.md': 'no',
      '.hidden.yaml': 'no',
      '.git': { 'config.yaml': 'no' },
      nested: { deep: { 'c.yaml': 'c' } },
    },
    outside: { 'secret.yaml': 'secret' },
  });
  root = `${directory.path}/source`;
});

async function read(target = root): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of new FileSourceReader().read(target))
    items.push(item);
  return items;
}

function summary(items: readonly SourceItem[]) {
  return items.map(item => [
    item.path,
    'bytes' in item ? Buffer.from(item.bytes).toString() : item.refused.code,
  ]);
}

describe('FileSourceReader', () => {
  it('reads the YAML files of a folder and those below it, in the order of their paths', async () => {
    expect(summary(await read())).toEqual([
      ['a.yml', 'a'],
      ['b.yaml', 'b'],
      ['nested/deep/c.yaml', 'c'],
      ['upper.YAML', 'upper'],
    ]);
  });

  it('reads a single file', async () => {
    expect(summary(await read(`${root}/b.yaml`))).toEqual([['b.yaml', 'b']]);
  });

  it('takes a relative target from the working directory', async () => {
    const reader = new FileSourceReader({ workingDirectory: directory.path });
    const items: SourceItem[] = [];
    for await (const item of reader.read('./source')) items.push(item);
    expect(items).toHaveLength(4);
  });

  it('follows links to files inside the folder, and refuses those that lead out', async () => {
    fs.symlinkSync(`${root}/.hidden.yaml`, `${root}/inside.yaml`);
    fs.symlinkSync(`${directory.path}/outside/secret.yaml`, `${root}/o.yaml`);
    fs.symlinkSync('../outside/secret.yaml', `${root}/p.yaml`);
    fs.symlinkSync('/etc/passwd', `${root}/q.yaml`);
    fs.symlinkSync(`${root}/o.yaml`, `${root}/r.yaml`);
    fs.symlinkSync(`${root}/nowhere`, `${root}/s.yaml`);
    expect(summary(await read()).slice(2)).toEqual([
      ['inside.yaml', 'no'],
      ['nested/deep/c.yaml', 'c'],
      ['o.yaml', 'unsafe-path'],
      ['p.yaml', 'unsafe-path'],
      ['q.yaml', 'unsafe-path'],
      ['r.yaml', 'unsafe-path'],
      ['s.yaml', 'unreadable'],
      ['upper.YAML', 'upper'],
    ]);
  });

  it('follows no link to a folder, and says so where it leads out', async () => {
    fs.symlinkSync(`${directory.path}/outside`, `${root}/out`);
    fs.symlinkSync(root, `${root}/loop`);
    expect(summary(await read())).toEqual([
      ['a.yml', 'a'],
      ['b.yaml', 'b'],
      ['nested/deep/c.yaml', 'c'],
      ['out', 'unsafe-path'],
      ['upper.YAML', 'upper'],
    ]);
  });

  it('does not read a file that is too large', async () => {
    fs.writeFileSync(`${root}/b.yaml`, Buffer.alloc(5_000_000, 'x'));
    expect(summary(await read())[1]).toEqual(['b.yaml', 'too-large']);
  });

  it('does not wait for a named pipe', async () => {
    execFileSync('mkfifo', [`${root}/pipe.yaml`]);
    expect(summary(await read())).toContainEqual(['pipe.yaml', 'unsafe-path']);
  });

  it('reads into a folder that is named like a file', async () => {
    fs.mkdirSync(`${root}/folder.yaml`);
    fs.writeFileSync(`${root}/folder.yaml/d.yaml`, 'd');
    expect(summary(await read())).toContainEqual(['folder.yaml/d.yaml', 'd']);
  });

  it('throws for a target that is not there', async () => {
    await expect(read(`${root}/nothing`)).rejects.toThrow('ENOENT');
  });

  it('throws for a folder without any YAML file, which may be a volume that is not mounted', async () => {
    fs.mkdirSync(`${root}/empty`);
    await expect(read(`${root}/empty`)).rejects.toThrow(
      'There is no YAML file in',
    );
  });
});
