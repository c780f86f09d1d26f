import { screen } from '@testing-library/react';
import { renderInEnglish } from './__testUtils__/boundaryFixture';
import { RoomGlyph } from './RoomGlyph';

describe('the room glyph', () => {
  it('says in words, in the order of the families, what it shows', () => {
    renderInEnglish(
      <RoomGlyph
        families={[
          { family: 'Budget', entries: 1, beyond: 'askable' },
          { family: 'Accounts', entries: 3, beyond: 'askable' },
        ]}
      />,
    );
    const glyph = screen.getByRole('img', {
      name: 'Accounts: 3 statements, Budget: 1 statement',
    });
    expect(glyph.children).toHaveLength(9);
  });

  it('says that nothing is declared', () => {
    renderInEnglish(<RoomGlyph families={[]} />);
    expect(screen.getByRole('img', { name: 'Nothing declared' })).toBeVisible();
  });
});
