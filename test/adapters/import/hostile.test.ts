import { describe, expect, test } from 'vitest'
import { readSigned } from '../../../src/adapters/import/cell/amount.js'
import { currencyInHeader, currencyNamed, withoutBrackets } from '../../../src/adapters/import/cell/currency-words.js'
import { debtStatusIn, documentTypeIn, sideOf, termsIn } from '../../../src/adapters/import/cell/debt-words.js'
import { detectDecimal } from '../../../src/adapters/import/cell/decimal-detection.js'
import { yesOrNo } from '../../../src/adapters/import/cell/yes-or-no.js'
import { delimiterOf } from '../../../src/adapters/import/csv/delimiter.js'
import { dateEvidence } from '../../../src/adapters/import/date/date-detection.js'
import { readDate } from '../../../src/adapters/import/date/read-date.js'
import { headerKey } from '../../../src/adapters/import/header/header-key.js'
import { isHeaderWord } from '../../../src/adapters/import/header/header-words.js'
import { asId } from '../../../src/adapters/import/row/as-id.js'
import { readCovers } from '../../../src/adapters/import/row/cheque-covers.js'
import { isTotalWord } from '../../../src/adapters/import/row/totals.js'
import { looksOf } from '../../../src/adapters/import/survey/profile.js'
import { statusWordsIn } from '../../../src/adapters/import/survey/statuses.js'
import { visible } from '../../../src/domain/value/visible.js'
import { reportJson } from '../../../src/projections/report-json.js'
import { eur } from '../../domain/sample.js'
import { importer, memoryBook } from './import-bench.js'

/** The least processor time of some runs, in milliseconds. */
const cpu = (work: () => void): number => {
  const once = () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  return Math.min(once(), once(), once())
}

/**
 * Whoever takes the square of the length takes sixteen times as long for four times as much, which is seconds for texts of that
 * size: a tenth of one is left to what the engine does beside.
 */
const expectInProportion = (workOf: (size: number) => () => void, size: number): void => {
  const [small, large] = [cpu(workOf(size)), cpu(workOf(4 * size))]
  expect(large).toBeLessThan(9 * small + 100)
}

const column = { format: undefined, orders: {}, calendar: undefined }
const context = { calendars: {}, zone: undefined }

/** Whatever looks at a cell, at a header, or at the beginning of a file. */
const readers: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
  ['an amount', (text) => readSigned(text, 'EUR', 'point')],
  ['a date', (text) => readDate(column, context, text)],
  ['a currency', currencyNamed],
  ['a currency in a header', currencyInHeader],
  ['a header without brackets', withoutBrackets],
  ['a status', debtStatusIn],
  ['a type', documentTypeIn],
  ['a side', sideOf],
  ['terms', termsIn],
  ['an answer', yesOrNo],
  ['a header', headerKey],
  ['a header word', isHeaderWord],
  ['an id', asId],
  ['a total', isTotalWord],
  ['debts of a cheque', (text) => readCovers(text, eur('5.00'), 'point')],
  ['the looks of a column', (text) => looksOf(text, [text, text])],
  ['words of a status', (text) => statusWordsIn([text], { at: [0], because: '' })],
  ['dates of a column', (text) => dateEvidence(text).see(1, text)],
  ['decimals of a column', (text) => detectDecimal().see(text, 1, text, 2)],
  ['what parts columns', delimiterOf],
  ['what is shown', visible],
]

