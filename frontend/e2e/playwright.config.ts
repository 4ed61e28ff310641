import { defineConfig } from '@playwright/test';

/** A running portal; `./dev test` starts one. */
const portal = process.env.OPENDATA_URL ?? 'http://127.0.0.1:5080';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Files beside each other, the tests of a file one after the other: the demo token, which has a daily quota, is used in
  // one file alone, and people of their own elsewhere.
  workers: 2,
  fullyParallel: false,
  // What is waited for has a limit of its own; that of a whole test is for one that hangs on a busy machine.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    baseURL: portal,
    locale: 'zh-CN',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
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
});
