import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  arbitrary,
  deciderLaws,
  obeys,
  paymentHistory,
  paymentLaws,
  sayingAgain,
} from '../../../src/adapters/testing/index.js'
import { fold } from '../../../src/domain/decider.js'
import { payment } from '../../../src/domain/payment/payment.js'

const sayingPaymentAgain = sayingAgain('ReceivePayment', 'UnallocatePayment', 'ReturnPayment')

describe('whatever happens to a payment', () => {
  it.each([...paymentLaws, ...deciderLaws, sayingPaymentAgain].map((law) => [law.name, law] as const))(
    '%s',
    (_, law) => {
      fc.assert(fc.property(paymentHistory(), obeys(law)), { numRuns: 200 })
    },
  )

  it('evolve takes events that cannot follow one another, in any order', () => {
    fc.assert(
      fc.property(fc.array(arbitrary.paymentEvent(), { maxLength: 30 }), (events) => {
        const state = fold(payment, events)
        return (state.situation === 'unreceived') === events.every(({ type }) => type !== 'PaymentReceived')
      }),
      { numRuns: 300 },
    )
  })

  it('a payment that was returned stays so, with nothing unapplied and nothing placed', () => {
    fc.assert(
      fc.property(paymentHistory(), ({ states }) =>
        states.every(
          (state) =>
            state.situation !== 'returned' ||
            (state.unapplied === 0n && state.allocations.every(({ undone }) => undone)),
        ),
      ),
    )
  })
})
