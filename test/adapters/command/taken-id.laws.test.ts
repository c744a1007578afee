import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { bookWith, brokenLaws, chequeInHand, clear, creditNote, deposit, issue, receive, reverse } from './taken-id.js'

const debts = ['INV-1', 'INV-2'] as const
const cheques = ['CHQ-1', 'CHQ-2', 'CHQ-3'] as const
// Few, so that they meet: what credit notes leave over goes under the last two.
const payments = ['P-1', 'P-2', 'CN/INV-1', 'CN/INV-2'] as const

const commands: fc.Arbitrary<BookCommandJson> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...payments), fc.constantFrom(500, 2_000, 9_000), fc.constantFrom('ACME', 'OTHER'))
    .map(([payment, cents, of]) => receive(payment, cents, '2026-02-10', of)),
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...cheques), fc.constantFrom(...payments)).map(([c, p]) => clear(c, p)),
  },
  fc.constantFrom(...cheques).map(reverse),
  fc.constantFrom(...debts).map((debt) => creditNote('CN', debt, 2_500)),
)

const submitted = async (asked: ReadonlyArray<BookCommandJson>) => {
  const papers = cheques.flatMap((cheque) => [chequeInHand(cheque, 2_000, 'INV-1'), deposit(cheque)])
  const made = await bookWith(issue('INV-1', 6_000), issue('INV-2', 3_000), ...papers)
  // Some are refused, as a second clearing of one cheque is.
  for (const command of asked) await made.book.submit(command, { actor: 'clerk-1' })()
  const log = await made.store.readAll(made.store.start, 10_000, 'trust')()
  if (log._tag === 'Left') throw new Error(log.left._tag)
  return { ...made, events: log.right.events.map(({ event }) => event) }
}

type EventOf<T extends BookEvent['type']> = Extract<BookEvent, { readonly type: T }>
const ofType = <T extends BookEvent['type']>(events: ReadonlyArray<BookEvent>, type: T): ReadonlyArray<EventOf<T>> =>
  events.filter((event): event is EventOf<T> => event.type === type)

/** By payment and reference: what cheques and credit notes brought, and what of it is booked. */
const brought = (events: ReadonlyArray<BookEvent>): ReadonlySet<string> =>
  new Set([
    ...ofType(events, 'ChequeCleared').map(({ payment, cheque }) => `${payment} ${cheque}`),
    ...ofType(events, 'CreditNoteIssued').flatMap(({ onAccount, creditNote: note }) =>
      onAccount === undefined ? [] : [`${onAccount.payment} ${note}`],
    ),
  ])
const booked = (events: ReadonlyArray<BookEvent>): ReadonlySet<string> =>
  new Set(
    [...ofType(events, 'PaymentReceived'), ...ofType(events, 'CreditGranted')].map(
      ({ payment, reference }) => `${payment} ${reference}`,
    ),
  )

describe('payment ids that cheques and credit notes name', () => {
  it('book what they bring or tell that they cannot, and never touch what is another payment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { maxLength: 12 }), async (asked) => {
        const { book, store, events } = await submitted(asked)
        const there = booked(events)
        const missing = [...brought(events)].filter((one) => !there.has(one)).sort()
        const answer = await book.applyCash({ actor: 'clerk-1' })()
        const steps = answer._tag === 'Left' && answer.left._tag === 'StepsNotTaken' ? answer.left.steps : []
        const told = steps.map(({ command }) =>
          'reference' in command ? `${command.payment} ${command.reference}` : command.type,
        )
        expect(told.sort()).toEqual(missing)

        const reversed = new Set(
          ofType(events, 'ClearingReversed').map(({ payment, cheque }) => `${payment} ${cheque}`),
        )
        const returned = new Set(ofType(events, 'PaymentReturned').map(({ payment }) => payment))
        for (const { payment, reference } of ofType(events, 'PaymentReceived')) {
          expect([payment, returned.has(payment)]).toEqual([payment, reversed.has(`${payment} ${reference}`)])
        }
        expect((await brokenLaws(store)).length > 0).toBe(missing.length > 0)
      }),
      { numRuns: 60 },
    )
  })
})
