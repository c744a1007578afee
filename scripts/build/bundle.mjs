// What the bundles of the code and of the declarations have in common: their entries, and how they are cut.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { manifest, root } from '../project.mjs'

export const dist = join(root, 'dist')

/** The folder of src behind each subpath: `./memory` is `adapters/memory`, and the root is src itself. */
const folders = Object.keys(manifest.exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .map((subpath) => {
    const name = subpath.slice(2)
    const folder = [name, `adapters/${name}`, `domain/${name}`, `projections/${name}`].find((path) =>
      existsSync(join(root, 'src', path, 'index.ts')),
    )
    if (folder === undefined) throw new Error(`package.json exports ${subpath}, and src has no index.ts for it`)
    return [name || 'index', folder]
  })

/** The index of every subpath, by the name of its file in dist. */
export const entries = (from, extension) =>
  Object.fromEntries(folders.map(([name, folder]) => [name, join(from, folder, `index${extension}`)]))

/** An import of a package, and not of a file. */
export const ofPackage = (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Z]:[\\/]/i.test(id)

/** What is used of a package, and what several subpaths use of a layer, is one file each. */
const groups = [
  { name: (id) => /[\\/]node_modules[\\/]([^\\/]+)/.exec(id)?.[1], debugName: 'packages', priority: 1 },
  { name: (id) => /[\\/](domain|projections)[\\/]/.exec(id)?.[1], debugName: 'layers' },
]

/** Writes one bundle into dist. A warning of the bundler is an error. */
export const bundle = async (input, output) => {
  const building = await rolldown({
    ...input,
    tsconfig: join(root, 'tsconfig.build.json'),
    checks: { pluginTimings: false },
    onLog: (level, log, tell) => tell(level === 'warn' ? 'error' : level, log),
  })
  try {
    await building.write({ dir: dist, codeSplitting: { groups }, ...output })
  } finally {
    await building.close()
  }
}
