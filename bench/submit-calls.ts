// Store calls of one payment that finds its debts: with so many open debts, against with one. Usage: submit-calls.ts
import { type BookEvent, openBook } from 'receivables'
import { memoryStore } from 'receivables/memory'
import { printRound } from './report.js'

const by = { actor: 'bench' }
const eur = (amount: string) => ({ amount, currency: 'EUR' }) as const
const on = '2026-01-05'

const callsAt = async (debts: number): Promise<number> => {
  let calls = 0
  const store = memoryStore<BookEvent>()
  const counted = new Proxy(store, {
    get: (target, key) => {
      const member = Reflect.get(target, key)
      if (typeof member !== 'function' || key === 'comparePositions') return member
      return (...args: ReadonlyArray<unknown>) => {
        calls += 1
        return Reflect.apply(member, target, args)
      }
    },
  })
  const book = openBook(counted)
  for (let n = 0; n < debts; n++) {
    const issue = { type: 'IssueDebt', debt: `INV-${n}`, debtor: 'C-1', on, dueDate: '2026-02-04' } as const
    const issued = await book.submit({ ...issue, principal: eur('100') }, by)
    if (issued._tag === 'Left') throw new Error(issued.left._tag)
  }
  calls = 0
  const payment = { type: 'ReceivePayment', payment: 'P-1', debtor: 'C-1', on, method: 'transfer' } as const
  const paid = await book.submit({ ...payment, amount: eur('150') }, by)
  if (paid._tag === 'Left' || paid.right.unfinished !== undefined) throw new Error('not paid')
  return calls
}

const against = await callsAt(1)
for (const debts of [1, 10, 1000]) printRound({ ours: await callsAt(debts), against })
