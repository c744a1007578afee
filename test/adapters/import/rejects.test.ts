import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/adapters/import/import-file.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { eventsOf, everything, importer, memoryBook } from './import-bench.js'
import { requestOf } from './request-of.js'

const { run, attempt, write } = importer()

const head = 'debt,debtor,issueDate,amount,note\n'
const rows = `${head}A,X,2026-01-13,1,"a, ""b"""\nB,X,2026-02-30,2,c\nC,X,2026-01-13,x3,\nA,Y,2026-01-13,4,\nD,X,2026-01-13,5,\n`

describe('bad rows', () => {
  test('are left out and counted with skip', async () => {
    const book = memoryBook()
    const summary = await run(book, rows, { onError: 'skip' })
    expect(summary).toMatchObject({ rows: 5, rejected: 3, debts: { new: 2, unchanged: 0 }, rejectsFile: null })
    expect(summary.problems.map(({ row, column }) => `${row} ${column}`)).toEqual(['3 issueDate', '4 amount', '5 debt'])
    expect((await eventsOf(book)).map((event) => ('debt' in event ? event.debt : ''))).toEqual(['A', 'D'])
    expect(existsSync(`${summary.file}.rejects.csv`)).toBe(false)
  })

  test('are written with report, where they can be mended and imported', async () => {
    const book = memoryBook()
    const { rejectsFile, rejected } = await run(book, rows, { onError: 'report' })
    expect(rejected).toBe(3)
    const path = rejectsFile ?? ''
    const text = readFileSync(path, 'utf8')
    expect(text.split('\n').slice(0, 3)).toEqual([
      'debt,debtor,issueDate,amount,note,row,column,value,expected',
      'B,X,2026-02-30,2,c,3,issueDate,2026-02-30,a date such as 2026-03-31: February 2026 has 28 days',
      'C,X,2026-01-13,x3,,4,amount,x3,"an amount in EUR such as 1234.50: ""x"" is no mark of EUR"',
    ])
    const mended = text.replace('B,X,2026-02-30', 'B,X,2026-02-28').replace('13,x3', '13,3').replace('A,Y', 'E,Y')
    writeFileSync(path, mended)
    const again = right(await importFile(book, requestOf(path))())
    expect(again).toMatchObject({ rows: 3, debts: { new: 3, unchanged: 0 } })
  })

  test('keep the delimiter, the mark of byte order and the line they were on', async () => {
    const text = `\ufeff${rows.replaceAll('"a, ""b"""', 'a').replaceAll(',', ';')}`
    const { rejectsFile } = await run(memoryBook(), text, { onError: 'report' })
    expect(readFileSync(rejectsFile ?? '', 'utf8')).toMatch(/^\ufeffdebt;debtor;issueDate;amount;note;row;/)
  })

  test('that are rejected again have their reasons once', async () => {
    const first = await run(memoryBook(), rows, { onError: 'report' })
    const text = readFileSync(first.rejectsFile ?? '', 'utf8')
    const second = await run(memoryBook(), text, { onError: 'report' })
    const lines = readFileSync(second.rejectsFile ?? '', 'utf8').split('\n')
    expect(lines[0]).toBe('debt,debtor,issueDate,amount,note,row,column,value,expected')
    // The third was bad because of a row that is not in this file.
    expect(lines.slice(1).map((line) => line.slice(0, 1))).toEqual(['B', 'C', ''])
    expect(lines[1]).toContain(',c,2,issueDate,')
  })

  test('with too few or too many cells keep what they had', async () => {
    const text = `${head}A,X\nB,X,2026-01-13,1,n,extra\n`
    const { rejectsFile } = await run(memoryBook(), text, { onError: 'report' })
    expect(
      readFileSync(rejectsFile ?? '', 'utf8')
        .split('\n')
        .slice(1, 3),
    ).toEqual([
      'A,X,,,,2,,"A,X","5 columns, found 2 (is the row cut off?)"',
      'B,X,2026-01-13,1,n,3,,"B,X,2026-01-13,1,n,extra","5 columns, found 6",extra',
    ])
  })

  test('that the book refuses are written as well', async () => {
    const book = memoryBook()
    await run(book, `${head}A,X,2026-01-13,1,\n`)
    const { rejectsFile } = await run(book, `${head}A,X,2026-01-13,2,\nB,X,2026-01-13,2,\n`, { onError: 'report' })
    expect(readFileSync(rejectsFile ?? '', 'utf8')).toContain(
      'A,X,2026-01-13,2,,2,amount,2,what the book has: debt A is there with another principal',
    )
    expect(await everything(book)).toHaveLength(2)
  })

  test('of a dry run are not written', async () => {
    const imported = right(await attempt(memoryBook(), rows, { onError: 'report' }, true))
    expect(imported).toMatchObject({ rejected: 3, rejectsFile: null, dryRun: true })
    expect(existsSync(`${imported.file}.rejects.csv`)).toBe(false)
  })

  test('go where the user says; nothing is written where there are none', async () => {
    const rejects = `${write('')}.bad`
    expect(await run(memoryBook(), `${head}A,X,2026-01-13,1,\n`, { onError: 'report', rejects })).toMatchObject({
      rejectsFile: null,
    })
    expect(existsSync(rejects)).toBe(false)
    expect(await run(memoryBook(), rows, { onError: 'report', rejects })).toMatchObject({ rejectsFile: rejects })
    expect(readFileSync(rejects, 'utf8').split('\n')).toHaveLength(5)
  })

  test('cannot go where nothing can be written, and then nothing is imported', async () => {
    const book = memoryBook()
    const imported = await attempt(book, rows, { onError: 'report', rejects: '/nowhere/at/all.csv' })
    expect(imported).toMatchObject({ left: { _tag: 'NotWritable', file: '/nowhere/at/all.csv' } })
    expect(await everything(book)).toEqual([])
  })
})

test('the file of rejects is not the file that is imported', async () => {
  const file = write(rows)
  const imported = await attempt(memoryBook(), '', { file, onError: 'report', rejects: file })
  expect(imported).toMatchObject({ left: { _tag: 'RejectsOverFile' } })
  expect(readFileSync(file, 'utf8')).toBe(rows)
})

describe('rejected payments without ids', () => {
  const payments = 'debtor,date,amount\nC,2026-01-13,5\nC,2026-13-01,5\nC,2026-01-13,-5\n'

  test('get ids, so that a mended one is not taken for one that was imported', async () => {
    const book = memoryBook()
    const { rejectsFile } = await run(book, payments, { onError: 'report' })
    const text = readFileSync(rejectsFile ?? '', 'utf8')
    expect(text.split('\n')[0]).toBe('debtor,date,amount,payment,row,column,value,expected')
    const mended = text
      .replaceAll('C,2026-13-01,5,', 'C,2026-01-13,5,')
      .replaceAll('C,2026-01-13,-5,', 'C,2026-01-13,5,')
    expect(await run(book, mended)).toMatchObject({ payments: { new: 2, unchanged: 0 } })
    expect(await run(book, mended)).toMatchObject({ payments: { new: 0, unchanged: 2 } })
  })
})
