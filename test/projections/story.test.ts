import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { chequeEvent } from '../../src/adapters/testing/arbitrary/cheque/event.js'
import { debtEvent } from '../../src/adapters/testing/arbitrary/debt/event.js'
import { debtorEvent } from '../../src/adapters/testing/arbitrary/debtor/event.js'
import { paymentEvent } from '../../src/adapters/testing/arbitrary/payment/event.js'
import { policyEvent } from '../../src/adapters/testing/arbitrary/policy/event.js'
import { BookEvent } from '../../src/domain/book/book.js'
import { ChequeEvent } from '../../src/domain/cheque/event.js'
import { DebtEvent } from '../../src/domain/debt/event.js'
import { DebtorEvent } from '../../src/domain/debtor/event.js'
import { PaymentEvent } from '../../src/domain/payment/event.js'
import { tellEvent } from '../../src/projections/index.js'
import { lifeOfADebt } from './story-of-a-debt.js'

type Type = BookEvent['type']
const typesOf = (union: { readonly types: ReadonlyArray<{ readonly name: string }> }): ReadonlyArray<Type> =>
  union.types.map(({ name }) => (/"(\w+)"/.exec(name)?.[1] ?? name) as Type)
const types = typesOf(BookEvent)

/** The streams: their events, and the fields that say whose stream it is, which are told beside the words. */
const streams = [
  { types: typesOf(DebtEvent), any: debtEvent, beside: ['debt', 'debtor'] },
  { types: typesOf(PaymentEvent), any: paymentEvent, beside: ['payment', 'debtor'] },
  { types: typesOf(ChequeEvent), any: chequeEvent, beside: ['cheque', 'debtor'] },
  { types: typesOf(DebtorEvent), any: debtorEvent, beside: ['debtor'] },
  { types: ['PolicyAdopted'] as ReadonlyArray<Type>, any: policyEvent, beside: ['content'] },
] as const

const streamOf = (type: Type) => {
  const stream = streams.find((each) => each.types.includes(type))
  if (stream === undefined) throw new Error(type)
  return stream
}
const anyOf = (type: Type): fc.Arbitrary<BookEvent> =>
  (streamOf(type).any as (type: Type) => fc.Arbitrary<BookEvent>)(type)
const anyEvent = fc.constantFrom(...types).chain(anyOf)

/** Of no interest in a sentence: figures that stand beside it, and what is behind it for those who check. */
const leftOut = ['type', 'on', 'split', 'remaining', 'unapplied', 'allocation', 'segments', 'tone', 'revision']
/** Nothing was counted for a broken promise. */
const leftOutOf: Partial<Record<Type, ReadonlyArray<string>>> = { PromiseBroken: ['counted'] }

const ids = [
  ...['debt', 'payment', 'promise', 'successor', 'plan', 'guarantee', 'dispute', 'creditNote', 'concession'],
  ...['settlement', 'charge', 'hold', 'placement', 'mandate', 'moratorium', 'message', 'agreement', 'parent'],
]

