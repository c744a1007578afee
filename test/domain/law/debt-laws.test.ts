// Entries that no rule would have made, and what the laws of a debt say of them, in the words that a user of the kit reads.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debtHistory } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { idsSaidOnce } from '../../../src/domain/law/ids-said-once.js'
import type { Law } from '../../../src/domain/law/law.js'
import { debtLaws } from '../../../src/domain/law/laws.js'
import { missAfterGrace } from '../../../src/domain/law/miss-after-grace.js'
import { noLegalStep } from '../../../src/domain/law/no-legal-step.js'
import { nothingBeforeIssue } from '../../../src/domain/law/nothing-before-issue.js'
import { plansSum } from '../../../src/domain/law/plans-sum.js'
import { promiseCounts } from '../../../src/domain/law/promise-counts.js'
import { promiseMoney } from '../../../src/domain/law/promise-money.js'
import { promiseVerdicts } from '../../../src/domain/law/promise-verdicts.js'
import { recoveryCapped } from '../../../src/domain/law/recovery-capped.js'
import { type ReplayedDebt, replayedBy } from '../../../src/domain/law/replayed.js'
import { settlementJudged } from '../../../src/domain/law/settlement-judged.js'
import { splitsSum } from '../../../src/domain/law/splits-sum.js'
import { debtFiguresStated } from '../../../src/domain/law/stated-figures.js'
import { cost, credit, hold, lookAtPlan, place, reschedule, settle } from '../debt/sample.js'
import { DIS, day, dispute, eur, issued, life, PLAN, PTP, pay, promise, takeBack, writeOff } from '../sample.js'

const told = (events: ReadonlyArray<DebtEvent>): ReplayedDebt =>
  replayedBy(
    debt,
    events,
    (event) => event,
    (event) => event,
  )

const { debt: INV, debtor } = issued
/** An entry as it may stand in a book that other software has written. */
const entry = (type: DebtEvent['type'], on: string, says: object = {}): DebtEvent =>
  ({ type, debt: INV, debtor, on: day(on), ...says }) as unknown as DebtEvent

type Told = ReadonlyArray<DebtEvent>
const promised = life(promise('300.00', '2026-04-02', '2026-04-10'))
const verdict = (type: DebtEvent['type'], on: string, counted: string) =>
  entry(type, on, { promise: PTP(1), counted: eur(counted) })
const referral = (on: string) =>
  entry('DebtReferredToLegal', on, { counsel: 'C', authority: 'A', claim: eur('1000.00'), costs: eur('0.00') })
const terms = { graceDays: 5, toleratedMisses: 1, onDefault: 'accelerated' } as const
const planned = life(reschedule('2026-04-02', undefined, { terms }))
const missed = life(reschedule('2026-04-02', undefined, { terms }), lookAtPlan('2026-05-07'))
const miss = (on: string, says: object = {}) =>
  entry('InstalmentMissed', on, {
    ...{ plan: PLAN(1), instalment: 1, due: day('2026-05-01'), missing: eur('500.00') },
    ...says,
  })
const defaulted = (on: string, missed: number) =>
  entry('PlanDefaulted', on, { plan: PLAN(1), missed, consequence: 'accelerated', dueDate: day('2026-05-01') })
const settlement = life(settle('600.00', '2026-04-02', '2026-04-30'))
const paidFor = life(settle('600.00', '2026-04-02', '2026-04-30'), pay('600.00', '2026-04-20'))
const honoured = (on: string) =>
  entry('SettlementHonoured', on, {
    ...{ settlement: 'SET-1', amount: eur('400.00'), split: { principal: 400_00n }, remaining: eur('0.00') },
  })
const failed = (on: string) =>
  entry('SettlementFailed', on, {
    ...{ settlement: 'SET-1', restored: eur('400.00'), split: { principal: 400_00n }, remaining: eur('400.00') },
  })
const offered = (on: string, ...parts: ReadonlyArray<readonly [string, string]>) =>
  entry('DebtRescheduled', on, {
    ...{ plan: PLAN(1), document: 'd', reason: 'r' },
    instalments: parts.map(([due, amount]) => ({ due: day(due), amount: eur(amount) })),
  })
