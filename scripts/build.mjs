// Builds the package into dist: for every subpath of package.json one file for `import`, one for `require`, and their
// declarations. What subpaths share is in files of its own, so that every module is there once and has one state.
// `--code` leaves out the declarations, and with them the check of the types.
import { rmSync } from 'node:fs'
import { dist } from './build/bundle.mjs'
import { buildCode } from './build/code.mjs'
import { buildDeclarations } from './build/declarations.mjs'

rmSync(dist, { recursive: true, force: true })
try {
  await Promise.all([buildCode(), ...(process.argv.includes('--code') ? [] : [buildDeclarations()])])
} catch (cause) {
  rmSync(dist, { recursive: true, force: true })
  console.error(cause instanceof Error ? cause.message : cause)
  process.exit(1)
}
