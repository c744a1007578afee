import { describe, expect, it } from 'vitest'
import type { Book } from '../../../src/adapters/book.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { describe as tell } from '../../../src/adapters/words/describe.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import {
  bookWith,
  brokenLaws,
  chequeInHand,
  clear,
  creditNote,
  deposit,
  eur,
  issue,
  receive,
  reverse,
} from './taken-id.js'

const types = async (book: Book, stream: `${string}-${string}`) =>
  right(await book.history(stream)()).map(({ event }) => event.type)

const openOf = async (book: Book, debt: string, asOf = '2026-04-01') =>
  right(await book.debt(debt as never, { asOf: localDate(asOf) })())?.open.amount

const notTaken = (type: string, payment: string, of: string, reference?: string) => ({
  step: 'applying',
  cause: {
    _tag: 'StepsNotTaken',
    steps: [
      {
        debtor: 'ACME',
        stream: `payment-${payment}`,
        command: { type, payment },
        why: { _tag: 'PaymentIdTaken', payment, of, ...(reference === undefined ? {} : { reference }) },
      },
    ],
  },
})

describe('what a cheque brings under the payment id of other money', () => {
  const inBank = [chequeInHand('CHQ-1', 7_000, 'INV-1'), deposit('CHQ-1')]

  it.each([
    ['of somebody else', 'OTHER'],
    ['of the same debtor', 'ACME'],
  ])('is told as not booked, where that is %s, and each time again', async (_, of) => {
    const { store, book, submit } = await bookWith(
      ...[issue('INV-1', 10_000), receive('P-1', 3_000, '2026-02-01', of), ...inBank],
    )
    const { unfinished } = await submit(clear('CHQ-1', 'P-1'))
    expect(unfinished).toMatchObject(notTaken('ReceivePayment', 'P-1', of))
    expect(unfinished && tell(unfinished.cause)).toContain(`another payment's, of debtor ${of}; nothing is booked`)
    expect(left(await book.applyCash({ actor: 'clerk-1' })())).toMatchObject({ _tag: 'StepsNotTaken' })
    expect(await openOf(book, 'INV-1')).toBe(of === 'ACME' ? 7_000n : 10_000n)
    expect(await brokenLaws(store)).toEqual([
      'every step that cash application asks for can be taken',
      'what cheques brought is booked as payments',
    ])
  })

  it('does not send the other money back to the bank when the clearing is reversed', async () => {
    const { book, submit } = await bookWith(issue('INV-1', 10_000), receive('P-1', 3_000, '2026-02-01'), ...inBank)
    await submit(clear('CHQ-1', 'P-1'))
    expect((await submit(reverse('CHQ-1'))).unfinished).toMatchObject(notTaken('ReceivePayment', 'P-1', 'ACME'))
    expect(await types(book, 'payment-P-1')).toEqual(['PaymentReceived', 'PaymentAllocated'])
    expect(await openOf(book, 'INV-1')).toBe(7_000n)
  })

  it('is told where that is what another cheque brought, and its own way goes on', async () => {
    const two = [chequeInHand('CHQ-2', 2_000, 'INV-1'), deposit('CHQ-2')]
    const { store, book, submit } = await bookWith(issue('INV-1', 10_000), ...inBank, ...two, clear('CHQ-1', 'P-1'))
    expect((await submit(clear('CHQ-2', 'P-1'))).unfinished).toMatchObject(
      notTaken('ReceivePayment', 'P-1', 'ACME', 'CHQ-1'),
    )
    expect(await openOf(book, 'INV-1')).toBe(3_000n)
    await submit(reverse('CHQ-1'))
    expect(await openOf(book, 'INV-1')).toBe(10_000n)
    expect(await brokenLaws(store)).toContain('what cheques brought is booked as payments')
  })

  it('is told when a cheque is redeemed', async () => {
    const { submit } = await bookWith(issue('INV-1', 10_000), receive('P-1', 500, '2026-01-20', 'OTHER'), ...inBank)
    await submit({ type: 'BounceCheque', cheque: 'CHQ-1', on: '2026-03-03', reason: 'insufficient-funds' })
    const redeemed = { cheque: 'CHQ-1', on: '2026-03-05', payment: 'P-1', method: 'cash', amount: eur(7_000) } as const
    expect((await submit({ type: 'RedeemCheque', ...redeemed })).unfinished).toMatchObject(
      notTaken('ReceivePayment', 'P-1', 'OTHER'),
    )
  })

  it('is that money, where it was entered by hand just as the cheque says it', async () => {
    const byHand = { ...receive('P-1', 7_000, '2026-03-05'), method: 'cheque' } as ReturnType<typeof receive>
    const { store, book, submit } = await bookWith(issue('INV-1', 10_000), ...inBank, byHand)
    expect((await submit(clear('CHQ-1', 'P-1'))).unfinished).toBeUndefined()
    expect(await openOf(book, 'INV-1')).toBe(3_000n)
    expect(await brokenLaws(store)).toEqual([])
  })
})

describe('what a credit note leaves over under an id that is taken', () => {
  it.each(['OTHER', 'ACME'])('is told as not granted, where that is money of %s', async (of) => {
    const { store, submit } = await bookWith(
      issue('INV-1', 10_000),
      receive('P-1', 10_000, '2026-01-20'),
      receive('CN-1/INV-1', 700, '2026-02-01', of),
    )
    expect((await submit(creditNote('CN-1', 'INV-1', 2_500))).unfinished).toMatchObject(
      notTaken('GrantCredit', 'CN-1/INV-1', of),
    )
    expect(await brokenLaws(store)).toContain('what credit notes left over is on account, as a credit')
  })
})
