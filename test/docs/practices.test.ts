import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The rows of every table of two columns that says where a practice is in the code. */
const rows = read('docs/practices.md')
  .split(/^## /m)
  .filter((section) => section.includes('| in the code |'))
  .flatMap((section) => section.split('\n'))
  .filter((line) => line.startsWith('|') && !line.startsWith('| practice |') && !line.startsWith('| --- '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, practice = '', code = '']) => ({ practice, code }))

const inTicks = (cell: string): ReadonlyArray<string> => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
const isPath = (name: string): boolean => /[/.]/.test(name) || existsSync(new URL(`src/${name}`, root))

/** `a/{b,c}.ts` is `a/b.ts` and `a/c.ts`. */
const unfold = (path: string): ReadonlyArray<string> => {
  const [, before = '', choices = '', after = ''] = /^(.*)\{(.+)\}(.*)$/.exec(path) ?? []
  return choices === '' ? [path] : choices.split(',').map((choice) => `${before}${choice}${after}`)
}

const sourcesAt = (path: string): ReadonlyArray<string> =>
  statSync(new URL(`src/${path}`, root)).isDirectory()
    ? readdirSync(new URL(`src/${path}/`, root)).flatMap((entry) => sourcesAt(`${path}/${entry}`))
    : [read(`src/${path}`)]

const exports = (source: string, name: string): boolean =>
  new RegExp(`^export (?:declare )?(?:const|function|type|interface|class) ${name}\\b`, 'm').test(source)

describe('docs/practices.md', () => {
  it('has a name of the code for every practice in its tables', () => {
    expect(rows.length).toBeGreaterThan(60)
    expect(rows.filter(({ code }) => !inTicks(code).some((name) => !isPath(name)))).toEqual([])
    expect(rows.filter(({ code }) => !inTicks(code).some(isPath))).toEqual([])
  })

  it.each(rows)('$practice', ({ code }) => {
    const paths = inTicks(code).filter(isPath).flatMap(unfold)
    expect(paths.filter((path) => !existsSync(new URL(`src/${path}`, root)))).toEqual([])
    const sources = paths.flatMap(sourcesAt)
    const names = inTicks(code).filter((name) => !isPath(name))
    expect(names.filter((name) => !sources.some((source) => exports(source, name)))).toEqual([])
  })
})
