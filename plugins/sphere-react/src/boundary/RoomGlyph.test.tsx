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

  it('says what is near its border and what is outside', () => {
    renderInEnglish(
      <RoomGlyph
        families={[
          { family: 'Namespaces', entries: 1, beyond: 'askable', near: true },
          { family: 'Network', entries: 2, beyond: 'askable', outside: 1 },
          { family: 'Data', entries: 0, beyond: 'closed', outside: 3 },
        ]}
      />,
    );
    expect(
      screen.getByRole('img', {
        name: 'Namespaces: 1 statement (near the border), Network: 2 statements (1 outside), Data: 0 statements (3 outside)',
      }),
    ).toBeVisible();
  });

  it('says that nothing is declared', () => {
    renderInEnglish(<RoomGlyph families={[]} />);
    expect(screen.getByRole('img', { name: 'Nothing declared' })).toBeVisible();
  });
});
