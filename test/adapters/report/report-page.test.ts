import { beforeAll, describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { monthCalendars } from '../../../src/adapters/calendars/index.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { behindId } from '../../../src/adapters/report/behind-part.js'
import { reportPage } from '../../../src/adapters/report/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { usualStyle } from '../../../src/domain/message/style.js'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import type { Money } from '../../../src/domain/value/money.js'
import { zone } from '../../../src/domain/value/zone.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { explainAging } from '../../../src/projections/aging/explain-aging.js'
import { backtest } from '../../../src/projections/forecast/backtest.js'
import { forecast } from '../../../src/projections/forecast/forecast.js'
import { metricDefinitions, metricNames } from '../../../src/projections/metrics/metric.js'
import { metrics } from '../../../src/projections/metrics/metrics.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import type { States } from '../../../src/projections/projection/projection.js'
import { promiseRegister } from '../../../src/projections/register/promises.js'
import type { BookReport } from '../../../src/projections/report/book-report.js'
import { partOf, rowsIn } from './parse-page.js'

const minor = (...amounts: ReadonlyArray<Money>): ReadonlyArray<string> =>
  amounts.map(({ amount }) => amount.toString())

const asOf = localDate('2026-02-15')
const languages = ['en', 'fa', 'ar'] as const

let book: Book
let report: BookReport
let states: States<OpenItemState>
let directDebits: States<OpenItemState>
let pages: ReadonlyArray<string>
beforeAll(async () => {
  book = openBook(memoryStore<BookEvent>())
  right(await fillDemo(book, { seed: 5, debts: 250 })())
  report = right(await book.report({ asOf, zone: zone('Asia/Tehran') })())
  states = right(await book.openItems()())
  directDebits = right(await book.directDebits()())
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

  it('has the cash that is expected, and what came against what was', () => {
    const horizon = { count: 5, unit: 'w' } as const
    const ahead = forecast(states, { asOf, horizon, ranges: 'by-chance', directDebits })
    const then = addDays(asOf, -35)
    const { currencies } = backtest(states, {
      from: then,
      to: then,
      every: horizon,
      horizon,
      ranges: 'by-chance',
      directDebits,
    })
    for (const page of pages) {
      for (const { currency, periods, beyond, expectedLoss } of ahead.currencies) {
        const tried = currencies.find((one) => one.currency === currency)?.tried ?? []
        expect(rowsIn(partOf(page, `cash-${currency}`))).toEqual([
          ...tried.map(({ to, expected, p10, p90, came }) => [to, ...minor(expected, p10, p90, came)]),
          ...periods.map(({ to, amount, p10, p90 }) => [to, ...minor(amount, p10, p90)]),
          minor(beyond.amount),
          minor(expectedLoss.amount),
        ])
      }
    }
  })

  it('has the metrics of the month and its roll rates', () => {
    const { currencies } = metrics(states, { asOf, from: addDays(asOf, -29) })
    for (const page of pages) {
      for (const one of currencies) {
        const amounts = [one.beginning, one.sales, one.collected, one.receivable, one.current, one.unapplied]
        const told = [...metricNames.map((name) => one.metrics[name])].filter((value) => value !== undefined)
        expect(rowsIn(partOf(page, `month-${one.currency}`)).flat()).toEqual([
          ...minor(...amounts),
          ...told.map(String),
        ])
        const rates = one.rollRates.flatMap(({ rate }) => (rate === undefined ? [] : [String(rate)]))
        expect(rowsIn(partOf(page, `rolls-${one.currency}`)).flat()).toEqual(rates)
      }
    }
  })

  it('has the debtors who owe the most, and what the others owe', () => {
    const { currencies, groups = [] } = aging(states, { asOf, groupBy: ({ debtor }) => debtor })
    for (const page of pages) {
      for (const { currency, open } of currencies) {
        const opens = groups
          .flatMap((group) => group.currencies.filter((one) => one.currency === currency).map((one) => one.open.amount))
          .sort((a, b) => Number(b - a))
        const rows = rowsIn(partOf(page, `debtors-${currency}`))
        expect(rows.slice(0, 10).map(([amount]) => amount)).toEqual(
          opens
            .filter((amount) => amount > 0n)
            .slice(0, 10)
            .map(String),
        )
        expect(rows.reduce((sum, [amount = '0']) => sum + BigInt(amount), 0n)).toBe(open.amount)
      }
    }
  })

  it('has how promises were kept, by the weeks that they were made for', () => {
    const { rows } = promiseRegister(states, { asOf })
    const weeks = Array.from({ length: 13 }, (_, n) => addDays(asOf, -7 * (12 - n)))
    const statuses = ['kept', 'partiallyKept', 'broken', 'unjudged', 'open']
    expect(rows.some(({ by, status }) => by > addDays(asOf, -91) && by <= asOf && status === 'kept')).toBe(true)
    for (const page of pages) {
      for (const { currency } of report.aging.currencies) {
        expect(rowsIn(partOf(page, `promises-${currency}`)).map((row) => row.slice(0, 6))).toEqual(
          weeks.map((week) => {
            const own = rows.filter(
              ({ by, amount }) => amount.currency === currency && by <= week && by > addDays(week, -7),
            )
            return [week, ...statuses.map((status) => String(own.filter((one) => one.status === status).length))]
          }),
        )
      }
    }
  })

  it('leads from each amount of the aging to what it is made of, with the events', () => {
    for (const page of pages) {
      for (const { currency, buckets } of report.aging.currencies) {
        const aged = partOf(page, `aging-${currency}`)
        const behind = partOf(page, `behind-${currency}`)
        for (const { id, amount, count } of buckets) {
          const anchor = behindId(currency, id)
          expect(aged.includes(`href="#${anchor}"`)).toBe(count > 0)
          if (count === 0) continue
          const table = behind.slice(behind.indexOf(`id="${anchor}"`))
          const sum = rowsIn(table).reduce(
            (all, row) => all + BigInt(row.length > 1 ? (row[2] ?? '0') : (row[0] ?? '0')),
            0n,
          )
          expect(sum).toBe(amount.amount)
          const [first] = [...explainAging(states, { asOf }, { currency, bucket: id })].sort((a, b) =>
            Number(b.amount.amount - a.amount.amount),
          )
          for (const event of first?.events ?? ['none']) expect(table.includes(event)).toBe(true)
        }
      }
    }
  })

  it('leads nowhere that is not in it', () => {
    for (const page of pages) {
      const targets = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, to = '']) => to)
      expect(links.filter((to) => !to.startsWith('day=') && !targets.has(to))).toEqual([])
      const { days } = report.grid
      const led = links.flatMap((to) => (to.startsWith('day=') ? [to.slice(4)] : []))
      expect(led.filter((day) => !days.some((one) => one === day))).toEqual([])
    }
  })

  it('leads from every figure of the month, of cash that came, of rolls, promises and debtors to debts with their events', () => {
    for (const page of pages) {
      for (const { currency } of report.month.currencies) {
        for (const part of ['month', 'rolls', 'debtors', 'promises']) {
          const figures = /<tbody>([\s\S]*?)<\/tbody>/.exec(partOf(page, `${part}-${currency}`))?.[1] ?? ''
          for (const [row] of figures.matchAll(/<tr>[\s\S]*?<\/tr>/g)) {
            const [first] = row.matchAll(/(<a href="#[^"]+">)?<data value="([^"]*)"/g)
            if (first === undefined || Number(first[2]) === 0) continue
            expect([part, row, first[1] === undefined]).toEqual([part, row, false])
          }
        }
      }
    }
  })

  it('leads from ranges and counts, too: whatever is not nothing in aging, cash and promises is a link', () => {
    for (const page of pages) {
      for (const { currency } of report.month.currencies) {
        for (const part of ['aging', 'cash', 'promises']) {
          const figures = /<tbody>([\s\S]*?)<\/tbody>/.exec(partOf(page, `${part}-${currency}`))?.[1] ?? ''
          const shown = [...figures.matchAll(/<td>(<a href="#[^"]+">)?<data value="([^"]*)"/g)]
          const bare = shown.filter(([, link, value]) => link === undefined && Number(value) !== 0)
          expect([part, bare.map(([all]) => all)]).toEqual([part, []])
        }
      }
    }
  })

  it('tells of what each of these figures is made, to the minor unit', () => {
    const sumOf = (currency: string, figure: string, of = '') =>
      report.details
        .filter((one) => one.currency === currency && one.figure === figure && one.part === of)
        .reduce(
          (sum, { amounts, others }) =>
            amounts.reduce((all, { amount }) => all + amount.amount, sum) + others.amount.amount,
          0n,
        )
    for (const month of report.month.currencies) {
      const { currency, beginning, sales, collected, receivable, current, rollRates } = month
      const whole = report.aging.currencies.find((one) => one.currency === currency)
      for (const [figure, amount] of Object.entries({ beginning, sales, collected, ...whole?.columns })) {
        expect([figure, sumOf(currency, figure)]).toEqual([figure, amount.amount])
      }
      expect(sumOf(currency, 'overdue')).toBe(receivable.amount - current.amount)
      for (const { from, to, rate } of rollRates) {
        const [rolling, rolled] = [sumOf(currency, 'rolling', from), sumOf(currency, 'rolled', to)]
        expect(rate).toBe(rolling === 0n ? undefined : Number(rolled) / Number(rolling))
      }
      for (const { to, came } of report.cash.came.find((one) => one.currency === currency)?.tried ?? []) {
        expect([to, sumOf(currency, 'came', to)]).toEqual([to, came.amount])
      }
      for (const { debtor, aged } of report.debtors.find((one) => one.currency === currency)?.debtors ?? []) {
        expect([debtor, sumOf(currency, 'debtor', debtor)]).toEqual([debtor, aged.open.amount])
      }
    }
    for (const { amounts } of report.details) for (const { events } of amounts) expect(events.length).toBeGreaterThan(0)
    expect(new Set(report.details.map(({ figure }) => figure)).size).toBeGreaterThan(12)
  })

  it('has the formula of each metric in its language', () => {
    const [en = '', fa = '', ar = ''] = pages.map((page) =>
      partOf(page, `month-${report.month.currencies[0]?.currency}`),
    )
    for (const name of metricNames) expect(en.includes(metricDefinitions[name].formula)).toBe(true)
    for (const page of [fa, ar]) {
      const formulas = [...page.matchAll(/class="formula">([^<]+)</g)].map(([, formula = '']) => formula)
      expect(formulas).toHaveLength(metricNames.length)
      for (const formula of formulas) expect(/[a-z0-9]/i.test(formula)).toBe(false)
    }
  })

  it('carries the aging of every day of a year by what was known then', () => {
    for (const page of pages) {
      const text = /<script type="application\/json" id="grid">(.*?)<\/script>/.exec(page)?.[1] ?? ''
      const grid = JSON.parse(text)
      expect(grid.days.at(-1)).toBe(asOf)
      expect(grid.knownNames.length).toBeGreaterThan(5)
      for (const [known, knownAt] of report.grid.knownAts.entries()) {
        for (const [n, day] of report.grid.days.entries()) {
          if ((n + known) % 9 !== 0) continue
          const aged = aging(states, { asOf: day, knownAt }).currencies
          for (const { code, cells } of grid.currencies) {
            const own = aged.find(({ currency }) => currency === code)
            const amounts = own && [
              ...own.buckets.map(({ amount }) => amount),
              own.open,
              own.unapplied,
              own.outstanding,
            ]
            expect(cells[known][n]).toBe(amounts === undefined ? '' : minor(...amounts).join(' '))
          }
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
