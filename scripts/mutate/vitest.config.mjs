// What vitest runs for a mutant: the tests that MUTATE_TESTS names, in one worker, which loads src once.
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import { stockLaws } from './tests-of.mjs'

/** Examples, then laws of the folder, then the stock laws. */
const cost = ({ moduleId }) => {
  if (moduleId.endsWith(stockLaws)) return 2
  return moduleId.endsWith('.laws.test.ts') ? 1 : 0
}

/** The cheap tests first, since the first that fails is the end of a mutant. */
class CheapFirst extends BaseSequencer {
  async sort(files) {
    return [...files].sort((a, b) => cost(a) - cost(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: JSON.parse(process.env.MUTATE_TESTS ?? '[]'),
    setupFiles: ['test/seed.ts'],
    isolate: false,
    sequence: { sequencer: CheapFirst },
    // StrykerJS ends what hangs.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
  },
})
