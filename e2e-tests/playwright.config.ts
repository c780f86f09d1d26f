import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const PORT = 7107;
const baseURL = `http://localhost:${PORT}`;

/** A Chromium of the system, where there is one; otherwise the one that Playwright brings. */
const chromium =
  process.env.SPHERE_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(fs.existsSync);

const temporary = (name: string) =>
  fs.mkdtempSync(path.join(os.tmpdir(), `sphere-e2e-${name}-`));

// Workers read this file again and inherit the environment, so that all mean the same folders.
process.env.SPHERE_DB_DIRECTORY ??= temporary('db');
process.env.SPHERE_E2E_DECLARATIONS ??= temporary('declarations');

export default defineConfig({
  testDir: './tests',
  outputDir: './results',
  globalSetup: './globalSetup.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME }],
  ],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command:
      'node --require @backstage/cli/config/nodeTransform.cjs src/index --config ../../app-config.yaml --config ../../app-config.e2e.yaml',
    cwd: path.resolve(__dirname, '../packages/backend'),
    url: `${baseURL}/.backstage/health/v1/readiness`,
    timeout: 180_000,
    reuseExistingServer: !process.env.CI,
    env: {
      NODE_ENV: 'development',
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
