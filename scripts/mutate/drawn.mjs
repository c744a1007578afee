// A checker for StrykerJS that lets one mutant in so many through, the same ones in every run. The others are not run, and not counted.
import { createHash } from 'node:crypto'

const oneIn = Number(process.env.MUTATE_ONE_IN)

/** The file by its last names: StrykerJS works on a copy of the project. */
const isDrawn = ({ fileName, location: { start, end }, replacement }) => {
  const file = fileName.split(/[\\/]/).slice(-3)
  const what = [...file, start.line, start.column, end.line, end.column, replacement].join(' ')
  return createHash('sha256').update(what).digest().readUInt32BE() % oneIn === 0
}

class Drawn {
  async init() {}

  async check(mutants) {
    const verdict = (mutant) =>
      isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' }
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)]))
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'drawn', injectableClass: Drawn }]
