// Every export of every entry has a docstring and says since when it is there; the root stays small. `--list` prints what lacks.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

const entries = JSON.parse(readFileSync('package.json', 'utf8')).exports
const config = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', { noEmit: true }, ts.sys)
const program = ts.createProgram(config.fileNames, config.options)
const checker = program.getTypeChecker()

const sourceOf = (entry) =>
  entry === '.'
    ? 'src/index.ts'
    : ['src', 'src/adapters']
        .map((at) => `${at}/${entry.slice(2)}/index.ts`)
        .find((file) => program.getSourceFile(file))

/** A value and a type of one name are told of together. */
const tellsOf = (symbol) => {
  const whole = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return {
    text: ts.displayPartsToString(whole.getDocumentationComment(checker)).trim(),
    since: whole.getJsDocTags(checker).some(({ name }) => name === 'since'),
    file: whole.declarations?.[0]?.getSourceFile().fileName.replace(`${process.cwd()}/`, '') ?? '',
  }
}

const lacking = new Map()
let most = 0
for (const entry of Object.keys(entries)) {
  const source = entry === './package.json' ? undefined : program.getSourceFile(sourceOf(entry) ?? '')
  if (source === undefined) continue
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source))
  if (entry === '.') most = exported.length
  for (const symbol of exported) {
    const { text, since, file } = tellsOf(symbol)
    if (file.includes('node_modules')) continue
    if (text === '' || !since) lacking.set(`${file}#${symbol.name}`, { text: text !== '', since })
  }
}
console.log(`${most} names at the root, ${lacking.size} exports without a docstring or @since`)
if (process.argv.includes('--list'))
  for (const [name, has] of [...lacking].sort())
    console.log(name, has.text ? '' : 'NO TEXT', has.since ? '' : 'no since')
if (lacking.size > 0) process.exitCode = 1
