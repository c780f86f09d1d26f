import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PlaywrightTestConfig } from '@playwright/test';

const PORT = 7107;
const baseURL = `http://localhost:${PORT}`;

/** A Chromium of the system, where there is one; otherwise the one that Playwright brings. */
const chromium =
  process.env.SPHERE_CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(fs.existsSync);

const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A new empty folder, known to the workers and to the backend under the name of a variable. */
export function temporaryFolder(variable: string): void {
  // Workers read this file again and inherit the environment, so that all mean the same folder.
  process.env[variable] ??= fs.mkdtempSync(
    path.join(os.tmpdir(), 'sphere-e2e-'),
  );
}

/**
 * Everything that the browser tests and the pictures share: the built app, served by a backend of its own with an empty
 * database. `overlays` are laid over `app-config.yaml`, in the root of the repository.
 */
export function demoConfig(overlays: readonly string[]): PlaywrightTestConfig {
  temporaryFolder('SPHERE_DB_DIRECTORY');
  const configs = ['app-config.yaml', ...overlays].map(
    file => `--config ../../${file}`,
  );
  return {
    outputDir: './results',
    globalSetup: './globalSetup.ts',
    timeout: 60_000,
    expect: { timeout: 15_000 },
    workers: 1,
    forbidOnly: Boolean(process.env.CI),
    retries: 0,
    use: {
      baseURL,
      viewport: { width: 1440, height: 900 },
      // What unfolds must not move under the pointer between its going down and up.
      contextOptions: { reducedMotion: 'reduce' },
      screenshot: 'only-on-failure',
      launchOptions: { executablePath: chromium, args: CHROMIUM_FLAGS },
    },
    webServer: {
      command: `node --require @backstage/cli/config/nodeTransform.cjs src/index ${configs.join(
        ' ',
      )}`,
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
  };
}
