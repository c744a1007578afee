// The face of the package: the root stays small, no name means two things, and every export has a docstring that says since
// when it is there. `--list` prints each export that lacks one.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { manifest, root } from './project.mjs'

/** How many names the root may have, types included: what an embedder needs in his first week. */
const mostAtRoot = 160

const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), { noEmit: true }, ts.sys)
const program = ts.createProgram(config.fileNames, config.options)
const checker = program.getTypeChecker()

const indexOf = (subpath) =>
  ['', 'adapters', 'projections', 'domain']
    .map((at) => join(root, 'src', at, subpath, 'index.ts'))
    .find((file) => existsSync(file))

/** What a subpath exports. A value and a type of one name are told of together. */
const exportsOf = (subpath) =>
  checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(indexOf(subpath)))).map((symbol) => {
    const whole = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const [declaration] = whole.declarations ?? []
    // A namespace has its docstring where it is exported.
    const told = whole.flags & ts.SymbolFlags.ValueModule ? symbol.declarations[0].parent : undefined
    return {
      name: symbol.name,
      subpath,
      whole,
      file: relative(root, declaration?.getSourceFile().fileName ?? ''),
      text: told
        ? String(told.jsDoc?.[0]?.comment ?? '')
        : ts.displayPartsToString(whole.getDocumentationComment(checker)).trim(),
      since: told
        ? ts.getJSDocTags(told).some(({ tagName }) => tagName.text === 'since')
        : whole.getJsDocTags(checker).some(({ name }) => name === 'since'),
    }
  })

const exported = Object.keys(manifest.exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .flatMap(exportsOf)
const atRoot = exported.filter(({ subpath }) => subpath === '.').length
const byName = new Map()
for (const one of exported) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
const ambiguous = [...byName.values()].filter(([one, ...others]) => others.some(({ whole }) => whole !== one.whole))
const lacking = [...new Map(exported.map((one) => [one.whole, one])).values()].filter(
  ({ text, since, file }) => !file.startsWith('node_modules') && (text === '' || !since),
)

console.log(`${atRoot} names at the root, of at most ${mostAtRoot}; ${byName.size} in all`)
for (const ones of ambiguous)
  console.error(`${ones[0].name} means more than one thing: ${ones.map(({ file }) => file).join(', ')}`)
if (lacking.length > 0) console.error(`${lacking.length} exports without a docstring or @since (--list prints them)`)
if (process.argv.includes('--list'))
  for (const { file, name, text, since } of lacking)
    console.error(
      `${file}: ${name} lacks ${[text === '' && 'a docstring', !since && '@since'].filter(Boolean).join(' and ')}`,
    )
if (atRoot > mostAtRoot || ambiguous.length > 0 || lacking.length > 0) process.exitCode = 1
