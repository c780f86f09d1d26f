import { render, screen } from '@testing-library/react';
import App from './App';

const personas = ['mira', 'noor'].map(name => ({
  name,
  title: `${name} of the example`,
  role: `role of ${name}`,
  story: `story of ${name}`,
}));

describe('App', () => {
  const env = process.env;

  afterEach(() => {
    process.env = env;
  });

  it('asks who one wants to be before it shows anything else', async () => {
    // The app reads its config from here outside a browser; `process.env` itself would turn it into text.
    process.env = {
      ...env,
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Test demo' },
            organization: { name: 'Testers' },
            backend: { baseUrl: 'http://localhost:7007' },
            sphereDemo: { personas },
          },
        },
      ] as unknown as string,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('heading', { name: 'Test demo' }),
    ).toBeInTheDocument();
    for (const { title, role, story } of personas) {
      const card = screen.getByRole('button', { name: new RegExp(title) });
      expect(card).toHaveTextContent(role);
      expect(card).toHaveTextContent(story);
    }
  });
});
