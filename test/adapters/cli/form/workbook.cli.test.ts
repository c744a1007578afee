import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { sheet, written } from '../../../../src/adapters/cli/form/sheet.js'
import { workbookWriter } from '../../../../src/adapters/cli/form/workbook.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { money } from '../../../../src/domain/value/money.js'
import { tempFiles } from '../../temp-dir.js'
import { makeDemo } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const book = file()
const at = ['--book', book, '--as-of', '2026-03-31']

beforeAll(() => makeDemo(book, 5, 60))

/** What a text of CSV is in a workbook. */
const inWorkbook = (text: string): string | number | Date | null => {
  if (text === '') return null
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(`${text}T00:00:00Z`)
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

const cellsIn = async (path: string) => (await readWorkbook(readFileSync(path)))[0]?.data

describe('a workbook', () => {
  it.each([
    ['aging', ['--by', 'debtor', '--lang', 'fa']],
    ['cashflow', []],
    ['promises', []],
  ])('of %s has what its CSV has, as numbers and days', async (command, more) => {
    const path = file()
    const { code, out, err } = await cli(command, ...at, ...more, '--format', 'xlsx', '--out', path)
    expect([code, out, err]).toEqual([0, '', ''])
    const rows: string[][] = parse((await cli(command, ...at, ...more, '--format', 'csv')).out)
    expect(rows.length).toBeGreaterThan(3)
    expect(await cellsIn(path)).toEqual([rows[0], ...rows.slice(1).map((row) => row.map(inWorkbook))])
  })

  it('keeps a name that looks like a day or a formula as it is, and an amount that no spreadsheet computes with', async () => {
    const write = right(await workbookWriter())
    const large = money(1_234_567_890_123_456n, 'EUR')
    const bytes = await write(
      sheet(
        ['id', 'on', 'amount'],
        [
          [written('2026-01-05'), '2026-01-05', large],
          [written('=1+1'), '', 12],
        ],
      ),
      true,
    )
    expect((await readWorkbook(bytes))[0]?.data).toEqual([
      ['id', 'on', 'amount'],
      ['2026-01-05', new Date('2026-01-05T00:00:00Z'), '12345678901234.56'],
      ['=1+1', null, 12],
    ])
  })

  it('is refused on a terminal, where its bytes say nothing', async () => {
    const { isTTY } = process.stdout
    process.stdout.isTTY = true
    try {
      const { code, out, err } = await cli('aging', ...at, '--format', 'xlsx')
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('a workbook is not for a terminal: name its file with --out, or pipe it')
    } finally {
      process.stdout.isTTY = isTTY
    }
  })
})
