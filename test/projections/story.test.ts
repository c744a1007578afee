import { readFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { BookEvent } from '../../src/domain/book.js'
import { tellEvent } from '../../src/projections/index.js'

const golden = new URL('../golden/', import.meta.url)

const read = (name: string): BookEvent => {
  const event = BookEvent.decode(JSON.parse(readFileSync(new URL(name, golden), 'utf8')))
  if (E.isLeft(event)) throw new Error(name)
  return event.right
}

/** The golden sample of each event, in words. */
const words: { readonly [T in BookEvent['type']]: string } = {
  CreditNoteIssued: 'Credit note CN-1 of 5.00 EUR: damaged goods',
  DebtCancelled: 'Cancelled with 125.00 EUR open: issued twice',
  DebtIssued: 'Issued to ACME: 125.00 EUR, due 2026-04-30 (order 4711)',
  DebtPaid: '50.00 EUR paid with payment P-12 (cash): nothing is left to pay',
  DebtPartiallyPaid: '50.00 EUR paid with payment P-12 (transfer)',
  DebtRecovered: '20.00 EUR recovered with payment P-13 (transfer): 105.00 EUR of what was written off may still come',
  DebtReferredToLegal: 'Referred to Law & Sons for District court: claim 125.00 EUR, costs so far 9.00 EUR',
  DebtRescheduled:
    'Plan PL-1: 60.00 EUR on 2026-04-30, 65.00 EUR on 2026-05-31 (short of cash; contract 8, guaranteed by cheque 17)',
  DebtWrittenOff: '125.00 EUR written off: insolvent. The claim stays',
  DebtorReminded: 'Reminded of 125.00 EUR by sms (reminder-1)',
  DisputeRaised: 'Debtor disputes 30.00 EUR: two boxes missing (DI-1)',
  DisputeResolved: 'Dispute DI-1 resolved: it was an error of the creditor',
  DueDateExtended: 'Due date moved from 2026-04-30 to 2026-05-15, agreed by the manager: late delivery',
  PaymentAllocated: '50.00 EUR placed on debt INV-7 (oldest-due-first)',
  PaymentPromised: 'the accountant promises 50.00 EUR by 2026-04-10, at the latest 2026-04-13 (phone; PR-1)',
  PaymentReceived: '50.00 EUR received from ACME by transfer, for INV-7 (40.00 EUR), INV-8 (bank line 3)',
  PaymentReturned: '50.00 EUR went back to the bank: insufficient funds',
  PaymentReversed: '50.00 EUR of payment P-12 taken back: returned by the bank',
  PaymentUnallocated: '50.00 EUR taken off debt INV-7: wrong invoice; held on account',
  PromiseBroken: 'Promise PR-1 broken: nothing came in time',
  PromiseKept: 'Promise PR-1 kept: 50.00 EUR came in time',
  PromisePartiallyKept: 'Promise PR-1 kept in part: only 1.00 EUR came in time',
  PromiseReopened: 'Promise PR-1 is open again because of payment P-12',
  PromiseSuperseded: 'Promise PR-1 gives way to PR-2',
  PromiseWithdrawn: 'Promise PR-1 withdrawn: lost the order',
}

it.each(Object.entries(words))('%s has words', (type, told) => {
  expect(tellEvent(read(`${type}.v1.json`))).toBe(told)
})

it('tells where money goes that came with a direction, without one, or with an empty one', () => {
  const received = read('PaymentReceived.v1.json')
  if (received.type !== 'PaymentReceived') throw new Error(received.type)
  const of = (instruction: typeof received.instruction) => tellEvent({ ...received, instruction })
  expect(of({ strategy: 'oldest-due-first' })).toContain('to be placed oldest-due-first')
  for (const nowhere of [{ strategy: 'none' }, { strategy: 'specific', directions: [] }] as const) {
    expect(of(nowhere)).toContain('to be held on account')
  }
})