const numbered = (type: DebtEvent['type'], says: object): Told => {
  const one = entry(type, '2026-04-05', says)
  return [...life(), one, one]
}

const faults: ReadonlyArray<readonly [string, Law<ReplayedDebt>, Told, string]> = [
  ['a promise is made twice', idsSaidOnce, [...promised, ...promised.slice(-1)], 'promise PTP-1 again'],
  [
    'a credit note counts twice',
    idsSaidOnce,
    numbered('CreditNoteIssued', {
      ...{ creditNote: 'CN-1', amount: eur('1.00'), split: { principal: 100n }, remaining: eur('999.00'), reason: 'r' },
    }),
    'creditNote CN-1 again',
  ],
  [
    'an instalment is missed in its days of grace',
    missAfterGrace,
    [...planned, miss('2026-05-06')],
    'missed on 2026-05-06, and it may come until 2026-05-06',
  ],
  [
    'an instalment is missed that the plan does not have',
    missAfterGrace,
    [...planned, miss('2026-07-07', { instalment: 3, due: day('2026-07-01') })],
    'no instalment 3 is due on 2026-07-01',
  ],
  [
    'an instalment is missed that is due on another day',
    missAfterGrace,
    [...planned, miss('2026-07-07', { due: day('2026-06-01') })],
    'no instalment 1 is due on 2026-06-01',
  ],
  ['an instalment is missed twice', missAfterGrace, [...missed, miss('2026-05-08')], 'instalment 1 is missed already'],
  [
    'more is missing than the instalment is',
    missAfterGrace,
    [...planned, miss('2026-05-07', { missing: eur('500.01') })],
    '500.01 EUR missing of 500.00 EUR',
  ],
  [
    'an instalment is missed of which nothing is missing',
    missAfterGrace,
    [...planned, miss('2026-05-07', { missing: eur('0.00') })],
    '0.00 EUR missing of 500.00 EUR',
  ],
  ['an instalment is missed of no plan', missAfterGrace, [...life(), miss('2026-05-07')], 'PLAN-1 is not in force'],
  [
    'an instalment is missed of a plan that was cancelled',
    missAfterGrace,
    [...planned, entry('PlanCancelled', '2026-04-20', { plan: PLAN(1), reason: 'r' }), miss('2026-05-07')],
    'PLAN-1 is not in force',
  ],
  [
    'an instalment is missed of another plan than the one in force',
    missAfterGrace,
    [...planned, miss('2026-05-07', { plan: PLAN(2) })],
    'PLAN-2 is not in force',
  ],
  [
    'a plan defaults with the misses that its terms tolerate',
    missAfterGrace,
    [...missed, defaulted('2026-05-08', 1)],
    '1 missed, and 1 are tolerated',
  ],
  [
    'a plan defaults with misses that nobody recorded',
    missAfterGrace,
    [...missed, defaulted('2026-05-08', 2)],
    '2 missed, and 1 are on record',
  ],
  [
    'a disputed debt goes to court',
    noLegalStep,
    [...life(dispute('1.00', '2026-03-20')), referral('2026-04-05')],
    'referred while disputed',
  ],
  [
    'a debt goes to court while a plan is in force',
    noLegalStep,
    [...planned, referral('2026-04-05')],
    'referred while PLAN-1 is in force',
  ],
  [
    'a debt goes to court on the last day of a hold',
    noLegalStep,
    [...life(hold('2026-04-02', '2026-04-05')), referral('2026-04-05')],
    'referred while HOLD-1 holds until 2026-04-05',
  ],
  [
    'a debt goes to court on the last day of a settlement',
    noLegalStep,
    [...settlement, referral('2026-04-30')],
    'referred while the money of SET-1 may come until 2026-04-30',
  ],
  [
    'a debt goes to court while an agency has it',
    noLegalStep,
    [...life(place('2026-04-02')), referral('2026-04-05')],
    'referred while Incasso Ltd collects it',
  ],
  [
    'a debt goes to court twice',
    noLegalStep,
    [...life(), referral('2026-04-05'), referral('2026-04-06')],
    'referred on 2026-04-05 already',
  ],
  [
    'a debt goes to court on the last day of a promise',
    noLegalStep,
    [...promised, referral('2026-04-10')],
    'referred while PTP-1 runs until 2026-04-10',
  ],
  [
    'something happened before the issue',
    nothingBeforeIssue,
    [...life(), referral('2026-02-28')],
    'DebtReferredToLegal on 2026-02-28, and it was issued on 2026-03-01',
  ],
  [
    'an instalment is of nothing',
    plansSum,
    [...life(), offered('2026-04-02', ['2026-05-01', '1000.00'], ['2026-06-01', '0.00'])],
    'an instalment is not an amount above zero in the currency of the debt',
  ],
  [
    'two instalments are due on one day',
    plansSum,
    [...life(), offered('2026-04-02', ['2026-05-01', '500.00'], ['2026-05-01', '500.00'])],
    'the instalments are due on 2026-05-01, 2026-05-01',
  ],
  [
    'an instalment is due before the plan was agreed',
    plansSum,
    [...life(), offered('2026-04-02', ['2026-04-01', '1000.00'])],
    'the instalments are due on 2026-04-01',
  ],
  [
    'a plan is of less than is open',
    plansSum,
    [...life(), offered('2026-04-02', ['2026-04-02', '999.99'])],
    'the instalments sum to 99999 of 100000',
  ],
  [
    'a promise counts what did not come',
    promiseCounts,
    [...promised, verdict('PromiseKept', '2026-04-05', '300.00')],
    '300.00 EUR is counted for PTP-1, and 0.00 EUR came',
  ],
  [
    'a promise is kept with money that was taken back',
    promiseMoney,
    [
      ...life(
        promise('300.00', '2026-04-02', '2026-04-10'),
        pay('200.00', '2026-04-05'),
        takeBack('2026-04-06'),
        pay('200.00', '2026-04-07', 2),
      ),
      verdict('PromiseKept', '2026-04-08', '300.00'),
    ],
    '30000 counted for PTP-1, of 20000 that came',
  ],
  [
    'a promise is kept with money of which a part was taken back',
    promiseMoney,
    [
      ...life(promise('300.00', '2026-04-02', '2026-04-10'), pay('290.00', '2026-04-05')),
      entry('PaymentReversed', '2026-04-06', {
        ...{ payment: 'PAY-1', allocation: 1, amount: eur('40.00'), split: { principal: 40_00n } },
        ...{ reason: 'r', remaining: eur('750.00') },
      }),
      verdict('PromiseKept', '2026-04-08', '300.00'),
    ],
    '30000 counted for PTP-1, of 25000 that came',
  ],
  [
    'a verdict is on no promise',
    promiseVerdicts,
    [...life(), verdict('PromiseBroken', '2026-04-11', '0.00')],
    'PTP-1 was never promised',
  ],
  [
    'a promise is made under the number of another',
    promiseVerdicts,
    [...promised, ...promised.slice(-1)],
    'PTP-1 was promised before',
  ],
  [
    'a promise is judged twice',
    promiseVerdicts,
    [...promised, verdict('PromiseBroken', '2026-04-11', '0.00'), verdict('PromiseBroken', '2026-04-12', '0.00')],
    'PTP-1 was broken already',
  ],
  [
    'a promise that was not judged is open again',
    promiseVerdicts,
    [...promised, entry('PromiseReopened', '2026-04-05', { promise: PTP(1), payment: 'PAY-1' })],
    'PTP-1 was open',
  ],
  [
    'a promise is replaced after its deadline',
    promiseVerdicts,
    [...promised, entry('PromiseSuperseded', '2026-04-11', { promise: PTP(1), successor: PTP(2) })],
    'PTP-1 was due by 2026-04-10',
  ],
  [
    'a promise is broken on its last day',
    promiseVerdicts,
    [...promised, verdict('PromiseBroken', '2026-04-10', '0.00')],
    'judged before its deadline of 2026-04-10',
  ],
  [
    'more is counted than was promised',
    promiseVerdicts,
    [...promised, verdict('PromiseKept', '2026-04-05', '300.01')],
    '30001 counted for 30000 promised',
  ],
  [
    'a promise is kept with too little',
    promiseVerdicts,
    [...promised, verdict('PromiseKept', '2026-04-05', '299.99')],
    'kept with 29999 of 30000',
  ],
  [
    'a promise is broken though it was kept',
    promiseVerdicts,
    [...promised, verdict('PromiseBroken', '2026-04-11', '300.00')],
    '30000 of 30000 is kept',
  ],
  [
    'a promise is broken though a part came',
    promiseVerdicts,
    [...promised, verdict('PromiseBroken', '2026-04-11', '1.00')],
    'PromiseBroken with 100 counted',
  ],
  [
    'more is recovered than was written off',
    recoveryCapped,
    [
      ...life(writeOff('2026-12-31')),
      entry('DebtRecovered', '2027-01-02', {
        ...{ payment: 'PAY-1', allocation: 1, amount: eur('1000.01'), method: 'cash', outstanding: eur('0.00') },
      }),
    ],
    'on 2027-01-02, 0.01 EUR more were recovered than written off',
  ],
  [
    'a settlement is honoured without its money',
    settlementJudged,
    [...settlement, honoured('2026-04-20')],
    '600.00 EUR did not come for SET-1',
  ],
  [
    'a settlement is honoured that nobody agreed',
    settlementJudged,
    [...life(), honoured('2026-04-20')],
    'SET-1 was never agreed',
  ],
  [
    'a settlement is honoured by money that was taken back',
    settlementJudged,
    [
      ...life(settle('600.00', '2026-04-02', '2026-04-30'), pay('599.00', '2026-04-20'), takeBack('2026-04-21')),
      honoured('2026-04-22'),
    ],
    '600.00 EUR did not come for SET-1',
  ],
  [
    'a settlement is honoured twice',
    settlementJudged,
    [...paidFor, honoured('2026-04-21')],
    'SET-1 was honoured already',
  ],
  [
    'a settlement has failed on its last day',
    settlementJudged,
    [...settlement, failed('2026-04-30')],
    'SET-1 may be paid until 2026-04-30',
  ],
  [
    'a settlement has failed though its money came',
    settlementJudged,
    [...paidFor, failed('2026-05-02')],
    '600.00 EUR came for SET-1',
  ],
  [
    'a cost is added after a settlement was honoured',
    settlementJudged,
    [
      ...paidFor,
      entry('CollectionCostAdded', '2026-05-02', {
        ...{ charge: 'CH-1', amount: eur('9.00'), evidence: 'bill', remaining: eur('9.00') },
      }),
    ],
    '9.00 EUR charged after SET-1 was honoured',
  ],
  [
    'the parts of an amount are not the whole',
    splitsSum,
    [
      ...life(),
      entry('DebtPartiallyPaid', '2026-03-20', {
        ...{ payment: 'PAY-1', allocation: 1, amount: eur('1.00'), split: { principal: 99n }, method: 'cash' },
        remaining: eur('999.01'),
      }),
    ],
    'the parts sum to 99, not 100',
  ],
  [
    'what was open when the debt was taken over is told wrong',
    debtFiguresStated,
    [
      ...life(),
      entry('DebtAssumed', '2026-04-05', {
        ...{ from: 'C-1', open: eur('999.99'), agreement: 'a', approvedBy: 'b' },
      }),
    ],
    'it states 999.99 EUR, and 1,000.00 EUR is open',
  ],
  [
    'more is written off of a dispute than was disputed',
    debtFiguresStated,
    [
      ...life(dispute('10.00', '2026-03-20')),
      entry('CreditNoteIssued', '2026-04-05', {
        ...{ creditNote: 'CN-1', amount: eur('11.00'), split: { principal: 11_00n }, remaining: eur('989.00') },
        ...{ reason: 'r', disputes: [{ dispute: DIS(1), amount: eur('11.00') }] },
      }),
    ],
    'of dispute DIS-1 -1.00 EUR are left',
  ],
  [
    'a debt is paid and a part of it is open',
    debtFiguresStated,
    [
      ...life(),
      entry('DebtPaid', '2026-03-20', {
        ...{ payment: 'PAY-1', allocation: 1, amount: eur('999.00'), split: { principal: 999_00n }, method: 'cash' },
      }),
    ],
    '1.00 EUR is left open',
  ],
  [
    'a debt is sold and a part of it is open',
    debtFiguresStated,
    [
      ...life(),
      entry('DebtSold', '2026-03-20', {
        ...{ amount: eur('999.00'), split: { principal: 999_00n }, price: eur('1.00'), buyer: 'B', recourse: false },
      }),
    ],
    '1.00 EUR is left open',
  ],
  [
    'what may still come after a recovery is told wrong',
    debtFiguresStated,
    [
      ...life(writeOff('2026-12-31')),
      entry('DebtRecovered', '2027-01-02', {
        ...{ payment: 'PAY-1', allocation: 1, amount: eur('1.00'), method: 'cash', outstanding: eur('998.00') },
      }),
    ],
    'it states 998.00 EUR, and 999.00 EUR may still come',
  ],
  [
    'an agency is given the disputed part too',
    debtFiguresStated,
    [
      ...life(dispute('10.00', '2026-03-20')),
      entry('PlacedWithAgency', '2026-04-05', {
        ...{ placement: 'PLA-1', agency: 'A', claim: eur('1000.00'), commission: 0 },
      }),
    ],
    'it states 1,000.00 EUR, and 990.00 EUR is undisputed',
  ],
  [
    'a settlement forgives more than is open beside it',
    debtFiguresStated,
    [
      ...life(),
      entry('SettlementAgreed', '2026-04-05', {
        ...{ settlement: 'SET-1', pay: eur('600.00'), forgives: eur('400.01'), by: day('2026-04-30') },
        ...{ approvedBy: 'b', document: 'd' },
      }),
    ],
    'it forgives 400.01 EUR beside 600.00 EUR, and 1,000.00 EUR is open',
  ],
  [
    'a reminder asks for more than is open',
    debtFiguresStated,
    [
      ...life(),
      entry('DebtorReminded', '2026-04-05', {
        ...{ channel: 'sms', step: 'first', tone: 1, message: 'm', balance: eur('1000.01'), revision: 1 },
      }),
    ],
    'it asks for 1,000.01 EUR',
  ],
  [
    'more is disputed than is open',
    debtFiguresStated,
    [...life(), entry('DisputeRaised', '2026-04-05', { dispute: DIS(1), amount: eur('1000.01'), reason: 'r' })],
    'it disputes 1,000.01 EUR',
  ],
]