const hostile: ReadonlyArray<readonly [string, (size: number) => string]> = [
  ['a time with space behind it', (size) => `1 1:11${' '.repeat(size)}x`],
  ['space', (size) => `${' '.repeat(size)}x`],
  ['digits', (size) => `${'1'.repeat(size)}x`],
  ['thousands', (size) => `1${',111'.repeat(size / 4)},x`],
  ['points', (size) => '1.1 '.repeat(size / 4)],
  ['brackets', (size) => '('.repeat(size)],
  ['signs', (size) => '-'.repeat(size)],
  ['debts', (size) => Array.from({ length: size / 8 }, (_, n) => `D${n}`).join(';')],
  ['debts with amounts', (size) => Array.from({ length: size / 10 }, (_, n) => `D${n}:0.01`).join(';')],
  ['marks that are to be put in order', (size) => `a${'\u0301\u0323'.repeat(size / 2)}`],
  ['Arabic marks', (size) => '\u064b'.repeat(size)],
  ['words', (size) => 'net in '.repeat(size / 7)],
  ['quotes', (size) => '"'.repeat(size)],
  ['line ends', (size) => '\r\n'.repeat(size / 2)],
]

describe('a cell of a megabyte', () => {
  for (const [name, textOf] of hostile) {
    test.each(readers)(`of ${name} takes no more than its length where it is read as %s`, (_, read) => {
      expectInProportion((size) => {
        const text = textOf(size)
        return () => read(text)
      }, 100_000)
    })
  }
})

describe('a file', () => {
  const { attempt, run } = importer()
  const head = ['debt', 'debtor', 'issueDate', 'dueDate', 'amount']
  const row = ['A', 'X', '2026-01-01', '2026-02-01', '5.00']
  const wide = (columns: number) => {
    const more = Array.from({ length: columns }, (_, n) => `c${n}`)
    return [
      [...head, ...more],
      [...row, ...more],
      [...row.with(0, 'B'), ...more],
    ]
      .map((cells) => cells.join())
      .join('\n')
  }

  const asyncCpu = async (work: () => Promise<unknown>): Promise<number> => {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }

  test('of a hundred thousand columns takes as long as they are many', async () => {
    const [small, large] = [wide(25_000), wide(100_000)]
    await run(memoryBook(), small)
    const times = [await asyncCpu(() => run(memoryBook(), small)), await asyncCpu(() => run(memoryBook(), large))]
    expect(times[1]).toBeLessThan(9 * (times[0] ?? 0) + 100)
    expect(await run(memoryBook(), large)).toMatchObject({ debts: { new: 2, unchanged: 0 } })
  })

  test.each([
    ['the id', 0, 'debt'],
    ['the debtor', 1, 'debtor'],
    ['a date', 2, 'issueDate'],
    ['the amount', 4, 'amount'],
  ] as const)('with a cell of a megabyte for %s says which it is, at no length', async (_, at, field) => {
    const text = `${head.join()}\n${row.with(at, 'x1'.repeat(400_000)).join()}\n`
    const imported = await attempt(memoryBook(), text)
    expect(imported).toMatchObject({
      left: {
        _tag: 'BadRows',
        problems: [{ row: 2, column: field, expected: 'at most 10000 characters in a cell' }],
      },
    })
    expect(JSON.stringify(imported).length).toBeLessThan(2000)
  })

  test('with a note of a megabyte in a column that is not read is read', async () => {
    const text = `${head.join()},note\n${row.join()},${'note '.repeat(150_000)}\n`
    const summary = await run(memoryBook(), text)
    expect(summary).toMatchObject({ debts: { new: 1 } })
    expect(JSON.stringify(reportJson(summary)).length).toBeLessThan(5000)
  })

  test('with a quote that never closes is refused where it begins, however long it is', async () => {
    const rows = `${row.join()}\n`.repeat(100_000)
    const imported = await attempt(memoryBook(), `${head.join()}\n${row.with(1, '"X').join()}\n${rows}`)
    expect(imported).toMatchObject({ left: { _tag: 'BrokenCsv', row: 2 } })
  })

  test('with a quote that never closes is not asked when its debts are due', async () => {
    const rows = `${row.join()}\n`.repeat(3)
    const imported = await attempt(memoryBook(), `${head.join()}\n${row.with(1, '"X').join()}\n${rows}`)
    expect(imported).toMatchObject({ left: { _tag: 'BrokenCsv', row: 2 } })
  })
})
