import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  boundaryOf,
  entry,
  layOutAt,
  renderInEnglish,
  threeFamilies,
} from '../__testUtils__/boundaryFixture';
import { SphereMap } from './SphereMap';

const { model } = boundaryOf(threeFamilies);
const sector = (family: string) =>
  screen.getByRole('button', { name: new RegExp(`^${family}`) });

afterEach(() => jest.restoreAllMocks());

describe('the sphere map', () => {
  it('says what it shows, as a whole and sector by sector', () => {
    renderInEnglish(<SphereMap model={model} />);
    const group = screen.getByRole('group', {
      name: 'Customer churn: 3 families, 3 statements, Namespaces up to 10',
    });
    expect(
      within(group)
        .getAllByRole('button')
        .map(button => button.getAttribute('aria-label')),
    ).toEqual([
      'Accounts 1 statement: Cloud accounts: any. Nothing beyond the border can be asked for.',
      'Namespaces up to 10: Namespaces named churn-*; Number: border 10, warns at 8, up to 20 if asked; forbidden: named kube-*. More can be asked for.',
      'Roles 1 statement: Roles CHURN_*. Nothing beyond the border can be asked for.',
    ]);
  });

  it('keeps its text at a constant size on screen', () => {
    layOutAt(600);
    renderInEnglish(<SphereMap model={model} />);
    const name = within(sector('Roles')).getByText('Roles');
    const scale = 600 / 880;
    expect(Number(name.getAttribute('font-size')) * scale).toBeCloseTo(13.5);
  });

  it('has one stop for Tab and goes round with the arrows', async () => {
    const user = userEvent.setup();
    renderInEnglish(<SphereMap model={model} />);
    await user.tab();
    expect(sector('Accounts')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(sector('Namespaces')).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(sector('Roles')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(sector('Accounts')).toHaveFocus();
    await user.keyboard('{End}');
    expect(sector('Roles')).toHaveFocus();
    await user.keyboard('{Home}{ArrowRight}');
    await user.tab();
    await user.tab({ shift: true });
    expect(sector('Namespaces')).toHaveFocus();
  });

  it('tells about the sector in focus and dims the others', async () => {
    const user = userEvent.setup();
    renderInEnglish(<SphereMap model={model} />);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText(/^Namespaces named churn-\*/)).toBeVisible();
    expect(sector('Namespaces')).toHaveAttribute('opacity', '1');
    expect(sector('Roles')).toHaveAttribute('opacity', '0.35');
    await user.keyboard('{Escape}');
    expect(sector('Roles')).toHaveAttribute('opacity', '1');
  });

  it('tells about the sector under the pointer', async () => {
    const user = userEvent.setup();
    renderInEnglish(<SphereMap model={model} />);
    await user.hover(sector('Roles'));
    expect(screen.getByText('Roles CHURN_*')).toBeVisible();
    await user.unhover(sector('Roles'));
    expect(screen.queryByText('Roles CHURN_*')).not.toBeInTheDocument();
  });

  it('chooses a sector by click, Enter and Space, and lets go of it again', async () => {
    const user = userEvent.setup();
    const onSelect = jest.fn();
    const view = renderInEnglish(
      <SphereMap model={model} onSelectFamily={onSelect} />,
    );
    await user.click(sector('Roles'));
    expect(onSelect).toHaveBeenLastCalledWith('Roles');
    await user.keyboard('{Home}{Enter}');
    expect(onSelect).toHaveBeenLastCalledWith('Accounts');
    view.rerender(
      <SphereMap
        model={model}
        selectedFamily="Accounts"
        onSelectFamily={onSelect}
      />,
    );
    expect(sector('Accounts')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard(' ');
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
    onSelect.mockClear();
    await user.keyboard('{Escape}');
    expect(onSelect).toHaveBeenCalledWith(undefined);
  });

  it('leaves other keys to the browser', async () => {
    const user = userEvent.setup();
    const onSelect = jest.fn();
    renderInEnglish(<SphereMap model={model} onSelectFamily={onSelect} />);
    await user.tab();
    await user.keyboard('x{Control>}{Enter}{/Control}');
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('says that nothing is declared', () => {
    renderInEnglish(<SphereMap {...boundaryOf([])} />);
    expect(screen.getByText('Nothing declared')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    ['draft', 'Draft: grants nothing yet'],
    ['retired', 'Retired: grants nothing'],
  ] as const)('says that a %s sphere grants nothing', (lifecycle, words) => {
    renderInEnglish(
      <SphereMap {...boundaryOf(threeFamilies, { lifecycle })} />,
    );
    expect(screen.getByText(words)).toBeVisible();
  });

  it('is a picture below 560 pixels, and nothing below 120', () => {
    layOutAt(559);
    const narrow = renderInEnglish(<SphereMap model={model} />);
    expect(screen.getByRole('img', { name: /3 families/ })).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    narrow.unmount();
    layOutAt(119);
    renderInEnglish(<SphereMap model={model} />);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('keeps the patterns of two maps apart', () => {
    const { container } = renderInEnglish(
      <>
        <SphereMap model={model} />
        <SphereMap {...boundaryOf([entry('tool')])} />
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map(e => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(4);
  });
});
