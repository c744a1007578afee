// Mutation testing of folders or files of src/domain and src/projections: docs/testing.md tells how.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { tellScore } from './mutate/tell-score.mjs'
import { mirrorOf, stockLaws } from './mutate/tests-of.mjs'
import { root } from './project.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stock: { type: 'boolean', default: false },
    laws: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
    'one-in': { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true, default: [] },
  },
})

const refuse = (why) => {
  console.error(why)
  process.exit(2)
}

const subjects = positionals.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''))
if (subjects.length === 0 || !subjects.every((path) => /^src\/(domain|projections)\/./.test(path)))
  refuse('Name folders or files of src/domain or src/projections: npm run mutate -- src/domain/allocation')
const oneIn = values['one-in']
if (!/^[1-9]\d{0,3}$/.test(oneIn)) refuse(`--one-in is ${oneIn}, and not a whole number from 1 to 9999`)

// StrykerJS works in processes of its own, which are told by the environment.
const mirrors = values.stock ? [] : [...subjects.flatMap((path) => mirrorOf(path, values.laws)), ...values.tests]
process.env.MUTATE_TESTS = JSON.stringify([...new Set([...mirrors, stockLaws])])
process.env.MUTATE_ONE_IN = oneIn

const place = join(root, '.mutate')
const name = [...subjects, ...['stock', 'laws', 'static'].filter((option) => values[option]), `1-in-${oneIn}`]
  .join('+')
  .replaceAll(/[/:]/g, '.')

const results = await new Stryker({
  // What is generated is held against its generator, letter by letter.
  mutate: [
    ...subjects.map((path) => (/\.ts(:|$)/.test(path) ? path : `${path}/**/*.ts`)),
    '!src/domain/value/currency-table.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutate/vitest.config.mjs', related: false },
  plugins: ['@stryker-mutator/vitest-runner', join(root, 'scripts', 'mutate', 'drawn.mjs')],
  checkers: oneIn === '1' ? [] : ['drawn'],
  // What is built while a file is loaded: each such mutant needs every test again.
  ignoreStatic: !values.static,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: join(place, `${name}.json`),
  tempDirName: join(place, 'sandbox'),
  ignorePatterns: ['dist', 'docs', 'bench', 'coverage', '.mutate'],
  reporters: ['progress-append-only'],
  timeoutMS: 20_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 20,
  allowConsoleColors: false,
  disableTypeChecks: false,
}).runMutationTest()

for (const line of tellScore(root, results)) console.log(line)
