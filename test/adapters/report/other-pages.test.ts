import { beforeAll, describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { monthCalendars } from '../../../src/adapters/calendars/index.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { agingPage, statementPage } from '../../../src/adapters/report/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { usualStyle } from '../../../src/domain/message/style.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import type { States } from '../../../src/projections/projection/projection.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { partOf, rowsIn } from './parse-page.js'

const asOf = localDate('2026-02-15')
const styles = (['en', 'fa', 'ar'] as const).map((language) => usualStyle(language, monthCalendars))

let states: States<OpenItemState>
beforeAll(async () => {
  const book = openBook(memoryStore<BookEvent>())
  right(await fillDemo(book, { seed: 5, debts: 250 })())
  states = right(await book.openItems()())
})

describe('the page of an aging', () => {
  it('has its figures, and those of its groups', () => {
    const report = aging(states, { asOf, groupBy: ({ debtor }) => debtor })
    for (const style of styles) {
      const page = agingPage(report, style)
      for (const { currency, buckets, open } of report.currencies) {
        const part = partOf(page, `aging-${currency}`)
        const rows = rowsIn(part)
        expect(rows.slice(0, buckets.length).map(([amount]) => amount)).toEqual(
          buckets.map(({ amount }) => amount.amount.toString()),
        )
        expect(rows[buckets.length]?.[0]).toBe(open.amount.toString())
        const groups = (report.groups ?? []).flatMap((one) => one.currencies.filter((own) => own.currency === currency))
        const byGroup = rowsIn(part.slice(part.indexOf('</table>')))
        expect(byGroup.slice(0, -1).map((row) => row.slice(-2))).toEqual(
          groups.map((one) => [one.open.amount.toString(), one.unapplied.amount.toString()]),
        )
      }
    }
  })

  it('says so where nothing is open', () => {
    const page = agingPage(aging(new Map(), { asOf }), usualStyle('en'))
    expect(page.includes('Nothing is open, and no cash is unapplied.')).toBe(true)
  })
})

describe('the page of a statement', () => {
  it('has every line with its balance, and closes with what is outstanding', () => {
    const debtors = [...new Set([...states.values()].flatMap((history) => history?.debtors ?? []))].slice(0, 5)
    for (const debtor of debtors as ReadonlyArray<DebtorId>) {
      const report = statement(states, { debtor, asOf, from: localDate('2025-06-01') })
      for (const style of styles) {
        const page = statementPage(report, style)
        for (const { currency, opening, lines, closing } of report.currencies) {
          const rows = rowsIn(partOf(page, `statement-${currency}`))
          expect(rows[0]).toEqual(['2025-06-01', opening.amount.toString()])
          expect(rows.slice(1, -1)).toEqual(
            lines.map(({ on, amount: { amount }, balance }) => [
              ...[on, (amount < 0n ? -amount : amount).toString(), balance.amount.toString()],
            ]),
          )
          expect(rows.at(-1)?.[0]).toBe(asOf)
          expect(rows.at(-1)?.at(-1)).toBe(closing.amount.toString())
        }
      }
    }
  })
})
