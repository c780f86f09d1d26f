import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

export type Persona =
  | 'mira'
  | 'jonas'
  | 'priya'
  | 'sven'
  | 'ines'
  | 'tomek'
  | 'noor';
export type Theme = 'light' | 'dark';

// Asked for on purpose, and answered with an error on purpose.
const EXPECTED = [/the server responded with a status of (403|404)/];

interface Fixtures {
  /** Every test fails on an error in the browser's console. */
  readonly consoleErrors: string[];
}

export const test = base.extend<Fixtures>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', message => {
        const text = message.text();
        if (message.type() !== 'error') return;
        if (!EXPECTED.some(pattern => pattern.test(text))) errors.push(text);
      });
      page.on('pageerror', error => errors.push(String(error)));
      await use(errors);
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs in without the sign-in page: the app remembers whom it was opened as. */
export async function beSignedIn(
  page: Page,
  persona: Persona,
  theme: Theme = 'light',
) {
  await page.addInitScript(
    ([name, colours]) => {
      if (!localStorage.getItem('sphere-demo.persona')) {
        localStorage.setItem('sphere-demo.persona', name);
      }
      localStorage.setItem('theme', colours);
    },
    [persona, theme] as const,
  );
}

/**
 * Accessibility of what Sphere draws. Backstage's own frame around it, the sidebar and the header of catalog pages, is
 * Backstage's to mend.
 */
export async function expectAccessible(page: Page, within = 'main') {
  await page.locator(within).first().waitFor();
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(n => n.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}

/** What the app's sidebar asks once, whatever page is open: how many reviews wait. */
const OF_THE_SIDEBAR =
  '/api/sphere/v1/extension-requests?view=me&state=open&limit=1';

/** Calls of the Sphere API by the pages from here on. */
export function sphereCalls(page: Page): string[] {
  const calls: string[] = [];
  page.on('request', request => {
    const { pathname, search } = new URL(request.url());
    const call = pathname + search;
    if (call === OF_THE_SIDEBAR) return;
    if (pathname.startsWith('/api/sphere/')) calls.push(call);
  });
  return calls;
}
