import { describe, expect, it } from 'vitest'
import { amountCells } from '../../../../src/adapters/cli/form/amount-column.js'
import { textCell } from '../../../../src/adapters/cli/form/csv.js'
import { fittingTable, table } from '../../../../src/adapters/cli/form/table.js'
import { grouped } from '../../../../src/adapters/words/amount.js'
import { money } from '../../../../src/domain/value/money.js'

const rows = {
  columns: [{ head: 'who' }, { head: 'owes', align: 'right' }, { head: 'paid', align: 'right' }],
  rows: [
    ['a', '1,000', '-'],
    ['somebody', '20', '3'],
  ],
  totals: [['total', '1,020', '3']],
} as const

describe('a table', () => {
  it('has figures on the right and a rule above its totals', () => {
    expect(table(rows).split('\n')).toEqual([
      'who        owes  paid',
      '─────────────────────',
      'a         1,000     -',
      'somebody     20     3',
      '─────────────────────',
      'total     1,020     3',
    ])
  })

  it('goes on below where it does not fit', () => {
    expect(fittingTable(rows, 2, 21)).toBe(table(rows))
    expect(fittingTable(rows, 2, 20).split('\n')).toEqual([
      ...['who        owes', '───────────────', 'a         1,000', 'somebody     20', '───────────────'],
      ...['total     1,020', ''],
      ...['who       paid', '──────────────', 'a            -', 'somebody     3', '──────────────', 'total        3'],
    ])
  })

  it('takes more rows than can be handed over at once', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => [String(index), '1', '2'])
    const lines = table({ ...rows, rows: many }).split('\n')
    expect(lines.length).toBe(5_000 + 4)
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
  })
})

describe('an amount', () => {
  it('is exact, in groups of three', () => {
    expect(grouped(money(123456789n, 'EUR'))).toBe('1,234,567.89')
    expect(grouped(money(-123456n, 'KWD'))).toBe('-123.456')
    expect(grouped(money(-100000n, 'JPY'))).toBe('-100,000')
    expect(grouped(money(99n, 'EUR'))).toBe('0.99')
  })

  it('shows minor units in a column where any amount has them', () => {
    const [whole, broken] = [money(125_000_000n, 'IRR'), money(1n, 'IRR')]
    expect(amountCells([whole])(whole)).toBe('1,250,000')
    expect(amountCells([whole, broken])(whole)).toBe('1,250,000.00')
    expect(amountCells([whole])(money(0n, 'IRR'))).toBe('-')
    expect(amountCells([])(money(1_000n, 'JPY'))).toBe('1,000')
  })

  it('is no formula, and a name that is one is quoted for spreadsheets', () => {
    expect(textCell('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`)
    expect(textCell('INV-7')).toBe('INV-7')
  })
})
