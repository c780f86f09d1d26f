import { placeInLibrary } from './libraryItems';

const place = (text: string) => placeInLibrary(new URLSearchParams(text));

describe('the address of the library', () => {
  it('shows archetypes unless told otherwise', () => {
    expect(place('')).toEqual({ part: 'archetypes' });
    expect(place('show=nonsense')).toEqual({ part: 'archetypes' });
  });

  it('shows the part that it names', () => {
    expect(place('show=kinds')).toEqual({ part: 'kinds' });
  });

  it('opens the item that it names, in its part', () => {
    expect(place('show=kinds&checkpoint=on-call')).toEqual({
      part: 'checkpoints',
      open: 'on-call',
    });
  });
});
