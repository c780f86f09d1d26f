// Takes the pictures of the documentation, from the running demo: `npm run pictures`.
import path from 'node:path';
import {
  beSignedIn,
  expect,
  test,
  type Persona,
  type Theme,
} from '../tests/sphereTest';

const IMAGES = path.resolve(__dirname, '../../docs/images');

interface Picture {
  readonly file: string;
  readonly as: Persona;
  readonly path: string;
  readonly shows: string;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
}

const pictures: Picture[] = [
  {
    file: 'sphere-overview',
    as: 'mira',
    path: '/spheres/customer-churn',
    shows: '1 outside',
    height: 1000,
  },
  {
    file: 'sphere-overview-dark',
    as: 'mira',
    path: '/spheres/customer-churn',
    shows: '1 outside',
    theme: 'dark',
    height: 1000,
  },
  {
    file: 'sphere-overview-768',
    as: 'mira',
    path: '/spheres/customer-churn',
    shows: '1 outside',
    width: 768,
    height: 1000,
  },
  { file: 'spheres', as: 'mira', path: '/spheres', shows: 'Outside (1)' },
  {
    file: 'boundary',
    as: 'sven',
    path: '/spheres/payment-fraud/boundary',
    shows: 'Accounts',
  },
  {
    file: 'resources',
    as: 'mira',
    path: '/spheres/customer-churn/boundary?resources=ingress',
    shows: 'churn-report.nordlicht.example',
  },
  {
    file: 'inventory',
    as: 'tomek',
    path: '/spheres/sources?view=inventory',
    shows: 'churn-report.nordlicht.example',
    height: 1200,
  },
  {
    file: 'library',
    as: 'priya',
    path: '/spheres/library?archetype=dataops-standard',
    shows: 'Parameters',
  },
  {
    file: 'sources',
    as: 'tomek',
    path: '/spheres/sources',
    shows: 'marketing.yaml:14:3',
  },
  {
    file: 'reviews',
    as: 'priya',
    path: '/sphere-reviews',
    shows: 'Approve',
    height: 1000,
  },
  {
    file: 'reviews-dark',
    as: 'priya',
    path: '/sphere-reviews',
    shows: 'Approve',
    theme: 'dark',
    height: 1000,
  },
  {
    file: 'reviews-768',
    as: 'priya',
    path: '/sphere-reviews',
    shows: 'Customer churn',
    width: 768,
    height: 1000,
  },
  {
    file: 'requests',
    as: 'mira',
    path: '/spheres/customer-churn/requests',
    shows: 'CHURN_LOADER',
  },
  {
    file: 'exceptions',
    as: 'tomek',
    path: '/spheres/exceptions',
    shows: 'Customer churn',
  },
  {
    file: 'group-tab',
    as: 'jonas',
    path: '/catalog/default/group/churn/sphere',
    shows: 'Sphere map',
  },
];

for (const picture of pictures) {
  const { file, as, shows, theme, width = 1440, height = 900 } = picture;
  test(`picture ${file}`, async ({ page }) => {
    await beSignedIn(page, as, theme);
    await page.setViewportSize({ width, height });
    // The demo pushes its inventory some seconds after it started.
    await expect(async () => {
      await page.goto(picture.path);
      await expect(page.getByText(shows).first()).toBeVisible({
        timeout: 3_000,
      });
    }).toPass({ timeout: 50_000 });
    await page.waitForLoadState('networkidle');
    await page.mouse.move(0, 0);
    await page.screenshot({ path: path.join(IMAGES, `${file}.png`) });
  });
}