describe('the laws of a debt', () => {
  it.each(faults)('say that %s', (_, law, events, wrong) => {
    expect(law.check(told(events))).toEqual({ after: events.length, wrong })
  })

  it.each(faults)('say nothing where it is left out: %s', (_, law, events) => {
    expect(law.check(told(events.slice(0, -1)))).toBeUndefined()
  })

  const sound: ReadonlyArray<readonly [string, Told]> = [
    [
      'two things that bear one number',
      life(promise('1.00', '2026-04-02', '2026-04-10', { promise: 'CN-1' as never }), credit('1.00', '2026-04-03')),
    ],
    ['a first instalment that is due on the day of the agreement', life(reschedule('2026-05-01'))],
    ['a cost while a settlement may still be paid', life(cost('9.00', '2026-04-02'))],
    ['a miss, and the plan goes on', missed],
    ['a settlement and its money', paidFor],
    [
      'money in part that came for a promise',
      life(promise('300.00', '2026-04-02', '2026-04-10'), pay('9.00', '2026-04-05')),
    ],
  ]
  it.each(sound)('hold for %s', (_, events) => {
    for (const law of debtLaws) expect(law.check(told(events)), law.name).toBeUndefined()
  })

  it('answer for a book that begins in the middle, or has lost an entry, and never throw', () => {
    fc.assert(
      fc.property(debtHistory(), fc.nat(), ({ events }, n) => {
        const lost = events.length === 0 ? 0 : n % events.length
        for (const some of [events.slice(lost), events.filter((_, index) => index !== lost)]) {
          for (const law of debtLaws) expect(() => law.check(told(some)), law.name).not.toThrow()
        }
      }),
    )
  })
})
