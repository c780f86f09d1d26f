import { defineConfig } from '@playwright/test';
import { demoConfig, temporaryFolder } from './demoConfig';

temporaryFolder('SPHERE_E2E_DECLARATIONS');

export default defineConfig({
  ...demoConfig(['app-config.e2e.yaml', 'app-config.e2e-written.yaml']),
  testDir: './tests',
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME }],
  ],
});
