import { describe, expect, test } from 'vitest'
import { cellText, StoredNumber } from '../../../src/adapters/import/workbook/cell-text.js'
import { unpackedBytes } from '../../../src/adapters/import/workbook/unpacked.js'
import { eventsOf, importer, memoryBook } from './import-bench.js'
import { type Cell, workbook } from './workbook.js'

const { run, refusal } = importer()

const ledger: ReadonlyArray<ReadonlyArray<Cell>> = [
  ['Open items of March'],
  [null],
  ['debt', 'debtor', 'issueDate', 'dueDate', 'amount', 'disputed'],
  ['0000010001', { stored: '7' }, { day: 46_035 }, { day: 46_065 }, { stored: '119.00000000000001' }, true],
  [null],
  ['12345678901234567', 'X', '2026-01-14', { day: 46_066 }, { stored: '1E-2' }, false],
  ['Total', null, null, null, { stored: '119.01' }, null],
]

describe('a workbook', () => {
  test('is read as the same table in CSV is', async () => {
    const [book, csv] = [memoryBook(), memoryBook()]
    const summary = await run(book, workbook({ Ledger: ledger }))
    expect(summary).toMatchObject({
      debts: { new: 2 },
      understood: { form: 'workbook, sheet "Ledger"', headerRow: 3, titles: ['Open items of March'] },
      report: { leftOut: { total: 1 }, totals: [{ row: 7, agrees: true }], first: [{ row: 4 }, { row: 6 }] },
    })
    await run(
      csv,
      'debt,debtor,issueDate,dueDate,amount,disputed\n0000010001,7,2026-01-13,2026-02-12,119.00,yes\n12345678901234567,X,2026-01-14,2026-02-13,0.01,no\n',
    )
    expect(await eventsOf(book)).toEqual(await eventsOf(csv))
  })

  test('of several sheets is read from the one that looks like a ledger, which is told, or from the one that is named', async () => {
    const summary: ReadonlyArray<ReadonlyArray<Cell>> = [
      ['Customer', 'Total'],
      ...['7', 'X'].map((name) => [name, { stored: '1' }]),
    ]
    const sheets = { Notes: [['Made by the ledger']], Summary: summary, Ledger: ledger, Old: [...ledger.slice(2, 4)] }
    const { understood } = await run(memoryBook(), workbook(sheets, { hidden: ['Old'] }))
    expect(understood?.form).toBe('workbook, sheet "Ledger" of 4')
    const other = await run(memoryBook(), workbook(sheets), { sheet: 'Old' })
    expect(other).toMatchObject({
      debts: { new: 1 },
      understood: { form: 'workbook, sheet "Old" of 4' },
      plan: { sheet: 'Old' },
    })
  })

  test('of several ledgers is asked about, with the option that answers', async () => {
    expect(await refusal(workbook({ January: ledger, February: ledger }))).toContain('--sheet "February"')
  })

  test('has no cell that is blank where its formula came to an error, or to nothing yet', async () => {
    const sheet: ReadonlyArray<ReadonlyArray<Cell>> = [
      ledger[2] ?? [],
      ['A', 'X', { day: 46_035 }, { failed: '#N/A' }, { stored: '1' }, false],
      ['B', { failed: '#REF!' }, { day: 46_035 }, { day: 46_065 }, { stored: '1' }, false],
      ['C', 'X', { day: 46_035 }, { formula: 'C4+30' }, { stored: '1' }, false],
    ]
    const told = await refusal(workbook({ Ledger: sheet }))
    expect(told).toContain('row 2, dueDate "#N/A"')
    expect(told).toContain('row 3, debtor "#REF!": expected an id, and no error of a formula')
    expect(told).toContain('row 4, dueDate "#formula without a value: =C4+30"')
  })

  test('counts its days since 1904 where it says so, by a number or by a word', async () => {
    const sheet: ReadonlyArray<ReadonlyArray<Cell>> = [
      ledger[2] ?? [],
      ['A', 'X', { day: 46_035 - 1462 }, { day: 46_065 - 1462 }, { stored: '1' }, false],
    ]
    for (const said of ['1', 'true']) {
      const { report } = await run(memoryBook(), workbook({ S: sheet }, { about: `<workbookPr date1904="${said}"/>` }))
      expect(report?.first).toMatchObject([{ date: '2026-01-13', due: '2026-02-12' }])
    }
  })

  test('is told what is wrong with it', async () => {
    const file = workbook({ Ledger: ledger })
    expect(await refusal(file, { sheet: 'Leger' })).toContain('has no sheet "Leger": its sheets are "Ledger"')
    expect(await refusal(file.subarray(0, 700))).toContain('cannot be read: as a workbook:')
    const bad = ledger.with(3, ['A', 'X', '2026-02-30', null, { stored: '1.234' }, null])
    expect(await refusal(workbook({ Ledger: bad }), { decimal: 'point' })).toContain('row 4, issueDate "2026-02-30"')
  })

  test('that would not fit into memory is not unpacked', async () => {
    const file = workbook({ Ledger: ledger })
    const entry = file.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    file.writeUInt32LE(2_000_000_000, entry + 24)
    expect(await refusal(file)).toContain('is too large for a workbook')
  })
})

describe('a cell of a workbook', () => {
  test.each([
    ['12', '12'],
    ['-1234.5', '-1234.5'],
    ['0.30000000000000004', '0.3'],
    ['119.00000000000001', '119'],
    ['1E-2', '0.01'],
    ['1.5E3', '1500'],
    ['1E22', '10000000000000000000000'],
    ['1234567.8899999999', '1234567.89'],
  ])('that stores %s is %s', (stored, text) => {
    expect(cellText(new StoredNumber(stored))).toBe(text)
  })

  test('that is text stays as it is, whatever digits it has', () => {
    for (const text of ['00123', '12345678901234567890', '1E5', '0.30000000000000004'])
      expect(cellText(text)).toBe(text)
    expect([cellText(' x '), cellText(true), cellText(null), cellText(new Date(Number.NaN))]).toEqual([
      'x',
      'true',
      '',
      '',
    ])
  })
})

test('a zip tells what it comes to unpacked, and what is none tells nothing', () => {
  const file = workbook({ Ledger: ledger })
  expect(unpackedBytes(file)).toBeGreaterThan(1000)
  for (const cut of [0, 10, 300, file.length - 30]) expect(unpackedBytes(file.subarray(0, cut))).toBe(undefined)
})
