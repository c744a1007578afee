import { describe, expect, it } from 'vitest'
import { given } from '../../../src/adapters/testing/index.js'
import { fold } from '../../../src/domain/decider.js'
import type { PaymentCommand } from '../../../src/domain/payment/command.js'
import { payment } from '../../../src/domain/payment/payment.js'
import type { DebtId, MandateId } from '../../../src/domain/value/id.js'
import { money } from '../../../src/domain/value/money.js'
import { customer, day, eur, PAY } from '../sample.js'
import {
  confirm,
  consent,
  fail,
  failed,
  life,
  MANDATE,
  received,
  request,
  requested,
  retry,
  succeeded,
} from './debit-sample.js'

const receive: PaymentCommand = {
  type: 'ReceivePayment',
  payment: PAY(1),
  debtor: customer,
  on: day('2026-04-21'),
  amount: eur('600.00'),
  method: 'transfer',
}

describe('a direct debit', () => {
  it('is requested under a mandate; no money is there yet', () => {
    given(payment).when(request()).then(requested)
    expect(fold(payment, [requested])).toMatchObject({ situation: 'unreceived', debit: { status: 'pending' } })
    given(payment, requested)
      .when({
        type: 'RefundPayment',
        payment: PAY(1),
        on: day('2026-04-21'),
        amount: eur('1.00'),
        method: 'transfer',
        reason: 'r',
      })
      .thenRejected({ _tag: 'NotReceived' })
  })

  it('brings its money when the bank confirms it, and by nothing else', () => {
    given(payment, requested).when(confirm('2026-04-20')).then(succeeded, received)
    given(payment, requested)
      .when(confirm('2026-04-22'))
      .then({ ...succeeded, on: day('2026-04-22') }, { ...received, on: day('2026-04-22') })
  })

  it('carries to its money what is to be done with it, and its reference', () => {
    const directed = { strategy: 'specific', directions: [{ debt: 'INV-A' as DebtId, amount: eur('10.00') }] } as const
    const events = life(fail('2026-04-20'), retry('2026-04-23', '2026-04-24'), confirm('2026-04-24'))
    expect(events.at(-1)).toEqual({ ...received, on: day('2026-04-24') })
    given(payment, { ...requested, instruction: directed, reference: 'run 14' })
      .when(confirm('2026-04-20'))
      .then(succeeded, { ...received, instruction: directed, reference: 'run 14' })
  })

  it('that failed is asked for once more, for the same amount, no earlier than the rule allows', () => {
    given(payment, requested).when(fail('2026-04-20')).then(failed)
    given(payment, requested, failed)
      .when(retry('2026-04-22', '2026-04-25'))
      .thenRejected({ _tag: 'BeforeRetry', on: day('2026-04-22'), retryOn: day('2026-04-23') })
    given(payment, requested, failed)
      .when(retry('2026-04-23', '2026-04-25'))
      .then({ ...requested, on: day('2026-04-23'), attempt: 2, collectOn: day('2026-04-25') })
  })

  it('is given up at the cap of attempts, whichever rule is then in force', () => {
    const third = life(
      fail('2026-04-20'),
      retry('2026-04-23', '2026-04-23'),
      fail('2026-04-23'),
      retry('2026-04-26', '2026-04-26'),
    )
    const { retryOn: _, ...final } = { ...failed, on: day('2026-04-26'), attempt: 3, final: true }
    given(payment, ...third)
      .when(fail('2026-04-26'))
      .then(final)
    expect(payment.isTerminal(fold(payment, [...third, final]))).toBe(true)
    given(payment, requested)
      .when(fail('2026-04-20', { retry: { maxAttempts: 0, minDays: 3 } }))
      .then({ ...final, on: day('2026-04-20'), attempt: 1 })
  })

  it.each(['mandate-revoked', 'account-closed'] as const)('is given up at once where it is useless: %s', (reason) => {
    const [, after] = life(fail('2026-04-20', { reason }))
    expect(after).toMatchObject({ type: 'DebitFailed', reason, final: true })
    given(payment, ...life(fail('2026-04-20', { reason })))
      .when(retry('2026-05-20', '2026-05-20'))
      .thenRejected({ _tag: 'DebitAlreadyFailed', attempt: 1, reason, retryOn: undefined })
  })

  it('may fail before the day of collection, when the bank refuses it at once', () => {
    given(payment, requested)
      .when(fail('2026-04-10', { reason: 'technical', retry: { maxAttempts: 2, minDays: 0 } }))
      .then({ ...failed, on: day('2026-04-10'), reason: 'technical', retryOn: day('2026-04-10') })
    given(payment, requested)
      .when(fail('2026-04-09'))
      .thenRejected({ _tag: 'BeforeRequest', requestedOn: day('2026-04-10') })
  })

  it('that the bank takes back later is a return of the payment', () => {
    const events = life(confirm('2026-04-20'), {
      type: 'ReturnPayment',
      payment: PAY(1),
      on: day('2026-05-02'),
      reason: 'refunded by the bank of the debtor',
    })
    expect(events.map(({ type }) => type)).toEqual([
      'DebitRequested',
      'DebitSucceeded',
      'PaymentReceived',
      'PaymentReturned',
    ])
  })
})

