import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Tests that import `receivables` by name test src, as tsconfig.json has it, and not the last build.
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.ts'],
    // Processes, since a native SQLite driver is loaded; and every core, since properties compute and do not wait.
    pool: 'forks',
    maxWorkers: '100%',
    // A property tries a thousand cases and shrinks the one that fails: its time is no sign of a hang.
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
})
