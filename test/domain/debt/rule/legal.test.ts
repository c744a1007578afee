import { describe, expect, it } from 'vitest'
import { given, play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommand, DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import type { PlanTerms } from '../../../../src/domain/debt/event.js'
import { finalNoticeStep } from '../../../../src/domain/debt/evolve/evolve.js'
import type { UnmetLegalCondition } from '../../../../src/domain/debt/rejection.js'
import type { ChargeId } from '../../../../src/domain/value/id.js'
import { money } from '../../../../src/domain/value/money.js'
import {
  customer,
  day,
  dispute,
  eur,
  INV,
  issue,
  issued,
  life,
  PLAN,
  pay,
  promise,
  stateAfter,
  takeBack,
  writeOff,
} from '../../sample.js'
import {
  cost,
  due,
  hold,
  lookAtPlan,
  place,
  refer,
  remind,
  reschedule,
  SET,
  settle,
  twoParts,
  typesOf,
} from '../sample.js'

const finalNotice = {
  type: 'RemindDebtor',
  debt: INV,
  on: day('2026-04-20'),
  channel: 'letter',
  step: finalNoticeStep,
  tone: 3,
  message: 'MSG-9',
  balance: eur('1000.00'),
  revision: 0,
} as const
const outcome = (
  on: string,
  says: Partial<DebtCommandOf<'RecordLegalOutcome'>> = {},
): DebtCommandOf<'RecordLegalOutcome'> => ({
  type: 'RecordLegalOutcome',
  debt: INV,
  on: day(on),
  outcome: 'judgment',
  awarded: eur('900.00'),
  costs: eur('120.00'),
  document: 'judgment 4 C 17/26',
  ...says,
})

const extend = (on: string, to: string): DebtCommandOf<'ExtendDueDate'> => ({
  type: 'ExtendDueDate',
  debt: INV,
  on: day(on),
  to: day(to),
  agreedBy: 'head of sales',
  reason: 'goods came late',
})

describe('a referral to court', () => {
  it('claims what is open', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(refer('2026-05-01'))
      .then({
        type: 'DebtReferredToLegal',
        debt: INV,
        debtor: customer,
        on: day('2026-05-01'),
        counsel: 'Ms Advocate',
        authority: 'district court',
        claim: eur('600.00'),
        costs: eur('50.00'),
      })
  })

  it('names every condition that is not met, with its figures', () => {
    given(debt, ...life(dispute('10.00', '2026-04-01')))
      .when(
        refer('2026-04-10', {
          finalNotice: true,
          minDaysPastDue: 30,
          minAmount: eur('2000.00'),
          timeBarredFrom: day('2026-04-10'),
        }),
      )
      .thenRejected({
        _tag: 'LegalConditionsNotMet',
        unmet: [
          { _tag: 'finalNotice' },
          { _tag: 'minDaysPastDue', required: 30, actual: 10 },
          { _tag: 'minAmount', required: eur('2000.00'), actual: eur('1000.00') },
          { _tag: 'notDisputed', disputed: eur('10.00') },
          { _tag: 'notTimeBarred', timeBarredFrom: day('2026-04-10') },
        ],
      })
  })

  it('is made when they are: the final notice is out, and thirty days have passed', () => {
    const conditions = { finalNotice: true, minDaysPastDue: 30, minAmount: eur('1000.00') }
    expect(life(finalNotice, refer('2026-04-30', conditions)).at(-1)?.type).toBe('DebtReferredToLegal')
  })

  it('waits for a promise until its deadline', () => {
    const promised = life(promise('100.00', '2026-04-02', '2026-04-10'))
    given(debt, ...promised)
      .when(refer('2026-04-10'))
      .thenRejected({ unmet: [{ _tag: 'noOpenPromise', promised: eur('100.00') }] })
    expect(life(promise('100.00', '2026-04-02', '2026-04-10'), refer('2026-04-11'))).toHaveLength(3)
  })

  it('waits for a cheque that covers it', () => {
    given(debt, issued)
      .when({ ...refer('2026-04-30'), covered: eur('400.00') })
      .thenRejected({ unmet: [{ _tag: 'notCovered', covered: eur('400.00') }] })
    expect(life({ ...refer('2026-04-30'), covered: eur('0.00') })).toHaveLength(2)
  })

  it('is not made while a plan is in force', () => {
    given(debt, ...life(reschedule('2026-04-02')))
      .when(refer('2026-06-01'))
      .thenRejected({ unmet: [{ _tag: 'noCurrentPlan', plan: PLAN(1) }] })
    expect(typesOf(life(reschedule('2026-04-02'), lookAtPlan('2026-05-02'), refer('2026-05-02'))).at(-1)).toBe(
      'DebtReferredToLegal',
    )
  })

  it('waits for a settlement until its day, for a hold, and for the agency to give the debt back', () => {
    const waiting = life(
      place('2026-03-31'),
      hold('2026-04-01', '2026-04-30'),
      settle('600.00', '2026-04-02', '2026-04-30'),
    )
    given(debt, ...waiting)
      .when(refer('2026-04-30'))
      .thenRejected({
        unmet: [
          { _tag: 'noSettlement', settlement: SET(1), by: day('2026-04-30') },
          { _tag: 'notHeld', until: day('2026-04-30') },
          { _tag: 'notWithAgency', agency: 'Incasso Ltd' },
        ],
      })
    given(debt, ...waiting)
      .when(refer('2026-05-01'))
      .thenRejected({ unmet: [{ _tag: 'notWithAgency', agency: 'Incasso Ltd' }] })
  })

  it('puts the court in the place of the one who speaks to the debtor', () => {
    given(debt, ...life(refer('2026-05-01')))
      .when(remind('1000.00', '2026-05-02'))
      .thenRejected({ _tag: 'NotOwnerOfContact', owner: 'legal', by: 'creditor' })
    expect(typesOf(life(refer('2026-05-01'), remind('1000.00', '2026-05-02', { by: 'legal' }))).at(-1)).toBe(
      'DebtorReminded',
    )
  })

  it('is made once, with costs in the currency of the debt and not below zero', () => {
    given(debt, ...life(refer('2026-05-01')))
      .when(refer('2026-05-02'))
      .thenRejected({ _tag: 'AlreadyReferred', on: day('2026-05-01') })
    given(debt, issued)
      .when({ ...refer('2026-05-01'), costs: eur('-0.01') })
      .thenRejected({ _tag: 'Negative', field: 'costs' })
    given(debt, issued)
      .when(refer('2026-05-01', { minAmount: money(1n, 'JPY') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })
})

describe('a final notice', () => {
  const conditions = { finalNotice: true }
  const instalments = [due('2026-03-31', '400.00'), due('2027-03-31', '600.00')]
  const inTwo = issue({ dueDate: day('2027-03-31'), instalments })
  const refused = (on: string, unmet: UnmetLegalCondition, ...before: ReadonlyArray<DebtCommand>): void => {
    const { events, rejections } = play(debt, before)
    expect(rejections).toEqual([])
    given(debt, ...events)
      .when(refer(on, conditions))
      .thenRejected({ _tag: 'LegalConditionsNotMet', unmet: [unmet] })
  }
  const accepted = (on: string, ...before: ReadonlyArray<DebtCommand>): void => {
    expect(play(debt, [...before, refer(on, conditions)]).rejections).toEqual([])
  }
  const asked = (amount: string) => remind(amount, '2026-04-20', { step: finalNoticeStep })
  const spent = { _tag: 'newFinalNotice', sentOn: day('2026-04-20'), asked: eur('400.00') } as const

  it('is no warning of what came to be late a year after what it asked for was paid', () => {
    refused('2027-04-20', spent, inTwo, asked('400.00'), pay('400.00', '2026-05-02'))
    accepted('2027-04-20', inTwo, asked('400.00'), pay('399.99', '2026-05-02'))
    accepted('2027-04-20', inTwo, asked('400.00'), pay('400.00', '2026-05-02'), {
      ...remind('600.00', '2027-04-10', { step: finalNoticeStep }),
    })
  })

  it('is none of a cost that was added since, once all that it asked for is paid', () => {
    refused(
      '2026-08-01',
      { ...spent, asked: eur('1000.00') },
      issue(),
      asked('1000.00'),
      pay('1000.00', '2026-05-02'),
      {
        ...cost('50.00', '2026-06-01'),
      },
    )
  })

  it('stands again when the money that had come for it goes back', () => {
    accepted('2027-04-20', inTwo, asked('400.00'), pay('400.00', '2026-05-02'), takeBack('2026-05-09'))
  })

  it('is spent by a later due date, or by a plan whose instalments stay; not by one that falls away', () => {
    const all = { ...spent, asked: eur('1000.00') }
    const sent = [issue(), asked('1000.00')]
    refused('2026-08-01', all, ...sent, extend('2026-04-25', '2026-06-30'))
    const planned = (onDefault: PlanTerms['onDefault']) =>
      reschedule('2026-04-25', twoParts, { terms: { graceDays: 0, toleratedMisses: 0, onDefault } })
    refused('2026-05-02', all, ...sent, planned('instalments-stay'), lookAtPlan('2026-05-02'))
    accepted('2026-05-02', ...sent, planned('original-due-date'), lookAtPlan('2026-05-02'))
    accepted('2026-05-02', ...sent, planned('accelerated'), lookAtPlan('2026-05-02'))
  })

  it('stands when a write-off is undone, and the days past due are those of the due date: it was no forgiveness', () => {
    const undone = { type: 'ReverseWriteOff', debt: INV, on: day('2026-06-01'), reason: 'found again' } as const
    const before = [issue(), asked('1000.00'), writeOff('2026-05-01'), undone]
    accepted('2026-06-29', ...before)
    given(debt, ...play(debt, before).events)
      .when(refer('2026-06-28', { ...conditions, minDaysPastDue: 90 }))
      .thenRejected({ unmet: [{ _tag: 'minDaysPastDue', required: 90, actual: 89 }] })
  })

  it('comes before the referral, not after it', () => {
    refused('2026-04-19', { _tag: 'finalNotice' }, issue(), asked('1000.00'))
    accepted('2026-04-20', issue(), asked('1000.00'))
    accepted('2026-04-20', issue(), asked('1000.00'), remind('1000.00', '2026-05-20', { step: finalNoticeStep }))
  })

  it('may be sent before the due date, of what is due next and of nothing after it', () => {
    const early = remind('400.00', '2026-03-20', { step: finalNoticeStep })
    accepted('2026-05-02', inTwo, early)
    refused('2027-04-20', { ...spent, sentOn: day('2026-03-20') }, inTwo, early, pay('400.00', '2026-05-02'))
  })
})

describe('the days past due of a referral', () => {
  const ninety = { minDaysPastDue: 90 }
  const tooEarly = (on: string, actual: number, ...before: ReadonlyArray<DebtCommand>): void => {
    given(debt, ...life(...before))
      .when(refer(on, ninety))
      .thenRejected({ unmet: [{ _tag: 'minDaysPastDue', required: 90, actual }] })
  }

  it('are those of as much as a referral takes, and not of a small cost that is old', () => {
    const before = [issue({ dueDate: day('2026-12-01') }), cost('1.00', '2026-03-12')]
    const least = { ...ninety, minAmount: eur('500.00') }
    given(debt, ...play(debt, before).events)
      .when(refer('2026-12-03', least))
      .thenRejected({ unmet: [{ _tag: 'minDaysPastDue', required: 90, actual: 2 }] })
    const asked = refer('2026-12-03', { ...least, minAmount: eur('1.00') })
    expect(play(debt, [...before, asked]).rejections).toEqual([])
  })

  it('are those of an instalment that stays after the default of its plan, not of the invoice', () => {
    const terms = { graceDays: 0, toleratedMisses: 0, onDefault: 'instalments-stay' } as const
    const instalments = [due('2026-09-01', '500.00'), due('2026-10-01', '500.00')]
    tooEarly('2026-09-03', 2, reschedule('2026-04-02', instalments, { terms }), lookAtPlan('2026-09-02'))
  })

  it('are those of a due date that was moved, of a charge that stands alone, and of the oldest that is open', () => {
    tooEarly('2026-07-02', 2, extend('2026-03-15', '2026-06-30'))
    tooEarly('2026-07-02', 31, cost('50.00', '2026-06-01'), pay('1000.00', '2026-04-01'))
    tooEarly('2026-05-30', 60, cost('50.00', '2026-05-20'))
  })
})

describe('an outcome', () => {
  const referred = refer('2026-05-01')

  it('ends the case, and says what was awarded and what it cost', () => {
    const { type: _, ...says } = outcome('2026-11-02')
    given(debt, ...life(referred))
      .when(outcome('2026-11-02'))
      .then({ type: 'LegalOutcomeRecorded', debtor: customer, ...says })
    const events = life(referred, outcome('2026-11-02'))
    expect(stateAfter(events).legal).toBeUndefined()
    expect(typesOf(life(referred, outcome('2026-11-02'), refer('2026-12-01'))).at(-1)).toBe('DebtReferredToLegal')
  })

  it('charges the debtor with what it owes of the costs, as an entry of its own', () => {
    const charged = { charge: 'CH-9' as ChargeId, amount: eur('80.00') }
    const events = life(referred, outcome('2026-11-02', { charged }))
    expect(events.slice(2)).toMatchObject([
      { type: 'LegalOutcomeRecorded', costs: eur('120.00') },
      {
        type: 'CollectionCostAdded',
        charge: 'CH-9',
        amount: eur('80.00'),
        evidence: 'judgment 4 C 17/26',
        remaining: eur('1080.00'),
      },
    ])
    given(debt, ...life(cost('80.00', '2026-04-10', 9), referred))
      .when(outcome('2026-11-02', { charged }))
      .thenRejected({ _tag: 'DuplicateId', kind: 'charge', id: 'CH-9' })
    given(debt, ...life(referred))
      .when(outcome('2026-11-02', { charged: { ...charged, amount: eur('0.00') } }))
      .thenRejected({ _tag: 'NotPositive' })
  })

  it('is of a case that was brought, after it was', () => {
    given(debt, issued).when(outcome('2026-11-02')).thenRejected({ _tag: 'NotReferred', debt: INV })
    given(debt, ...life(referred))
      .when(outcome('2026-04-30'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'referral', beganOn: day('2026-05-01') })
    given(debt, ...life(referred, outcome('2026-11-02')))
      .when(outcome('2026-11-03'))
      .thenRejected({ _tag: 'NotReferred' })
  })

  it('has figures that are not below zero, in the currency of the debt', () => {
    given(debt, ...life(referred))
      .when(outcome('2026-11-02', { awarded: eur('-0.01') }))
      .thenRejected({ _tag: 'Negative', field: 'awarded' })
    given(debt, ...life(referred))
      .when(outcome('2026-11-02', { costs: money(1n, 'JPY') }))
      .thenRejected({ _tag: 'CurrencyMismatch' })
    expect(life(referred, outcome('2026-11-02', { outcome: 'dismissed', awarded: eur('0.00') }))).toHaveLength(3)
  })

  it('may come when the debt is paid already', () => {
    expect(life(referred, pay('1000.00', '2026-06-01'), outcome('2026-11-02', { outcome: 'withdrawn' }))).toHaveLength(
      4,
    )
  })
})
