import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { quietSqlite } from '../../../src/adapters/cli/quiet-sqlite.js'
import { tempFiles } from '../temp-dir.js'
import { makeDemo } from './books.js'
import { cli, cliProcess } from './run-cli.js'

const file = tempFiles()
const book = file()
const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))

beforeAll(() => makeDemo(book, 5, 300))

describe('the command line as a process', () => {
  it('answers one JSON document and nothing else', async () => {
    const ran = await cliProcess(['aging', '--book', book, '--as-of', '2026-03-31', '--format', 'json'])
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(JSON.parse(ran.out)).toMatchObject({ asOf: '2026-03-31', knownAt: null, convention: { name: 'net' } })
  })

  it('ends with 1 where it fails, without a stack', async () => {
    const ran = await cliProcess(['verify', '--book', file()])
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toMatch(/^error: no book at [^\n]*\n$/)
  })

  it('ends with 2 where it makes no sense', async () => {
    const ran = await cliProcess(['agin'])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain("unknown command 'agin'\n(Did you mean aging?)")
  })

  it('does not mind a reader who has seen enough', async () => {
    const ran = await cliProcess(['aging', '--book', book, '--as-of', '2026-03-31', '--explain', '--format', 'csv'], 1)
    expect([ran.code, ran.err]).toEqual([0, ''])
  })

  it.skipIf(!existsSync('/dev/full'))('says where its answer cannot be written, and ends with 1', () => {
    const main = fileURLToPath(new URL('../../../src/adapters/cli/main.ts', import.meta.url))
    const full = openSync('/dev/full', 'w')
    const ran = spawnSync(process.execPath, ['--import', 'tsx', main, '--help'], { stdio: ['ignore', full, 'pipe'] })
    closeSync(full)
    expect([ran.status, ran.stderr.toString()]).toEqual([
      1,
      expect.stringMatching(/^error: the answer cannot be written/),
    ])
  })
})

describe('the program', () => {
  it('knows its version and its commands', async () => {
    expect(await cli('--version')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
    const { code, out } = await cli('--help')
    expect(code).toBe(0)
    for (const command of ['aging', 'cashflow', 'statement', 'history', 'verify', 'copy', 'demo']) {
      expect(out).toContain(`\n  ${command} `)
    }
    const help = await cli('aging', '--help')
    expect(help.out).toContain('business-central')
    expect(Math.max(...help.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('keeps to itself that SQLite is experimental in Node, and no other warning', () => {
    const told: unknown[][] = []
    const emit = quietSqlite((...warning) => told.push(warning))
    emit('SQLite is an experimental feature and might change at any time', 'ExperimentalWarning')
    emit('the disk is nearly full', 'Warning')
    expect(told).toEqual([['the disk is nearly full', 'Warning']])
  })

  it('wants a book and a command', async () => {
    expect((await cli('aging')).code).toBe(2)
    expect((await cli()).code).toBe(2)
  })
})
