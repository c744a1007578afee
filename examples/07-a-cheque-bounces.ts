import { type BookCommandJson, localDate, openBook, reportJson, tellEvent } from 'receivables'
import { memoryStore } from 'receivables/memory'

const book = openBook(memoryStore())
const rials = (amount: string) => ({ amount, currency: 'IRR' })
const ask = async (command: BookCommandJson): Promise<void> => {
  const handled = await book.submit(command, { actor: 'desk-1' })
  if (handled._tag === 'Left') throw new Error(JSON.stringify(handled.left))
  for (const event of handled.right.events) console.log(event.on, tellEvent(event))
}

await ask({
  type: 'IssueDebt',
  debt: 'INV-1',
  debtor: 'AFTAB',
  on: '2026-03-21',
  dueDate: '2026-04-20',
  principal: rials('90000000'),
})
await ask({
  type: 'ReceiveCheque',
  cheque: 'CHQ-7',
  debtor: 'AFTAB',
  on: '2026-04-01',
  amount: rials('90000000'),
  chequeDate: '2026-05-20',
  drawer: 'AFTAB',
  bank: 'Melli',
  serial: '7/4711',
  purpose: 'payment',
  covers: [{ debt: 'INV-1', amount: rials('90000000') }],
})

// The cheque covers the debt and does not pay it: the debt ages from its own due date, whatever the cheque says.
const report = await book.aging({ asOf: localDate('2026-05-10') })
if (report._tag === 'Left') throw new Error(report.left._tag)
const [irr] = reportJson(report.right).currencies
console.log(
  `outstanding ${irr?.decimals.outstanding}, in ${irr?.worstBucket}, covered ${irr?.columns.decimals.covered}`,
)

await ask({ type: 'DepositCheque', cheque: 'CHQ-7', on: '2026-05-20', bank: 'Mellat' })
await ask({ type: 'BounceCheque', cheque: 'CHQ-7', on: '2026-05-23', reason: 'insufficient-funds', certificate: 'C-1' })
await ask({
  type: 'RedeemCheque',
  cheque: 'CHQ-7',
  on: '2026-06-02',
  payment: 'PAY-9',
  amount: rials('90000000'),
  method: 'cash',
})

// What the cheque brought was booked as a payment, and has found its debt.
const history = await book.history('debt-INV-1')
if (history._tag === 'Left') throw new Error(history.left._tag)
console.log(history.right.map(({ event }) => tellEvent(event)).at(-1))
