import * as fc from 'fast-check'
import { accountOf, issuedDebts, receivedPayments } from '../../../../domain/allocation/account-of.js'
import { aggregateOf, type BookCommand } from '../../../../domain/book/book.js'
import type { DebtCommand } from '../../../../domain/debt/command.js'
import { openBalance } from '../../../../domain/debt/state.js'
import { initial } from '../../../../domain/payment/state.js'
import type { DebtId, PaymentId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap, latestDay } from '../day.js'
import { focuses } from '../debt/focus.js'
import { pick } from '../debt/sight.js'
import { debtStep } from '../debt/step.js'
import { paymentMethod } from '../method.js'
import { allocating, returning, unallocating } from '../payment/allocate.js'
import { instruction } from '../payment/instruction.js'
import { refunding, releasing } from '../payment/refund.js'
import { adopting } from '../policy/adopt.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { passingOn, receivingOne } from './cheque.js'
import { collectingDebit } from './debit.js'
import { learning } from './debtor.js'
import type { BookFit } from './fit.js'
import { home } from './home.js'
import { instructionIn } from './instruction-in.js'

/** A credit that is no money, for what a debtor owes or for more. */
const granting = (debtors: number): fc.Arbitrary<BookFit> =>
  record(
    { home: home(debtors), gap: gap(), amount: fc.bigInt({ min: 1n, max: 50_000n }) },
    { instruction: instruction() },
  ).map(({ home: { debtor, currency }, gap, amount, instruction }) => (book, before) => ({
    type: 'GrantCredit',
    payment: `PAY-${book.payments.size + 1}` as PaymentId,
    debtor,
    on: addDays(latestDay(before), gap),
    amount: money(amount, currency),
    reason: 'goodwill',
    ...(instruction === undefined ? {} : { instruction: instructionIn(currency, instruction) }),
  }))

/** A new debt of one of the debtors. */
export const issuing = (debtors: number): fc.Arbitrary<BookFit> =>
  record({
    home: home(debtors),
    gap: gap(),
    amount: fc.bigInt({ min: 1n, max: 100_000n }),
    days: fc.integer({ min: 0, max: 60 }),
    discounted: rarely(6),
    charged: rarely(3),
  }).map(({ home: { debtor, currency }, gap, amount, days, discounted, charged }) => (book, before) => {
    const debt = `INV-${book.debts.size + 1}` as DebtId
    const on = addDays(latestDay(before), gap)
    const terms = {
      ...(discounted ? { discounts: [{ days: 30, basisPoints: 200 }] } : {}),
      ...(charged ? { returnFees: 'debtor' as const } : {}),
    }
    const principal = money(amount, currency)
    return { type: 'IssueDebt', debt, debtor, on, principal, dueDate: addDays(on, days), terms }
  })

/** Money for a debtor: for what is open, for more, or in advance; directions may name debts that are not there yet. */
const receiving = (debtors: number): fc.Arbitrary<BookFit> =>
  record(
    {
      home: home(debtors),
      gap: gap(),
      portion: portion(),
      extra: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 20_000n })),
      method: paymentMethod(),
    },
    { instruction: instruction() },
  ).map(({ home: { debtor, currency }, gap, portion, extra, method, instruction }) => (book, before) => {
    const owed = [...accountOf(book, debtor).debts.values()].filter((debt) => debt.currency === currency)
    const open = owed.reduce((sum, debt) => sum + openBalance(debt), extra)
    return {
      type: 'ReceivePayment',
      payment: `PAY-${book.payments.size + 1}` as PaymentId,
      debtor,
      on: addDays(latestDay(before), gap),
      amount: portionOf(money(open, currency), portion),
      method,
      ...(instruction === undefined ? {} : { instruction: instructionIn(currency, instruction) }),
    }
  })

const ofPayments: ReadonlySet<DebtCommand['type']> = new Set(['IssueDebt', 'ApplyPayment'])

const lifeOfDebt = (Object.keys(aggregateOf) as ReadonlyArray<BookCommand['type']>).filter(
  (type): type is DebtCommand['type'] => aggregateOf[type] === 'debt' && !ofPayments.has(type as DebtCommand['type']),
)

/** What books may turn around: of their debts everything happens, or what one subject needs. */
export const bookFocuses: ReadonlyArray<ReadonlyArray<DebtCommand['type']>> = [lifeOfDebt, ...focuses].map((focus) =>
  focus.filter((type) => !ofPayments.has(type)),
)

/** Whatever else happens to one of the debts. Money comes to it by the allocation process alone. */
const living = (only: ReadonlyArray<DebtCommand['type']>): fc.Arbitrary<BookFit> =>
  fc.tuple(fc.nat(20), debtStep({ only })).map(
    ([which, step]) =>
      (book, before) =>
        step(pick(issuedDebts(book), which) ?? { situation: 'unissued' }, before),
  )

/** One of the payments is placed by hand, mostly on debts of its debtor, taken off again, or returned by the bank. */
const placing = (): fc.Arbitrary<BookFit> =>
  fc
    .tuple(fc.nat(20), fc.oneof(allocating(), unallocating(), refunding(), releasing(), returning()))
    .map(([which, step]) => (book, before) => {
      const payment = pick(receivedPayments(book), which)
      const command = step(payment ?? initial, before)
      if (command.type !== 'AllocatePayment' || payment === undefined) return command
      const debts = issuedDebts(book)
      const own = debts.filter(({ debtor }) => debtor === payment.received.debtor)
      const placements = command.placements.flatMap((placement, index) => {
        const number = placement.debt.charCodeAt(placement.debt.length - 1)
        const debt = pick(number % 8 === 0 || own.length === 0 ? debts : own, number + index)
        return debt === undefined ? [] : [{ ...placement, debt: debt.debt }]
      })
      return { ...command, placements }
    })

/** The next command to a book, made to fit it as it then is. Of its debts it is one of those commands. */
export const bookStep = (debtors = 3, focus: ReadonlyArray<DebtCommand['type']> = lifeOfDebt): fc.Arbitrary<BookFit> =>
  fc.oneof(
    { weight: 2, arbitrary: issuing(debtors) },
    { weight: 3, arbitrary: receiving(debtors) },
    { weight: 1, arbitrary: granting(debtors) },
    { weight: 10, arbitrary: living(focus) },
    { weight: 4, arbitrary: placing() },
    { weight: 2, arbitrary: collectingDebit(debtors) },
    { weight: 2, arbitrary: receivingOne(debtors) },
    { weight: 4, arbitrary: passingOn() },
    { weight: 3, arbitrary: learning(debtors) },
    { weight: 1, arbitrary: adopting() },
  )
