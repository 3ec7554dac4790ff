import { defineConfig } from 'vitest/config';

const core = ['test/unit/{core,cli,scripts}/**/*.test.ts'];
const store = ['test/unit/store/**/*.test.ts', 'test/contract/**/*.test.ts'];

const testTimeout = process.env.LONG ? 600_000 : 30_000; // a machine that does other things as well is no failure
const retry = process.env.LONG ? 0 : 1; // nor is a browser that a busy machine left standing once: the sum names what passed at the second try only
const expect = { poll: { timeout: 15_000 } }; // nor is a page that takes a while

export default defineConfig({
  test: {
    maxWorkers: 2, // A second Chromium is welcome on two cores, a third one makes timings worthless.
    projects: [
      { test: { name: 'core', environment: 'node', include: core, testTimeout } },
      {
        test: {
          name: 'store',
          environment: 'node',
          include: store,
          setupFiles: 'test/support/indexeddb-setup.ts',
          testTimeout,
        },
      },
      // Everything else under unit/: the page, and the files that join the parts.
      {
        test: {
          name: 'page',
          environment: 'happy-dom',
          include: ['test/unit/**/*.test.ts'],
          exclude: [...core, ...store],
          testTimeout,
        },
      },
      {
        test: {
          name: 'pages',
          environment: 'node',
          include: ['test/pages/**/*.test.ts'],
          isolate: false, // Files share nothing but what they import, and to import that for each anew takes a sixth of the time.
          testTimeout: process.env.LONG ? 600_000 : 90_000,
          hookTimeout: 90_000,
          expect,
          retry,
        },
      },
      // One browser of each kind at a time: they are slower to start than all that they do here.
      { test: { name: 'engines', environment: 'node', include: ['test/engines/**/*.test.ts'], testTimeout: process.env.LONG ? 600_000 : 60_000, hookTimeout: 60_000, expect, retry } },
    ],
  },
});
