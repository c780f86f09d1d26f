import { defineConfig } from '@playwright/test';
import { demoConfig } from './demoConfig';

export default defineConfig({
  ...demoConfig(['app-config.e2e.yaml']),
  testDir: './pictures',
  reporter: 'list',
});
