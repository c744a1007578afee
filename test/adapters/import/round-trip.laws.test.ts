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
  digits: fc.constantFrom('0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'),
  yes: fc.constantFrom('yes', 'TRUE', '1', 'بله', 'نعم', 'Ja'),
  heads: fc.constantFrom(
    ['debt', 'debtor', 'issueDate', 'dueDate', 'amount', 'currency', 'settledDate', 'disputed'],
    ['Invoice No.', 'Customer', 'Invoice Date', 'Due Date', 'Total', 'Currency', 'Paid Date', 'Disputed?'],
    ['شماره فاکتور', 'مشتری', 'تاریخ صدور', 'تاریخ سررسید', 'مبلغ', 'ارز', 'تاریخ تسویه', 'مورد اختلاف'],
    ['رقم الفاتورة', 'العميل', 'تاريخ الفاتورة', 'تاريخ الاستحقاق', 'المبلغ', 'العملة', 'تاريخ السداد', 'متنازع عليه'],
  ),
})

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
        const [whole = '', fraction] = toDecimal(row.principal).split('.')
        const point = how.decimal === 'point'
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, point ? ',' : '.')
        const amount = scripted(fraction === undefined ? grouped : `${grouped}${point ? '.' : ','}${fraction}`)
        const dates = [row.on, row.dueDate, row.settled].map(written)
        const [issued, due, settled] = dates
        const disputed = row.disputed ? how.yes : ''
        return [row.debt, row.debtor, issued, due, amount, row.principal.currency, settled, disputed]
      })
      const text = stringify([how.heads, ...rows], {
        delimiter: how.delimiter,
        quoted: how.quoted,
        record_delimiter: how.end,
      })
      const book = memoryBook()
      const format = how.dates.endsWith('!') && { dateFormat: right(dateFormat(how.dates.slice(0, -1))) }
      const { plan } = await run(book, how.mark + text, { currency: undefined, decimal: how.decimal, ...format })
      const events = await eventsOf(book)
      const again = memoryBook()
      await run(again, how.mark + text, plan === null ? {} : plannedOf(plan))
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
