// The declarations of every subpath, for `import` and for `require`. They are made by the compiler, which checks the types,
// and then put together as the code is: a type that is told apart by a symbol of its own has to be there once.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dts } from 'rolldown-plugin-dts'
import { binOf, manifest, root } from '../project.mjs'
import { bundle, dist, entries, ofPackage } from './bundle.mjs'
import { typesByName } from './types-by-name.mjs'

/** Writes a declaration of every file of src into a folder. */
const compile = (folder) =>
  new Promise((resolve, reject) => {
    const output = []
    const pretty = process.stdout.isTTY ? 'true' : 'false'
    const args = ['--project', 'tsconfig.build.json', '--outDir', folder, '--emitDeclarationOnly', '--pretty', pretty]
    const compiler = spawn(process.execPath, [binOf('typescript'), ...args], { cwd: root })
    compiler.stdout.on('data', (data) => output.push(data))
    compiler.stderr.on('data', (data) => output.push(data))
    compiler.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(Buffer.concat(output).toString().trimEnd())),
    )
  })

const declarations = () => readdirSync(dist).filter((name) => name.endsWith('.d.ts'))

/** Set in by tabs, and without the empty line between what a docstring tells and its tags. */
const narrow = (text) =>
  text.replaceAll(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)).replaceAll(/^\s*\*\n(?=\s*\* @)/gm, '')

const nameTypes = () => {
  for (const file of declarations().map((name) => join(dist, name))) {
    writeFileSync(file, narrow(typesByName(readFileSync(file, 'utf8'))))
  }
}

/** The same once more, without the docstrings and what sets lines in, which nobody reads there: TypeScript tells by the extension of a declaration whether it speaks of CommonJS. */
const writeForRequire = () => {
  for (const file of declarations()) {
    const text = readFileSync(join(dist, file), 'utf8')
    const types = text.replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, '').replaceAll(/^[ \t]+/gm, '')
    const ofCommonJs = types.replaceAll(/(from |import\()(['"])(\.\/[^'"]+)\.js\2/g, '$1$2$3.cjs$2')
    writeFileSync(join(dist, file.replace(/\.d\.ts$/, '.d.cts')), ofCommonJs)
  }
}

export const buildDeclarations = async () => {
  const folder = mkdtempSync(join(tmpdir(), `${manifest.name}-declarations-`))
  try {
    await compile(folder)
    await bundle(
      {
        cwd: folder,
        input: entries(folder, '.d.ts'),
        external: ofPackage,
        plugins: [dts({ dtsInput: true, tsconfig: false, emitDtsOnly: true })],
      },
      { format: 'es', entryFileNames: '[name].ts', chunkFileNames: '[name]-[hash].d.ts' },
    )
    nameTypes()
    writeForRequire()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
