import { stringify } from 'csv-stringify/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DecimalMark } from '../../../src/adapters/import/cell/figure.js'
import { dateFormat } from '../../../src/adapters/import/date/date-format.js'
import type { Progress } from '../../../src/adapters/import/import-request.js'
import { localDate } from '../../../src/adapters/testing/arbitrary/local-date.js'
import { money } from '../../../src/adapters/testing/arbitrary/money.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { isLocalDate } from '../../../src/domain/value/local-date.js'
import { toDecimal } from '../../../src/domain/value/money.js'
import { eventsOf, importer, memoryBook } from './import-bench.js'
import { plannedOf } from './request-of.js'

const { run } = importer()

const name = fc
  .string({ unit: fc.constantFrom(...'AbÄéشمشتریة漢 -/,;|"\'#۱٢7'), minLength: 1, maxLength: 8 })
  .map((text) => `x${text.trim()}`)

const debt = fc.record({
  debtor: name,
  issued: localDate(),
  due: localDate(),
  principal: money(),
  settled: fc.option(localDate()),
  disputed: fc.boolean(),
})

const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
  quoted: fc.boolean(),
  // Where days and months can change places, the user has to say which are which.
  dates: fc.constantFrom('YYYY-MM-DD', 'YYYY/M/D', 'D.M.YYYY', 'YYYYMMDD', 'D-M-YYYY!', 'M/D/YYYY!', 'D/M/YYYY!'),
  decimal: fc.constantFrom<DecimalMark>('point', 'comma'),
  order: fc.array(fc.nat(7), { maxLength: 8 }),
  titles: fc.constantFrom([], ['Open items'], ['Open items', '', 'Printed on Monday']),
  total: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
  sep: fc.boolean(),
  digits: fc.constantFrom('0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'),
  yes: fc.constantFrom('yes', 'TRUE', '1', 'بله', 'نعم', 'Ja'),
  heads: fc.constantFrom(
    ['debt', 'debtor', 'issueDate', 'dueDate', 'amount', 'currency', 'settledDate', 'disputed'],
    ['Invoice No.', 'Customer', 'Invoice Date', 'Due Date', 'Total', 'Currency', 'Paid Date', 'Disputed?'],
    ['شماره فاکتور', 'مشتری', 'تاریخ صدور', 'تاریخ سررسید', 'مبلغ', 'ارز', 'تاریخ تسویه', 'مورد اختلاف'],
    ['رقم الفاتورة', 'العميل', 'تاريخ الفاتورة', 'تاريخ الاستحقاق', 'المبلغ', 'العملة', 'تاريخ السداد', 'متنازع عليه'],
  ),
})

const amountIn = (decimal: DecimalMark, text: string): string => {
  const [whole = '', fraction] = text.split('.')
  const [mark, thousands] = decimal === 'point' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return fraction === undefined ? grouped : `${grouped}${mark}${fraction}`
}

/** Puts the columns of a row into another order: each time one of those that are left. */
const shuffle =
  (order: ReadonlyArray<number>) =>
  (cells: ReadonlyArray<string | undefined>): ReadonlyArray<string | undefined> => {
    const left = [...cells]
    const moved = order.flatMap((at) => (left.length === 0 ? [] : left.splice(at % left.length, 1)))
    return [...moved, ...left]
  }

