import { localDate, openBook, reportJson } from 'receivables'
import { memoryStore } from 'receivables/memory'

const book = openBook(memoryStore())
const by = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })

await book.submit(
  {
    type: 'IssueDebt',
    debt: 'INV-1',
    debtor: 'ACME',
    on: '2026-01-05',
    dueDate: '2026-02-04',
    principal: eur('125000'),
  },
  by,
)
await book.submit(
  {
    type: 'ReceivePayment',
    payment: 'P-1',
    debtor: 'ACME',
    on: '2026-02-20',
    amount: eur('50000'),
    method: 'transfer',
  },
  by,
)

const report = await book.aging({ asOf: localDate('2026-03-31') })
if (report._tag === 'Left') throw new Error(report.left._tag)
console.log(JSON.stringify(reportJson(report.right).currencies[0]?.buckets))
