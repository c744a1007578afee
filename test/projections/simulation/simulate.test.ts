import { describe, expect, it } from 'vitest'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { usRegulationF } from '../../../src/domain/contact/pack/united-states.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import type { TimeOfDay } from '../../../src/domain/value/time-of-day.js'
import { zone } from '../../../src/domain/value/zone.js'
import type { CollectionAccount } from '../../../src/projections/collection/accounts.js'
import {
  type AnswerKind,
  type Behaviour,
  type SimulationSetting,
  simulateAccount,
  simulationReport,
} from '../../../src/projections/simulation/index.js'
import { housePolicy } from '../../domain/collection/sample.js'
import { debtorOf } from '../../domain/contact/sample.js'
import { customer, eur, issued, stateAfter } from '../../domain/sample.js'
import { berlin, nobodyPays } from './sample.js'

const due = localDate('2026-03-31')
const late = (days: number): LocalDate => addDays(due, days)

const debt = stateAfter([issued])

const account = (says: Partial<CollectionAccount> = {}): CollectionAccount => ({
  ...{ id: customer, debtor: debtor.initial, contacts: [], cheques: [], bounced: 0 },
  debts: [{ debt, beside: {} }],
  ...says,
})

const setting: SimulationSetting = {
  policy: housePolicy(),
  behaviour: nobodyPays,
  seed: 1,
  from: localDate('2026-03-02'),
  to: localDate('2026-07-31'),
  zone: berlin,
}

/** Who is written to answers so, always, the day after. */
const answering = (kind: AnswerKind, says: Partial<Behaviour> = {}): Behaviour => ({
  ...nobodyPays,
  within: 1,
  answers: [
    {
      ...{ channel: 'email', from: -400, pays: 0, paysPart: 0, promises: 0, disputes: 0, excuses: 0 },
      [kind]: 1,
    },
  ],
  ...says,
})

/** What happened, by day: `2026-03-28 DebtorReminded`. */
const lives = (behaviour: Behaviour, of = account()): ReadonlyArray<string> =>
  simulateAccount({ ...setting, behaviour }, of).days.flatMap(({ day, events }) =>
    events.map(({ type }) => `${day} ${type}`),
  )

describe('a debtor of a simulation', () => {
  it('who never pays goes up the whole ladder', () => {
    expect(lives(nobodyPays)).toEqual([
      `${late(-3)} DebtorReminded`,
      `${late(1)} DebtorReminded`,
      `${late(14)} DebtorReminded`,
      `${late(30)} DebtorReminded`,
      `${late(60)} DebtReferredToLegal`,
    ])
  })

  it('who is awake when it is night in the book is contacted in his own hours, as a run would, and not held for ever', () => {
    const wish: DebtorEvent = {
      ...{ type: 'ContactPreferenceChanged', debtor: customer, on: localDate('2026-01-01'), channels: [] },
      hours: { from: '09:00' as TimeOfDay, to: '16:30' as TimeOfDay },
    }
    const gate = contactGate([usRegulationF], { also: ['us-regulation-f'] })
    const inChicago = account({ debtor: debtorOf({ jurisdiction: 'US-IL', zone: zone('America/Chicago') }, wish) })
    const { days } = simulateAccount({ ...setting, gate }, inChicago)
    const reminded = days.filter(({ events }) => events.some(({ type }) => type === 'DebtorReminded'))
    expect(reminded.map(({ day }) => day)).toEqual([late(-3), late(1), late(14), late(30)])
    expect(days.flatMap(({ held }) => held).filter(({ rule }) => rule !== 'legal')).toEqual([])
  })

  it('who is sure to pay on the due date is reminded before it, and no more', () => {
    const behaviour = { ...nobodyPays, pays: [{ from: 0, chance: 1 }] }
    expect(lives(behaviour)).toEqual([`${late(-3)} DebtorReminded`, `${due} DebtPaid`])
  })

  it('who pays when asked pays the day after', () => {
    expect(lives(answering('pays'))).toEqual([`${late(-3)} DebtorReminded`, `${late(-2)} DebtPaid`])
  })

  it('who promises is left alone until then, and keeps it or is judged', () => {
    const promising = (kept: number) => answering('promises', { promises: { days: 9, kept, partly: 0 } })
    const begins = [`${late(-3)} DebtorReminded`, `${late(-2)} InboundContactRecorded`, `${late(-2)} PaymentPromised`]
    expect(lives(promising(1))).toEqual([...begins, `${late(7)} DebtPaid`, `${late(7)} PromiseKept`])
    expect(lives(promising(0)).slice(0, 5)).toEqual([
      ...begins,
      `${late(8)} PromiseBroken`,
      `${late(8)} DebtorReminded`,
    ])
  })

  it('who is right in a dispute owes nothing, and no money came', () => {
    const behaviour = answering('disputes', { disputes: { days: 20, upheld: 1 } })
    const { totals, days } = simulateAccount({ ...setting, behaviour }, account())
    expect(days.at(-1)).toMatchObject({ day: late(18) })
    expect(totals).toMatchObject({ opening: { EUR: 100_000n }, givenUp: { EUR: 100_000n }, paid: {} })
    expect(totals.events).toMatchObject({ DisputeRaised: 1, CreditNoteIssued: 1, DisputeResolved: 1 })
    expect(totals.closing).toEqual({})
  })

  it('whose cheque covers the debt is not asked until it comes back', () => {
    const cheque = (clear: number) => {
      const covered = account({
        debts: [{ debt, beside: { covered: 100_000n, coveredUntil: late(5) } }],
        cheques: [
          {
            ...{ place: 'in-hand', debtor: customer, currency: 'EUR', chequeDate: late(5), outstanding: 100_000n },
            ...{ recourse: false, covers: [{ debt: issued.debt, amount: 100_000n }], events: ['e-1'] },
          },
        ],
      })
      return lives({ ...nobodyPays, cheques: { days: 2, clear } }, covered)
    }
    expect(cheque(1)).toEqual([`${late(7)} DebtPaid`])
    expect(cheque(0)[0]).toBe(`${late(7)} DebtorReminded`)
  })

  it('costs what his contacts cost, and an agency what it keeps', () => {
    const policy = housePolicy({
      steps: [
        { step: 'friendly', days: 1, channels: ['email'] },
        { step: 'agency', days: 10, does: 'place-with-agency' },
      ],
      agency: { agency: 'inkasso', commission: 2_000 },
    })
    const behaviour = { ...nobodyPays, pays: [{ from: 40, chance: 1 }] }
    const costs = { email: eur('0.10') }
    const { totals } = simulateAccount({ ...setting, policy, behaviour, costs }, account())
    const { currencies, contacts, assumed } = simulationReport(setting, totals)
    expect(contacts).toEqual({ email: 1 })
    expect(currencies).toMatchObject([{ paid: eur('1000.00'), cost: eur('200.10'), closing: eur('0.00') }])
    expect(currencies[0]?.months).toEqual([{ month: '2026-05', paid: eur('1000.00') }])
    expect(assumed).toContain('contacts-cause-answers')
  })
})