describe('whatever happened', () => {
  it('is told in words, with every id but that of the stream', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const told = tellEvent(event)
        expect(told).not.toBe('')
        expect(told).toBe(told.trim())
        expect(told).not.toMatch(/undefined|\[object/)
        const beside: ReadonlyArray<string> = streamOf(event.type).beside
        for (const [field, value] of Object.entries(event)) {
          if (ids.includes(field) && !beside.includes(field) && typeof value === 'string') {
            expect(told).toContain(value)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  it.each(types)('%s tells every field that matters: another value is told in other words', (type) => {
    const events = fc.sample(anyOf(type), { numRuns: 150, seed: 7 })
    const silent = [...streamOf(type).beside, ...leftOut, ...(leftOutOf[type] ?? [])]
    const fields = new Set(events.flatMap((event) => Object.keys(event)).filter((field) => !silent.includes(field)))
    const isTold = (field: string): boolean =>
      events.some((event, index) => {
        const other = events[(index + 1) % events.length] as Readonly<Record<string, unknown>> | undefined
        return tellEvent({ ...event, [field]: other?.[field] } as BookEvent) !== tellEvent(event)
      })
    expect([...fields].filter((field) => !isTold(field))).toEqual([])
  })
})

const golden = new URL('../golden/', import.meta.url)

const read = (name: string): BookEvent => {
  const event = BookEvent.decode(JSON.parse(readFileSync(new URL(name, golden), 'utf8')))
  if (E.isLeft(event)) throw new Error(name)
  return event.right
}

/** The golden samples, in words. */
const words: { readonly [T in Type]?: string } = {
  CeaseRequested: 'Wants no more contact (letter of 30 March)',
  ChequeBounced:
    'Bounce 1: insufficient funds, 5,000,000.00 IRR short; certificate N-77; the bank charged 2,500.00 IRR',
  ChequeCleared: '5,000,000.00 IRR cleared as payment P-12 (clearing 1)',
  ChequeDeposited: 'Deposited with our bank',
  ChequeEndorsed: 'Passed on to SUPPLIER-1, and may come back',
  ChequePartlyCleared:
    '2,000,000.00 IRR cleared as payment P-12 (clearing 1), 3,000,000.00 IRR short; certificate N-77',
  ChequeRecalled: 'Taken back from the bank: the drawer asks for time',
  ChequeReceived:
    'Cheque of 5,000,000.00 IRR for 2026-03-30 received from ACME, for INV-7 (3,000,000.00 IRR), INV-8 (1,500,000.00 IRR) (بانک ملی 104882/7, Sayad 0123456789012345, drawn by DRAWER-3), in place of CHQ-9 (box 3)',
  ChequeRedeemed: '1,000,000.00 IRR paid by cash instead, as payment P-13 (clearing 2): it still owes 2,000,000.00 IRR',
  ChequeReferredToLegal: 'Referred to Counsel & Co for District Court: claim 3,000,000.00 IRR',
  ChequeReplaced: 'Replaced by CHQ-13, CHQ-14',
  ChequeRepresented: 'Presented again at our bank',
  ChequeReturned: 'Given back to the debtor unpaid: the sale was cancelled',
  ChequeStopped: 'Stopped: it was lost',
  ClearingReversed: 'Clearing 1 reversed: 5,000,000.00 IRR of payment P-12 taken back: reversed by the bank',
  ConsentGiven: 'May be contacted by sms (web form)',
  ConsentRevoked: 'May not be contacted by sms any more (STOP by sms)',
  ContactPreferenceChanged: 'Prefers contact by email, then phone, from 09:00 to 17:30 in Asia/Tehran, language fa',
  CreditAssessed:
    'Assessed by bureau: band B (days beyond terms -12, years known 30), limit of 25,000.00 EUR suggested, valid until 2027-03-30',
  CreditGranted:
    '25.00 EUR credited to ACME, no money: damaged goods, to be placed oldest-due-first (CN-1); approved by head of sales',
  CreditHeld: 'No credit for now: two bounced cheques (hold HOLD-3)',
  CreditLimitChanged: 'Credit limit 20,000.00 EUR instead of 15,000.00 EUR, approved by head of credit: yearly review',
  CreditNoteIssued: 'Credit note CN-1 of 5.00 EUR: damaged goods',
  CreditReleased: 'Credit hold HOLD-3 released: cheques redeemed',
  DebitFailed: 'Direct debit 1 failed: insufficient funds; it may be tried again from 2026-04-05 on',
  DebitRequested:
    'Direct debit 1 under mandate MDT-3: the bank is to collect 50.00 EUR from ACME on 2026-04-02, for INV-7 (40.00 EUR), INV-8 (run 14)',
  DebitSucceeded: 'Direct debit 2 brought the money',
  DebtAssumed: 'BETA takes over from ACME 125.00 EUR (deed of assumption 5), approved by head of credit',
  DebtCancelled: 'Cancelled with 125.00 EUR open: issued twice',
  DebtIssued:
    'Issued to ACME: 125.00 EUR, due 2026-04-30 (order 4711); agreement sha256:9f86d0; to be paid by transfer or cheque; region: Tehran',
  DebtPaid: '50.00 EUR paid with payment P-12 (cash; value date 2026-03-30): nothing is left to pay',
  DebtPartiallyPaid: '50.00 EUR paid with payment P-12 (transfer; value date 2026-03-30)',
  DebtRecovered: '20.00 EUR recovered with payment P-13 (transfer): 105.00 EUR of what was written off may still come',
  DebtReferredToLegal: 'Referred to Law & Sons for District court: claim 125.00 EUR, costs so far 9.00 EUR',
  DebtRescheduled:
    'Plan PL-1: 60.00 EUR on 2026-04-30, 65.00 EUR on 2026-05-31 (short of cash; contract 8, guaranteed by cheque 17)',
  DebtWrittenOff: '125.00 EUR written off: insolvent. The claim stays',
  DebtorClassified: 'Put in band D after band B: three broken promises',
  DebtorRegistered:
    'Registered as a business under the law of DE; belongs to ACME-HOLDING; limits in EUR; zone Europe/Berlin; language de-DE; region: north',
  DebtorReminded: 'Reminded of 125.00 EUR by sms (reminder-1; message M-1)',
  DisputeRaised: 'Debtor disputes 30.00 EUR: two boxes missing (DI-1)',
  DisputeResolved: 'Dispute DI-1 resolved: it was an error of the creditor',
  DueDateExtended: 'Due date moved from 2026-04-30 to 2026-05-15, agreed by the manager: late delivery',
  InsolvencyRecorded: 'Insolvency liquidation at AG Hamburg (67 IN 12/26)',
  MandateGranted: 'Direct debit allowed by mandate MAN-1 (UMR-0001; sepa-core), at most 500.00 EUR each',
  MandateRevoked: 'Mandate MAN-1 revoked by the debtor: changed bank',
  MoratoriumEnded: 'Moratorium MOR-1 ended: cancelled at the midway review',
  MoratoriumStarted: 'Breathing space until 2026-05-29 (MOR-1; BS-2026-117)',
  PaymentAllocated: '50.00 EUR placed on debt INV-7 (oldest-due-first)',
  PaymentPromised: 'the accountant promises 50.00 EUR by 2026-04-10, at the latest 2026-04-13 (phone; PR-1)',
  PaymentReceived: '50.00 EUR received from ACME by transfer, for INV-7 (40.00 EUR), INV-8 (bank line 3)',
  PaymentRefunded: 'Refund 1: 15.00 EUR paid out by transfer: paid twice',
  PaymentReturned: '50.00 EUR went back to the bank: insufficient funds',
  PaymentReversed: '50.00 EUR of payment P-12 taken back: returned by the bank',
  PaymentUnallocated: '50.00 EUR taken off debt INV-7: wrong invoice; held on account',
  PolicyAdopted:
    'Policy house-2026-1 adopted by head of finance, in force from 2026-04-01 (policies/house.json); with 1 fault (strategies.0.steps.1.does), since the agency is chosen case by case; hash 23203088e76b62fa0d3798b753aa42330e090a3b6e528e02a698537d994cd351',
  PromiseBroken: 'Promise PR-1 broken: nothing came in time',
  PromiseKept: 'Promise PR-1 kept: 50.00 EUR came in time',
  PromisePartiallyKept: 'Promise PR-1 kept in part: only 1.00 EUR came in time',
  PromiseReleased: '30.00 EUR of promise PR-1 released, with nothing left to pay for it; 20.00 EUR is still to come',
  PromiseReinstated: 'Promise PR-1 is open again by what is known now; 30.00 EUR of it is to be paid again',
  PromiseReopened: 'Promise PR-1 is open again because of payment P-12',
  PromiseSuperseded: 'Promise PR-1 gives way to PR-2',
  PromiseWithdrawn: 'Promise PR-1 withdrawn: lost the order',
  RetentionHoldPlaced: 'The data has to be kept until 2034-12-31: invoices are kept for eight years (hold HOLD-4)',
  RetentionHoldReleased: 'Retention hold HOLD-4 released',
  SubjectErased: 'Personal data erased (request 12 of 2026)',
  TermsAgreed:
    'Terms sha256:9f86d081 accepted by purchasing: due from the issue 30 days, then 1 month, then to the end of the month, then to the next day 15 of a month, 30 % at the sale, valid from 2026-04-01; with warranty, free advice',
  UnappliedReleased: '0.01 EUR taken as income: paid a cent too much; approved by head of credit',
}

describe('a clerk says', () => {
  it.each(Object.entries(words))('of %s, as the golden sample has it', (type, told) => {
    expect(existsSync(new URL(`${type}.v1.json`, golden))).toBe(true)
    expect(tellEvent(read(`${type}.v1.json`))).toBe(told)
  })

  it.each(lifeOfADebt)('$event.type: $told', ({ event, told }) => {
    expect(tellEvent(event)).toBe(told)
  })

  it('of every event something that is written here', () => {
    const here = new Set<string>([...Object.keys(words), ...lifeOfADebt.map(({ event }) => event.type)])
    expect(types.filter((type) => !here.has(type))).toEqual([])
  })

  it('where money goes that came with a direction, without one, or with an empty one', () => {
    const received = read('PaymentReceived.v1.json')
    if (received.type !== 'PaymentReceived') throw new Error(received.type)
    const of = (instruction: typeof received.instruction) => tellEvent({ ...received, instruction })
    expect(of({ strategy: 'oldest-due-first' })).toContain('to be placed oldest-due-first')
    for (const nowhere of [{ strategy: 'none' }, { strategy: 'specific', directions: [] }] as const) {
      expect(of(nowhere)).toContain('to be held on account')
    }
  })

  it('of a part that is written off what is to be paid beside it', () => {
    expect(tellEvent(read('DebtWrittenOff.part.v1.json'))).toBe(
      '10.00 EUR written off: small difference. The claim stays; 115.00 EUR is to be paid',
    )
  })

  it('of money that went back what the bank charged for it', () => {
    expect(tellEvent(read('PaymentReturned.part.v1.json'))).toBe(
      '30.00 EUR went back to the bank: insufficient funds; the bank charged 5.00 EUR',
    )
  })

  it('of a credit note what it leaves over', () => {
    expect(tellEvent(read('CreditNoteIssued.on-account.v1.json'))).toBe(
      'Credit note CN-2 of 25.00 EUR: damaged goods; 25.00 EUR of it on account as CN-2/INV-7',
    )
  })

  it('of a cheque held as security what it secures, and never that it is for a debt', () => {
    const received = read('ChequeReceived.v1.json')
    if (received.type !== 'ChequeReceived') throw new Error(received.type)
    expect(tellEvent({ ...received, purpose: 'security', covers: [] })).toContain('received from ACME, as security (')
    expect(tellEvent({ ...received, purpose: 'security' })).toContain(', as security for INV-7 (3,000,000.00 IRR), ')
  })

  it('of a failed debit that is final nothing about another try', () => {
    const failed = read('DebitFailed.v1.json')
    expect(tellEvent({ ...failed, final: true } as BookEvent)).toBe(
      'Direct debit 1 failed: insufficient funds; it is not to be tried again',
    )
  })
})
