// The code of the package: every subpath for `import` and for `require`, and the command line for `import` alone.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../project.mjs'
import { bundle, dist, entries, ofPackage } from './bundle.mjs'
import { denseAlone } from './dense-alone.mjs'
import { withoutSideEffects } from './without-side-effects.mjs'

const commandLine = 'cli'

/**
 * What the code uses of these packages is taken in. They are dozens of files of CommonJS, which cost an import of ours more
 * than all of our own code. Their values are plain ones: it makes no difference whose copy made them. Their types stay theirs.
 */
const takenIn = ['fp-ts', 'io-ts']

/** Leads to the same packages as ES modules, of which only what is used is taken. */
const asModules = {
  name: 'as-modules',
  resolveId: (id) => {
    const [, name, file = 'index'] = /^([^/]+)(?:\/(?:lib|es6)\/(.+?)(?:\.js)?)?$/.exec(id) ?? []
    return takenIn.includes(name) ? join(root, 'node_modules', name, 'es6', `${file}.js`) : null
  },
}

const external = (id) => ofPackage(id) && !takenIn.includes(id.split('/')[0])

/** Names of functions and classes stay, so that a stack trace reads as the sources do; what is named inside of them is short. */
const dense = {
  compress: { keepNames: { function: true, class: true } },
  mangle: { toplevel: false, keepNames: true },
  codegen: { removeWhitespace: true },
}

/** Which module comes next is told above each of them, twelve hundred times: nothing is missed without. */
const withoutPlaces = {
  name: 'without-places',
  renderChunk: (code) => ({ code: code.replace(/^\/\/ src\/\S+\n/gm, '') }),
}

const build = (format, extension, input, plugins, minify = false) =>
  bundle(
    {
      cwd: root,
      input,
      external,
      plugins: [asModules, ...plugins, withoutPlaces],
      treeshake: { moduleSideEffects: (id) => id === input[commandLine] },
    },
    {
      format,
      minify,
      // No source maps: they are half as much again as all of the rest, and what is built reads as the sources do.
      comments: { legal: true, annotation: true, jsdoc: false },
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `[name]-[hash].${extension}`,
    },
  )

const licences = () =>
  takenIn
    .map((name) => [name, readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8')])
    .map(([name, licence]) => `The files here have code of the package ${name}, under this licence:\n\n${licence}`)
    .join('\n')

export const buildCode = async () => {
  const src = join(root, 'src')
  const subpaths = entries(src, '.ts')
  const all = { ...subpaths, [commandLine]: join(src, 'adapters/cli/main.ts') }
  // Bundlers that leave out what nobody uses read the files for `import`; nobody reads what is the command line's alone.
  const plugins = [withoutSideEffects({ except: [commandLine, ...takenIn] }), denseAlone(commandLine, dense)]
  await build('es', 'js', all, plugins)
  // The same once more: nobody reads it there.
  await build('cjs', 'cjs', subpaths, [], dense)
  writeFileSync(join(dist, 'LICENSES.txt'), licences())
  chmodSync(join(dist, `${commandLine}.js`), 0o755)
}
