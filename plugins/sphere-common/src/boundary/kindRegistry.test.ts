import type { BoundaryKind } from './boundaryKind';
import { builtInBoundaryKinds } from './builtInKinds';
import { createKindRegistry } from './kindRegistry';

const kind = (name: string): BoundaryKind => ({
  ...builtInBoundaryKinds[0],
  name,
});

describe('createKindRegistry', () => {
  it('knows the built-in kinds and further ones by name', () => {
    const registry = createKindRegistry([kind('topic')]);
    expect(registry.size).toBe(builtInBoundaryKinds.length + 1);
    expect(registry.get('topic')?.name).toBe('topic');
    expect(registry.get('role')?.family).toBe('Roles');
  });

  it('refuses a second kind of the same name', () => {
    expect(() => createKindRegistry([kind('role')])).toThrow(
      "The boundary kind 'role' is registered twice",
    );
    expect(() => createKindRegistry([kind('a'), kind('a')])).toThrow("'a'");
  });
});
