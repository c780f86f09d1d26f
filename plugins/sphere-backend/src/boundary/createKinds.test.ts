import { builtInBoundaryKinds } from '@dataops-sphere/plugin-sphere-common';
import { createKinds } from './createKinds';
import { parseBoundaryKind } from './parseBoundaryKind';

const [builtIn] = builtInBoundaryKinds;
const mainframe = { ...builtIn, name: 'mainframe' };
const satellite = { ...builtIn, name: 'satellite' };

describe('createKinds', () => {
  it('puts the kinds of all origins together', () => {
    const { registry, origins } = createKinds({
      config: [mainframe],
      module: [satellite],
    });
    expect(registry.size).toBe(builtInBoundaryKinds.length + 2);
    expect(origins.get(builtIn.name)).toBe('built-in');
    expect(origins.get('mainframe')).toBe('config');
    expect(origins.get('satellite')).toBe('module');
  });

  it('refuses a name that is taken, and says by whom', () => {
    expect(() => createKinds({ config: [builtIn], module: [] })).toThrow(
      `'${builtIn.name}' from sphere.boundaryKinds is already registered by Sphere itself`,
    );
    expect(() =>
      createKinds({ config: [mainframe], module: [mainframe] }),
    ).toThrow("'mainframe' from a module is already registered by sphere");
  });
});

describe('parseBoundaryKind', () => {
  it('takes a kind that fits', () => {
    expect(parseBoundaryKind(mainframe, 'a module')).toEqual(mainframe);
  });

  it('names all that is wrong with one that does not', () => {
    expect(() =>
      parseBoundaryKind({ ...mainframe, title: '', family: 'Ships' }, 'here'),
    ).toThrow(/in here: title: .*; family: /);
  });
});
