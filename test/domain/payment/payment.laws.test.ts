import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arbitrary,
  deciderLaws,
  obeys,
  paymentHistory,
  paymentLaws,
  paymentSaidAgain,
} from '../../../src/adapters/testing/index.js'
import { fold } from '../../../src/domain/decider.js'
import { debitInTurn } from '../../../src/domain/law/debit-in-turn.js'
import { payment } from '../../../src/domain/payment/payment.js'
import { refundedBalance } from '../../../src/domain/payment/state.js'

const laws = [...new Set([...paymentLaws, debitInTurn]), ...deciderLaws, paymentSaidAgain]

describe('whatever happens to a payment', () => {
  it.each(laws.map((law) => [law.name, law] as const))('%s', (_, law) => {
    fc.assert(fc.property(paymentHistory(), obeys(law)), { numRuns: 200 })
  })

  it('evolve takes events that cannot follow one another, in any order', () => {
    fc.assert(
      fc.property(fc.array(arbitrary.paymentEvent(), { maxLength: 30 }), (events) => {
        const state = fold(payment, events)
        return (
          (state.situation === 'unreceived') ===
          events.every(({ type }) => type !== 'PaymentReceived' && type !== 'CreditGranted')
        )
      }),
      { numRuns: 300 },
    )
  })

  it('a payment that was returned stays so, with nothing unapplied, nothing placed and nothing refunded', () => {
    fc.assert(
      fc.property(paymentHistory(), ({ states }) =>
        states.every(
          (state) =>
            state.situation !== 'returned' ||
            (state.unapplied === 0n &&
              refundedBalance(state) === 0n &&
              state.allocations.every(({ undone }) => undone)),
        ),
      ),
    )
  })

  it('money comes once', () => {
    fc.assert(
      fc.property(
        paymentHistory(),
        ({ events }) => events.filter(({ type }) => type === 'PaymentReceived' || type === 'CreditGranted').length <= 1,
      ),
      { numRuns: 200 },
    )
  })

  it('nothing happens any more to one that has come to its end', () => {
    fc.assert(
      fc.property(paymentHistory(), ({ turns }) =>
        turns.every(({ before, events }) => !payment.isTerminal(before) || events.length === 0),
      ),
      { numRuns: 200 },
    )
  })
})

describe('whatever is collected', () => {
  it('every attempt is within the mandate that was given with it', () => {
    fc.assert(
      fc.property(paymentHistory(), ({ turns }) => {
        for (const { command, events } of turns) {
          for (const event of events) {
            if (event.type !== 'DebitRequested') continue
            if (command.type !== 'RequestDebit' && command.type !== 'RetryDebit') throw new Error(command.type)
            const { id, grantedOn, revokedOn = '9999-12-31', limit = event.amount } = command.mandate
            expect(event.mandate).toBe(id)
            expect(grantedOn <= event.on && event.on <= event.collectOn && event.collectOn < revokedOn).toBe(true)
            expect(limit.currency).toBe(event.amount.currency)
            expect(event.amount.amount <= limit.amount).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is tried no more often than the rule allows, and never after the consent or the account is gone', () => {
    fc.assert(
      fc.property(paymentHistory(), ({ turns }) => {
        for (const { command, events } of turns) {
          for (const event of events) {
            if (event.type !== 'DebitFailed' || command.type !== 'RecordDebitFailure') continue
            const { maxAttempts, minDays } = command.retry
            const useless = event.reason === 'mandate-revoked' || event.reason === 'account-closed'
            expect(event.final).toBe(useless || event.attempt >= maxAttempts)
            expect(event.retryOn === undefined || Date.parse(event.retryOn) - Date.parse(event.on)).toBe(
              event.final || minDays * 86_400_000,
            )
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
