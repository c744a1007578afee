import { defineConfig } from 'vitest/config'

/** The kinds of tests that take long, told by the name of the file: `debt.laws.test.ts`. All others are short. */
const long = ['laws', 'chaos', 'cli'] as const

const filesOf = (kind: string): string => `test/**/*.${kind}.test.ts`

const project = (name: string, include: string, exclude: ReadonlyArray<string> = []) => ({
  // Tests that import `receivables` by name test src, as tsconfig.json has it, and not the last build.
  resolve: { tsconfigPaths: true },
  test: {
    name,
    include: [include],
    exclude: [...exclude],
    setupFiles: ['test/seed.ts'],
    // Processes, since a native SQLite driver is loaded.
    pool: 'forks' as const,
    // The files of a worker share what they import: to load all of src again for each took longer than the tests. Those that
    // start servers, clients and processes have a process each.
    isolate: name === 'chaos' || name === 'cli',
    // No test has to be quick: this only ends one that hangs.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
})

export default defineConfig({
  test: {
    // Every core, since properties compute and do not wait.
    maxWorkers: '100%',
    globalSetup: ['test/tell-seed.ts'],
    projects: [
      project('unit', 'test/**/*.test.ts', long.map(filesOf)),
      ...long.map((kind) => project(kind, filesOf(kind))),
    ],
  },
})
