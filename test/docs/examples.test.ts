import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import * as E from 'fp-ts/lib/Either.js'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as calendars from '../../src/adapters/calendars/index.js'
import * as memory from '../../src/adapters/memory/index.js'
import * as lateCharge from '../../src/domain/late-charge/index.js'
import * as value from '../../src/domain/value/index.js'
import * as root from '../../src/index.js'
import * as projections from '../../src/projections/index.js'

const parse = (path: URL): ts.SourceFile =>
  ts.createSourceFile(path.pathname, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)

const sourceOf = (specifier: ts.Expression | undefined, from: URL): URL =>
  new URL((specifier as ts.StringLiteral).text.replace(/\.js$/, '.ts'), from)

/** What a file passes on from others: each name, and where it is declared. */
const passedOn = (path: URL): ReadonlyMap<string, URL> =>
  new Map(
    parse(path)
      .statements.filter(ts.isExportDeclaration)
      .flatMap(({ exportClause, moduleSpecifier }) =>
        exportClause !== undefined && ts.isNamedExports(exportClause) && moduleSpecifier !== undefined
          ? exportClause.elements.map(({ name }) => [name.text, sourceOf(moduleSpecifier, path)] as const)
          : [],
      ),
  )

const declaredName = (statement: ts.Statement): string | undefined =>
  ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name.getText() : undefined

const examplesOf = (name: string, path: URL): ReadonlyArray<string> => {
  const elsewhere = passedOn(path).get(name)
  if (elsewhere !== undefined) return examplesOf(name, elsewhere)
  const statement = parse(path).statements.find((one) => declaredName(one) === name)
  return statement === undefined
    ? []
    : ts
        .getJSDocTags(statement)
        .filter(({ tagName }) => tagName.text === 'example')
        .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
}

const index = new URL('../../src/index.ts', import.meta.url)
/** An answer that is shown with much left out, and needs what only a reader has. */
const sketches = ['decideSale', 'agingConvention']
const examples = [...passedOn(index)]
  .flatMap(([name, path]) => examplesOf(name, path).map((code) => ({ name, code })))
  .filter(({ name }) => !sketches.includes(name))

/** What stands behind a statement as a comment is what it answers. */
const withAnswers = (code: string): string => {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  return source.statements
    .map((statement, index) => {
      const behind = code.slice(statement.end, source.statements[index + 1]?.getStart() ?? code.length)
      const answer = behind.replaceAll(/^\s*\/\/ ?/gm, '').trim()
      if (answer === '') return statement.getText()
      if (ts.isExpressionStatement(statement)) return `same(await (${statement.expression.getText()}), (${answer}))`
      return `${statement.getText()}; same(await ${declaredName(statement)}, (${answer}))`
    })
    .join('\n')
}

const issue: root.BookCommandJson = {
  type: 'IssueDebt',
  debt: 'INV-1',
  debtor: 'ACME',
  on: '2026-01-05',
  dueDate: '2026-02-04',
  principal: { amount: '125000', currency: 'EUR' },
}

/** What examples speak of without making it: a book with a debt, and the command and the event that made that. */
const atHand = async () => {
  const store = memory.memoryStore<root.BookEvent>()
  const book = root.openBook(store)
  const submitted = await book.submit(issue, { actor: 'clerk-1' })
  if (submitted._tag === 'Left') throw new Error(root.describe(submitted.left))
  const [issued] = submitted.right.events
  return { store, book, command: issue, issued, left: E.left, right: E.right }
}

describe('the examples of what the root exports', () => {
  it('are there for what is used most', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBeGreaterThanOrEqual(20)
  })

  it.each(examples)('$name: $code', async ({ code }) => {
    const scope = { ...calendars, ...lateCharge, ...projections, ...value, ...memory, ...root, ...(await atHand()) }
    const same = (given: unknown, told: unknown): void => expect(given).toEqual(told)
    const { outputText } = ts.transpileModule(`(async () => {\n${withAnswers(code)}\n})()`, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    const named = { ...scope, same }
    await compileFunction(`return ${outputText}`, Object.keys(named))(...Object.values(named))
  })
})
