// A book of one debtor, dated debts and payments, to plan and settle in the tests of allocation.
import * as fc from 'fast-check'
import {
  arbitrary,
  comeToRest,
  receivedPayments,
  type WholeBook,
  wholeBook,
} from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { fold } from '../../../src/domain/decider.js'
import type { DebtId, DebtorId, PaymentId } from '../../../src/domain/value/id.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'

/** The book after those commands, each of which must be accepted; money stays where it is. */
export const record = (commands: ReadonlyArray<BookCommand>, book: WholeBook = wholeBook.initial): WholeBook =>
  commands.reduce((state, command) => {
    const answer = wholeBook.decide(command, state)
    if (answer._tag === 'Left') throw new Error(`refused: ${command.type}, ${answer.left._tag}`)
    return fold(wholeBook, answer.right, state)
  }, book)

/** The book after the allocation process has come to rest. */
export const settle = (book: WholeBook): WholeBook => fold(wholeBook, comeToRest(book), book)

/** What is placed where, from when: `PAY-1 INV-2 2026-01-05 700`, in no particular order. */
export const placements = (book: WholeBook): ReadonlyArray<string> =>
  receivedPayments(book)
    .flatMap(({ received, allocations }) =>
      allocations
        .filter(({ undone }) => !undone)
        .map(({ debt, on, amount }) => `${received.payment} ${debt} ${on} ${amount}`),
    )
    .sort()

const from = localDate('2026-01-01')
const currency = fc.constantFrom('EUR' as const, 'EUR' as const, 'IRR' as const)
const when = fc.nat(20).map((days) => addDays(from, days))
const amount = fc.bigInt({ min: 1n, max: 300n })

const issues = arbitrary.record({ on: when, days: fc.nat(15), amount, currency }).map(
  ({ on, days, amount, currency }) =>
    (n: number): BookCommand => ({
      type: 'IssueDebt',
      debt: `INV-${n}` as DebtId,
      debtor: 'C-1' as DebtorId,
      on,
      principal: money(amount, currency),
      dueDate: addDays(on, days),
    }),
)

const receipts = arbitrary
  .record({ on: when, amount, currency, instruction: arbitrary.instruction({ max: 200n }) })
  .map(({ on, amount, currency, instruction }) => (n: number): BookCommand => {
    // Debts are numbered from 1 and payments after them, so directions often name a debt that is there.
    const inCurrency =
      instruction.strategy === 'specific'
        ? {
            ...instruction,
            directions: instruction.directions.map(({ debt, amount: wanted }) =>
              wanted === undefined ? { debt } : { debt, amount: money(wanted.amount, currency) },
            ),
          }
        : instruction
    return {
      type: 'ReceivePayment',
      payment: `PAY-${n}` as PaymentId,
      debtor: 'C-1' as DebtorId,
      on,
      amount: money(amount, currency),
      method: 'transfer',
      instruction: inCurrency,
    }
  })

/** Debts and payments of one debtor within three weeks, in the order of their days. */
export const dated: fc.Arbitrary<ReadonlyArray<BookCommand>> = fc
  .tuple(fc.array(issues, { maxLength: 8, size: 'max' }), fc.array(receipts, { maxLength: 8, size: 'max' }))
  .map(([debts, payments]) =>
    [...debts.map((make, n) => make(n + 1)), ...payments.map((make, n) => make(n + 1))].sort(byDay),
  )

const byDay = (a: BookCommand, b: BookCommand): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)

export const dayOf = (command: BookCommand): LocalDate => (command.type === 'AllocatePayment' ? from : command.on)
