import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOf, bookHistory, debtorsIn, type WholeBook } from '../../../src/adapters/testing/index.js'
import type { Account, AccountDebt, AccountPayment } from '../../../src/domain/allocation/account.js'
import { planAllocations } from '../../../src/domain/allocation/plan.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { scheduleOf } from '../../../src/domain/debt/schedule.js'
import type { Placement } from '../../../src/domain/payment/command.js'
import type { DebtId, PaymentId } from '../../../src/domain/value/id.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { customer, DIS, day, issue } from '../sample.js'
import { dated, record, settle } from './account.js'
import { planAllocations as planOneByOne } from './reference/plan.js'

/** The reference knows directions alone, and what has no cheque, no discount and one due date. */
const withoutRest = (commands: ReadonlyArray<BookCommand>): ReadonlyArray<BookCommand> =>
  commands.map((command) => {
    if (command.type !== 'ReceivePayment' || command.instruction?.strategy !== 'specific') return command
    const { strategy, directions } = command.instruction
    return { ...command, instruction: { strategy, directions } }
  })

const isPlain = ({ cheques, debts, payments }: Account): boolean =>
  cheques.length === 0 &&
  [...debts.values()].every(
    (debt) => debt.issued.terms?.discounts === undefined && scheduleOf(debt).every(({ due }) => due === debt.dueDate),
  ) &&
  payments.every(({ instruction }) => instruction.strategy !== 'specific' || instruction.rest === undefined)

/** What is placed of each payment, in whatever commands. */
const byPayment = (plan: ReturnType<typeof planAllocations>): ReadonlyMap<PaymentId, ReadonlyArray<Placement>> => {
  const placed = new Map<PaymentId, Placement[]>()
  for (const { payment, placements } of plan) placed.set(payment, [...(placed.get(payment) ?? []), ...placements])
  return placed
}

describe('where unapplied cash goes', () => {
  it('is where looking at every debt for every payment on every day puts it', () => {
    fc.assert(
      fc.property(dated.map(withoutRest), fc.array(fc.nat(7), { maxLength: 3 }), (commands, disputed) => {
        const book = record(commands)
        const raised = [...book.debts.keys()]
          .filter((_, index) => disputed.includes(index))
          .map((debt): BookCommand => {
            const state = book.debts.get(debt)
            const on = state?.situation === 'open' ? state.issued.on : day('2026-03-01')
            return { type: 'RaiseDispute', debt, on, dispute: DIS(1), reason: 'broken' }
          })
        const account = accountOf(record(raised, book), customer)
        expect(byPayment(planAllocations(account))).toEqual(byPayment(planOneByOne(account)))
      }),
      { numRuns: 400 },
    )
  })

  it('also in the middle of any life of a book', () => {
    fc.assert(
      fc.property(bookHistory(), ({ turns }) => {
        for (const { command, before } of turns) {
          if (command.type !== 'ReceivePayment' && command.type !== 'IssueDebt') continue
          const book = recordIfAccepted(command, before)
          for (const debtor of debtorsIn(book)) {
            const account = accountOf(book, debtor)
            if (isPlain(account)) expect(byPayment(planAllocations(account))).toEqual(byPayment(planOneByOne(account)))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

const recordIfAccepted = (command: BookCommand, book: WholeBook): WholeBook => {
  try {
    return record([command], book)
  } catch {
    return book
  }
}

/** How often the planner asks a debt or a payment for its movements: a measure of its work that is no clock. */
const counted = (account: Account): { readonly account: Account; readonly count: () => number } => {
  let count = 0
  const watched = <A extends AccountDebt | AccountPayment>(one: A): A => {
    const { movements } = one
    return Object.defineProperty({ ...one }, 'movements', {
      get: () => {
        count += 1
        return movements
      },
    })
  }
  return {
    account: {
      ...account,
      debts: new Map([...account.debts].map(([id, debt]) => [id, watched(debt)])),
      payments: account.payments.map(watched),
    },
    count: () => count,
  }
}

const manyDebts = (count: number): ReadonlyArray<BookCommand> =>
  Array.from({ length: count }, (_, n): BookCommand => {
    const on = addDays(day('2024-01-01'), (n * 7919) % 800)
    return issue({ debt: `INV-${n}` as DebtId, on, dueDate: addDays(on, 30), principal: money(100n, 'EUR') })
  })

const manyPayments = (count: number, amount: bigint): ReadonlyArray<BookCommand> =>
  Array.from({ length: count }, (_, n): BookCommand => {
    const on = addDays(day('2024-01-01'), (n * 104_729) % 800)
    const about = { debtor: customer, on, amount: money(amount, 'EUR'), method: 'transfer' } as const
    return { type: 'ReceivePayment', payment: `PAY-${n}` as PaymentId, ...about }
  })

const accounts: Readonly<Record<string, (debts: number) => ReadonlyArray<BookCommand>>> = {
  'one payment over all debts': (debts) => [...manyDebts(debts), ...manyPayments(1, 100n * BigInt(debts))],
  'as many payments as debts': (debts) => [...manyDebts(debts), ...manyPayments(debts, 70n)],
  'money that waits for every debt': (debts) => [...manyPayments(1, 1_000n * BigInt(debts)), ...manyDebts(debts)],
  'many payments that wait for other debts than those that come': (debts) => [
    ...manyPayments(debts, 50n).map(
      (command): BookCommand => ({
        ...(command as BookCommand & { readonly type: 'ReceivePayment' }),
        instruction: { strategy: 'specific', directions: [{ debt: 'NOT-THERE' as DebtId }] },
      }),
    ),
    ...manyDebts(debts),
  ],
}

describe('the work of a plan', () => {
  it.each(Object.entries(accounts))('grows with the number of debts, not with its square: %s', (_, commands) => {
    const work = (debts: number): number => {
      const { account, count } = counted(accountOf(recordAll(commands(debts)), customer))
      planAllocations(account)
      return count()
    }
    expect(work(800) / work(200)).toBeLessThan(4.4)
  })
})

/** As `record`, without copying the book for each command. */
const recordAll = (commands: ReadonlyArray<BookCommand>): WholeBook => {
  const books = commands.map((command) => record([command]))
  return {
    debts: new Map(books.flatMap(({ debts }) => [...debts])),
    payments: new Map(books.flatMap(({ payments }) => [...payments])),
    cheques: new Map(),
    debtors: new Map(),
    policies: [],
  }
}

describe('a book of one debtor', () => {
  it('is at rest after its plan is carried out', () => {
    fc.assert(
      fc.property(dated, (commands) => {
        expect(planAllocations(accountOf(settle(record(commands)), customer))).toEqual([])
      }),
    )
  })
})
