import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookCodec, localDate, openBook, parseHorizon, reportJson } from 'receivables'
import { openSqliteStore } from 'receivables/sqlite'

const folder = mkdtempSync(join(tmpdir(), 'receivables-'))
const opened = await openSqliteStore(join(folder, 'book.db'), bookCodec)()
if (opened._tag === 'Left') throw new Error(opened.left.detail)
const book = openBook(opened.right)

// The same command id twice is the same command: a retry after a time-out adds nothing.
const by = { actor: 'billing', commandId: 'order-4711' }
const invoice = {
  type: 'IssueDebt',
  debt: 'فاکتور-۱۲',
  debtor: 'شرکت آفتاب',
  on: '2026-03-21',
  dueDate: '2026-04-20',
  principal: { amount: '250000000', currency: 'IRR' },
} as const
for (const attempt of ['first', 'again']) {
  const handled = await book.submit(invoice, by)
  if (handled._tag === 'Left') throw new Error(handled.left._tag)
  console.log(attempt, handled.right.repeated ? 'was there already' : 'is stored')
}

const horizon = parseHorizon('8w')
if (horizon === undefined) throw new Error('no horizon')
const forecast = await book.cashflow({ asOf: localDate('2026-04-01'), horizon })
if (forecast._tag === 'Left') throw new Error(forecast.left._tag)
const expected = reportJson(forecast.right).currencies[0]?.periods.find(({ amount }) => amount.amount !== '0')
console.log(`${expected?.decimals.amount} IRR expected from ${expected?.from} to ${expected?.to}`)

await book.close()
rmSync(folder, { recursive: true })