describe('without consent nothing is collected', () => {
  const under = (mandate: Partial<typeof consent>) => request({ mandate: { ...consent, ...mandate } })

  it('not before the mandate, nor from the day on which it is revoked', () => {
    given(payment)
      .when(under({ grantedOn: day('2026-04-11') }))
      .thenRejected({ _tag: 'MandateNotInForce', mandate: MANDATE, grantedOn: day('2026-04-11') })
    given(payment)
      .when(under({ revokedOn: day('2026-04-20') }))
      .thenRejected({ _tag: 'MandateNotInForce', collectOn: day('2026-04-20'), revokedOn: day('2026-04-20') })
    given(payment)
      .when(under({ grantedOn: day('2026-04-10'), revokedOn: day('2026-04-21') }))
      .then(requested)
  })

  it('not above its limit, nor in other money', () => {
    given(payment)
      .when(under({ limit: eur('599.99') }))
      .thenRejected({ _tag: 'ExceedsMandate', amount: eur('600.00'), limit: eur('599.99') })
    given(payment)
      .when(under({ limit: money(60_000n, 'USD') }))
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'USD', given: 'EUR' })
    given(payment)
      .when(under({ limit: eur('600.00') }))
      .then(requested)
  })

  it('at no later attempt either; it may then be another mandate', () => {
    given(payment, requested, failed)
      .when(retry('2026-04-23', '2026-04-25', { ...consent, revokedOn: day('2026-04-24') }))
      .thenRejected({ _tag: 'MandateNotInForce' })
    given(payment, requested, failed)
      .when(retry('2026-04-23', '2026-04-25', { ...consent, limit: eur('500.00') }))
      .thenRejected({ _tag: 'ExceedsMandate' })
    const other = { id: 'MDT-4' as MandateId, grantedOn: day('2026-04-22') }
    given(payment, requested, failed)
      .when(retry('2026-04-23', '2026-04-25', other))
      .then({ ...requested, on: day('2026-04-23'), attempt: 2, mandate: other.id, collectOn: day('2026-04-25') })
  })
})

describe('a direct debit is refused', () => {
  it('for a day before it is requested, and for no money', () => {
    given(payment)
      .when(request({ collectOn: day('2026-04-09') }))
      .thenRejected({ _tag: 'BeforeRequest', on: day('2026-04-09'), requestedOn: day('2026-04-10') })
    given(payment)
      .when(request({ amount: eur('0.00') }))
      .thenRejected({ _tag: 'NotPositive' })
  })

  it('under the id of another one, or of a payment that came otherwise', () => {
    given(payment, requested)
      .when(request({ amount: eur('600.01'), collectOn: day('2026-04-21') }))
      .thenRejected({ _tag: 'AlreadyRequested', differs: ['amount', 'collectOn'] })
    given(payment, received)
      .when(request())
      .thenRejected({ _tag: 'AlreadyReceived', payment: PAY(1) })
  })

  it('again is nothing new, however the first one went', () => {
    for (const events of [[requested], [requested, failed], [requested, succeeded, received]]) {
      given(payment, ...events)
        .when(request())
        .thenNothing()
    }
  })
})

describe('what the bank says of a debit', () => {
  it('again is nothing new', () => {
    given(payment, requested, failed).when(fail('2026-04-20')).thenNothing()
    given(payment, requested, succeeded, received).when(confirm('2026-04-20')).thenNothing()
    const second = life(fail('2026-04-20'), retry('2026-04-23', '2026-04-25'))
    given(payment, ...second)
      .when(retry('2026-04-23', '2026-04-25'))
      .thenNothing()
  })

  it('is refused where it contradicts what it said before', () => {
    given(payment, requested, failed)
      .when(confirm('2026-04-20'))
      .thenRejected({ _tag: 'DebitAlreadyFailed', attempt: 1, retryOn: day('2026-04-23') })
    given(payment, requested, failed)
      .when(fail('2026-04-20', { reason: 'refused' }))
      .thenRejected({ _tag: 'DebitAlreadyFailed', reason: 'insufficient-funds' })
    given(payment, requested, succeeded, received)
      .when(confirm('2026-04-21'))
      .thenRejected({ _tag: 'DebitAlreadySucceeded', on: day('2026-04-20') })
    given(payment, requested, succeeded, received)
      .when(fail('2026-04-21'))
      .thenRejected({ _tag: 'DebitAlreadySucceeded' })
  })

  it('is no confirmation before the day of collection', () => {
    given(payment, requested)
      .when(confirm('2026-04-19'))
      .thenRejected({ _tag: 'BeforeCollection', collectOn: day('2026-04-20') })
  })

  it('is refused where there is no debit', () => {
    for (const events of [[], [received]]) {
      for (const command of [confirm('2026-04-20'), fail('2026-04-20'), retry('2026-04-20', '2026-04-20')]) {
        given(payment, ...events)
          .when(command)
          .thenRejected({ _tag: 'NoDebit', payment: PAY(1) })
      }
    }
  })
})

describe('regressions', () => {
  it('one attempt is pending at a time', () => {
    given(payment, requested)
      .when(retry('2026-04-23', '2026-04-23'))
      .thenRejected({ _tag: 'DebitPending', attempt: 1, collectOn: day('2026-04-20') })
  })

  it('a retry that says what the first request said is still a second attempt', () => {
    given(payment, requested).when(retry('2026-04-10', '2026-04-20')).thenRejected({ _tag: 'DebitPending', attempt: 1 })
  })

  it('other money does not come under the id of a debit, pending or failed', () => {
    given(payment, requested).when(receive).thenRejected({ _tag: 'DebitPending' })
    given(payment, requested, failed).when(receive).thenRejected({ _tag: 'DebitAlreadyFailed' })
  })

  it('a failure told twice does not fail the next attempt', () => {
    given(payment, ...life(fail('2026-04-20'), retry('2026-04-23', '2026-04-25')))
      .when(fail('2026-04-20'))
      .thenRejected({ _tag: 'BeforeRequest', requestedOn: day('2026-04-23') })
  })
})
