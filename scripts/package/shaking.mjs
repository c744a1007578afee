// What of the package is left in a program that uses little of it, once a bundler has left out the rest.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { manifest, readText } from '../project.mjs'
import { check, expectation } from './checks.mjs'

/** Programs, with the bytes that they may have, bundled but not minified: always the same for the same code. */
const programs = [
  { uses: `export { daysPastDue } from 'receivables'`, bytes: 1500 },
  { uses: `export { localDate } from 'receivables'`, bytes: 4000 },
  { uses: `export { money } from 'receivables'`, bytes: 1500 },
  { uses: `export { memoryStore } from 'receivables/memory'`, bytes: 48_000 },
]

/** Texts of tables that are found in no program that did not ask for them. */
const tables = { 'a calendar preset': /bank-holiday|Nowruz|target2/i, 'the currency table': /\bXAF\b/ }

/** What an import of a package that makes no such promise leaves behind in each file: statements, and no code that is run. */
const leftByImports = 160

const bundle = (folder, text, options = {}) =>
  build({
    ...{ stdin: { contents: text, resolveDir: folder }, absWorkingDir: folder, bundle: true, write: false },
    ...{ format: 'esm', platform: 'node', metafile: true, logLevel: 'silent', ...options },
  })

/** Peers that some subpaths ask for: that they do something is not for us to promise. */
const withoutPeers = {
  name: 'without-peers',
  setup: ({ onResolve }) => {
    const peers = Object.keys(manifest.peerDependencies).join('|')
    onResolve({ filter: new RegExp(`^(${peers})(/|$)`) }, ({ path }) => ({ path, external: true, sideEffects: false }))
  },
}

/** Code of other packages, which promise the same themselves. */
const takenIn = /dist\/(fp|io)-ts-|node_modules\/csv-(parse|stringify)\//

/** A bundler may ask itself whether a file does something, or believe the manifest: here it may not believe it. */
const withoutPromise = async (folder, name, work) => {
  const path = join(folder, 'node_modules', name, 'package.json')
  const before = readText(path)
  const { sideEffects, ...rest } = JSON.parse(before)
  writeFileSync(path, JSON.stringify(rest))
  try {
    return await work(sideEffects)
  } finally {
    writeFileSync(path, before)
  }
}

export const shaking = async (folder, name, specifiers) => {
  for (const { uses, bytes } of programs) {
    const { text } = (await bundle(folder, uses)).outputFiles[0]
    check(
      `${uses}: ${text.length} bytes of at most ${bytes}`,
      expectation([
        ...(text.length > bytes ? [text.slice(0, 4000)] : []),
        ...Object.entries(tables).flatMap(([what, pattern]) => (pattern.test(text) ? [`${what} is in it`] : [])),
      ]),
    )
  }
  await withoutPromise(folder, name, async (sideEffects) => {
    const { metafile } = await bundle(folder, specifiers.map((specifier) => `import '${specifier}'`).join('\n'), {
      plugins: [withoutPeers],
    })
    const kept = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([file, { bytesInOutput }]) => bytesInOutput > leftByImports && !takenIn.test(file))
      .map(([file, { bytesInOutput }]) => `${bytesInOutput} bytes of ${file}`)
    check(
      'nothing is left of what is imported and not used, whether or not a bundler believes `sideEffects: false`',
      expectation([...(sideEffects === false ? [] : ['package.json does not say it']), ...kept]),
    )
  })
}
