// The six commands of one debt's life that every variant handles: issued, reminded, promised, its due date moved, paid in two
// parts. Each writes at least one event, the first payment two: it keeps the promise.
import { type DebtCommand, DebtCommand as DebtCommandCodec, type Instant } from 'receivables'

const eur = (amount: number) => ({ amount: String(amount), currency: 'EUR' })

const json = (debt: string): ReadonlyArray<object> => [
  { type: 'IssueDebt', debt, debtor: 'ACME', on: '2026-01-05', principal: eur(125_000), dueDate: '2026-02-04' },
  {
    type: 'RemindDebtor',
    debt,
    on: '2026-02-10',
    channel: 'sms',
    step: 'reminder-1',
    tone: 1,
    message: 'M-1',
    balance: eur(125_000),
    revision: 0,
  },
  {
    type: 'PromisePayment',
    debt,
    on: '2026-02-11',
    promise: 'PR-1',
    amount: eur(50_000),
    by: '2026-02-20',
    channel: 'phone',
  },
  payment(debt, 1, '2026-02-18', 50_000),
  { type: 'ExtendDueDate', debt, on: '2026-02-21', to: '2026-03-04', agreedBy: 'the manager', reason: 'late delivery' },
  payment(debt, 2, '2026-03-02', 75_000),
]

const payment = (debt: string, allocation: number, on: string, amount: number) => ({
  type: 'ApplyPayment',
  debt,
  payment: `P-${debt}`,
  allocation,
  on,
  valueDate: on,
  amount: eur(amount),
  method: 'transfer',
})

export interface Told {
  readonly command: DebtCommand
  readonly given: { readonly commandId: string; readonly actor: string; readonly at: Instant }
}

/** The commands of `debts` lives, round robin: all are issued, then all are reminded, and so on. */
export const lives = (debts: number, prefix = 'INV'): ReadonlyArray<Told> => {
  const each = Array.from({ length: debts }, (_, n) => json(`${prefix}-${n}`))
  return [0, 1, 2, 3, 4, 5].flatMap((step) =>
    each.map((commands, n) => {
      const decoded = DebtCommandCodec.decode(commands[step])
      if (decoded._tag === 'Left') throw new Error(`step ${step} is no command`)
      const given = { commandId: `${prefix}-${n}-${step}`, actor: 'bench', at: '2026-03-31T09:30:00.000Z' as Instant }
      return { command: decoded.right, given }
    }),
  )
}
