// A program that has `receivables` installed and imports it. scripts/check-package.mjs compiles and runs it.
import * as receivables from 'receivables'
import * as memory from 'receivables/memory'
import * as projections from 'receivables/projections'
import * as sqlite from 'receivables/sqlite'
import * as testing from 'receivables/testing'

for (const [name, namespace] of Object.entries({ receivables, memory, projections, sqlite, testing }))
  if (Object.keys(namespace).length === 0) throw new Error(`${name} exports nothing`)

const book: receivables.Book = receivables.openBook(memory.memoryStore())
const command: receivables.BookCommandJson = {
  type: 'IssueDebt',
  debt: 'INV-1',
  debtor: 'ACME',
  on: '2026-01-05',
  dueDate: '2026-02-04',
  principal: { amount: '125000', currency: 'EUR' },
}
const handled = await book.submit(command, { actor: 'consumer' })
if (handled._tag === 'Left') throw new Error(handled.left._tag)
const report = await book.aging({ asOf: receivables.localDate('2026-03-31') })
if (report._tag === 'Left') throw new Error(report.left._tag)
const [eur] = projections.reportJson(report.right).currencies
if (eur?.outstanding.amount !== '125000') throw new Error(`outstanding is ${eur?.outstanding.amount}`)

// Illegal states do not type-check.
// @ts-expect-error a currency that is not in ISO 4217
receivables.money(1n, 'EURO')
// @ts-expect-error a plain text is no date until it has been checked
const _day: receivables.LocalDate = '2026-03-31'
