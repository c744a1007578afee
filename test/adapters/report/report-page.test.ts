import { beforeAll, describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { monthCalendars } from '../../../src/adapters/calendars/index.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { reportPage } from '../../../src/adapters/report/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { usualStyle } from '../../../src/domain/message/style.js'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { zone } from '../../../src/domain/value/zone.js'
import { aging } from '../../../src/projections/aging/aging.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import type { States } from '../../../src/projections/projection/projection.js'
import type { BookReport } from '../../../src/projections/report/book-report.js'
import { partOf, rowsIn } from './parse-page.js'

const asOf = localDate('2026-02-15')
const languages = ['en', 'fa', 'ar'] as const

let book: Book
let report: BookReport
let states: States<OpenItemState>
let pages: ReadonlyArray<string>
beforeAll(async () => {
  book = openBook(memoryStore<BookEvent>())
  right(await fillDemo(book, { seed: 5, debts: 250 })())
  report = right(await book.report({ asOf, zone: zone('Asia/Tehran') })())
  states = right(await book.openItems()())
  pages = languages.map((language) => reportPage(report, usualStyle(language, monthCalendars)))
})

describe('the page of a report', () => {
  it('has the figures of the aging in each language', () => {
    const { currencies } = aging(states, { asOf })
    expect(currencies.length).toBeGreaterThan(1)
    for (const page of pages) {
      for (const { currency, buckets, open } of currencies) {
        const rows = rowsIn(partOf(page, `aging-${currency}`))
        expect(rows.slice(0, buckets.length).map(([amount, , count]) => [amount, count])).toEqual(
          buckets.map(({ amount, count }) => [amount.amount.toString(), String(count)]),
        )
        expect(rows[buckets.length]?.[0]).toBe(open.amount.toString())
      }
    }
  })

  it('has the aging of each week before', () => {
    for (const page of pages) {
      for (const { currency } of aging(states, { asOf }).currencies) {
        const rows = rowsIn(partOf(page, `history-${currency}`))
        expect(rows).toHaveLength(53)
        for (const [week, row] of rows.entries()) {
          const day = addDays(asOf, -7 * (52 - week))
          const aged = aging(states, { asOf: day }).currencies.find((one) => one.currency === currency)
          const amounts = aged === undefined ? [] : [...aged.buckets.map(({ amount }) => amount), aged.open]
          expect(row).toEqual([
            day,
            ...(aged === undefined ? row.slice(1).map(() => '0') : amounts.map(({ amount }) => amount.toString())),
          ])
        }
      }
    }
  })

  it('is told in the language, its months and its digits, from the side where it begins', () => {
    const told = [
      ['<html lang="en" dir="ltr">', '15 February 2026'],
      ['<html lang="fa" dir="rtl">', '۲۶ بهمن ۱۴۰۴'],
      ['<html lang="ar" dir="rtl">', '٢٧ شعبان ١٤٤٧هـ (١٥ فبراير ٢٠٢٦م)'],
    ]
    expect(told.map((texts, n) => texts.filter((text) => !pages[n]?.includes(text)))).toEqual([[], [], []])
  })

  it('is the same whenever it is made', () => {
    const again = languages.map((language) => reportPage(report, usualStyle(language, monthCalendars)))
    expect(again.map((page, n) => page === pages[n])).toEqual([true, true, true])
  })

  it('loads nothing from anywhere', () => {
    for (const page of pages) {
      expect(page.includes('content="default-src &#39;none&#39;;')).toBe(true)
      const outside = page.replaceAll('http://www.w3.org/2000/svg', '').replaceAll('http-equiv', '')
      expect(/https?:|\/\/[a-z]|@import|url\((?!#)|<link|<img|<iframe|\bsrc=/.exec(outside)?.[0]).toBeUndefined()
    }
  })
})
