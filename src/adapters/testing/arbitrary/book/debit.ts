import * as fc from 'fast-check'
import { initial } from '../../../../domain/payment/state.js'
import type { PaymentId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap, latestDay } from '../day.js'
import { pick } from '../debt/sight.js'
import { debiting, requestingDebit } from '../payment/debit.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import type { BookFit } from './fit.js'
import { home } from './home.js'
import { instructionIn } from './instruction-in.js'

/** A direct debit of one of the debtors, under the next payment id: what has not come yet goes on first. */
export const collectingDebit = (debtors: number): fc.Arbitrary<BookFit> =>
  record({
    home: home(debtors),
    which: fc.nat(20),
    gap: gap(),
    step: debiting(),
    request: requestingDebit(),
    fresh: rarely(),
  }).map(({ home: { debtor, currency }, which, gap, step, request, fresh }) => (book, before) => {
    const awaited = [...book.payments.values()].filter(({ situation }) => situation === 'unreceived')
    const debit = pick(awaited, which)
    if (debit !== undefined && !fresh) return step(debit, before)
    const asked = request(initial, before)
    if (asked.type !== 'RequestDebit') return asked
    const on = addDays(latestDay(before), gap)
    const { instruction: said, mandate, ...says } = asked
    return {
      ...says,
      payment: `PAY-${book.payments.size + 1}` as PaymentId,
      debtor,
      on,
      collectOn: addDays(on, 3),
      amount: money((says.amount.amount % 100_000n) + 1n, currency),
      mandate: { id: mandate.id, grantedOn: on },
      ...(said === undefined ? {} : { instruction: instructionIn(currency, said) }),
    }
  })