/** The bytes of a text, with the mark of byte order that the encoding needs. */
const encoded = (text: string, encoding: string): Buffer => {
  if (encoding === 'utf-8') return Buffer.from(text)
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

test('a ledger is imported as it is, in whatever style it was exported', async () => {
  const ledgers = fc.tuple(fc.array(debt, { minLength: 1, maxLength: 8 }), style)
  await fc.assert(
    fc.asyncProperty(ledgers, async ([debts, how]) => {
      const scripted = (text: string) => text.replace(/\d/g, (digit) => how.digits[Number(digit)] ?? '')
      const written = (date: string | null) => {
        if (date === null) return ''
        const [year = '', month = '', day = ''] = date.split('-')
        const tokens = how.dates.replace('!', '').match(/Y+|M+|D+|[^YMD]/g) ?? []
        const short = (part: string, token: string) => (token.length === 1 ? String(Number(part)) : part)
        const part = (token: string) =>
          token[0] === 'Y'
            ? year
            : token[0] === 'M'
              ? short(month, token)
              : token[0] === 'D'
                ? short(day, token)
                : token
        return scripted(tokens.map(part).join(''))
      }
      const expected = debts.map(({ debtor, issued, due, principal, settled, disputed }, n) => {
        const dueDate = due < issued ? issued : due
        return { debt: `INV-${n}`, debtor, on: issued, dueDate, principal, settled, disputed }
      })
      const rows = expected.map((row) => {
        const amount = scripted(amountIn(how.decimal, toDecimal(row.principal)))
        const dates = [row.on, row.dueDate, row.settled].map(written)
        const [issued, due, settled] = dates
        const disputed = row.disputed ? how.yes : ''
        return [row.debt, row.debtor, issued, due, amount, row.principal.currency, settled, disputed]
      })
      const shuffled = shuffle(how.order)
      const total = how.total && new Set(expected.map(({ principal }) => principal.currency)).size === 1
      const sum = expected.reduce((all, { principal }) => all + principal.amount, 0n)
      const [currency = 'EUR'] = expected.map(({ principal }) => principal.currency)
      const last = [
        'Total',
        '',
        '',
        '',
        scripted(amountIn(how.decimal, toDecimal({ amount: sum, currency }))),
        '',
        '',
        '',
      ]
      const table = [how.heads, ...rows, ...(total ? [last] : [])].map(shuffled)
      const text = stringify([...how.titles.map((title) => [title]), ...table], {
        delimiter: how.delimiter,
        quoted: how.quoted,
        record_delimiter: how.end,
      })
      const mark = how.encoding === 'utf-8' ? how.mark : ''
      const sep = how.sep ? `sep=${how.delimiter}${how.end}` : ''
      const file = encoded(mark + sep + text, how.encoding)
      const book = memoryBook()
      const format = how.dates.endsWith('!') && { dateFormat: right(dateFormat(how.dates.slice(0, -1))) }
      const { plan } = await run(book, file, { currency: undefined, decimal: how.decimal, ...format })
      const events = await eventsOf(book)
      const again = memoryBook()
      await run(again, file, plan === null ? {} : plannedOf(plan))
      expect(await eventsOf(again)).toEqual(events)
      const found = events.flatMap((event) => {
        if (event.type !== 'DebtIssued') return []
        const { debt: id, debtor, on, dueDate, principal } = event
        const received = events.find((one) => one.type === 'PaymentReceived' && one.payment === `${id}/settled`)
        const disputed = events.some((one) => one.type === 'DisputeRaised' && one.debt === id)
        return [{ debt: id, debtor, on, dueDate, principal, settled: received?.on ?? null, disputed }]
      })
      expect(found).toEqual(expected)
      expect(found.every(({ on }) => isLocalDate(on))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('how far it is, is told in bytes of the file', async () => {
  const rows = Array.from({ length: 9000 }, (_, n) => `INV-${n},C-${n % 50},2026-01-13,${n + 1}`)
  const told: Progress[] = []
  const onProgress = (progress: Progress) => told.push(progress)
  const text = ['debt,debtor,issueDate,amount', ...rows].join('\n')
  await run(memoryBook(), text, { onProgress })
  for (const phase of ['checking', 'importing'] as const) {
    const own = told.filter((one) => one.phase === phase)
    expect(own.map(({ done }) => done)).toEqual([...own.map(({ done }) => done)].sort((a, b) => a - b))
    expect(own.at(-1)).toEqual({ phase, done: text.length, of: text.length })
  }
})
