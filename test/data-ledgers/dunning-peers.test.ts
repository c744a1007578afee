import { expect, test } from 'vitest'
import type { AccountDecision, CollectionPolicy } from '../../src/domain/collection/index.js'
import type { DebtId } from '../../src/domain/value/id.js'
import { addDays, type LocalDate, localDate } from '../../src/domain/value/local-date.js'
import { houseOf, Office, type Strategy } from '../domain/collection/office.js'
import { eur } from '../domain/sample.js'
import { describeWith, sharedJson } from './shared-data.js'

// Each system's dunning as a policy of ours, run by its own tests.

/** The highest step that the account has come to, or comes to on that day. */
const levelOf = ({ policy: { strategies } }: Office, { debts }: AccountDecision): string | undefined => {
  const steps = strategies[0]?.steps.map(({ step }) => step) ?? []
  const reached = debts.flatMap(({ due, level, next }) =>
    next === undefined ? [] : [...due.map(({ step }) => step), ...(level === undefined ? [] : [level])],
  )
  return steps.findLast((step) => reached.includes(step))
}

const killbill = 'cases/killbill-overdue.json'

interface Stages {
  readonly id: 'kb-1-stages'
  readonly given: {
    readonly invoices: ReadonlyArray<{
      readonly id: string
      readonly date: string
      readonly due: string
      readonly amount: string
    }>
    readonly thresholds: Readonly<Record<string, number>>
  }
  readonly steps: ReadonlyArray<{ readonly date?: string; readonly do?: string; readonly expect: string }>
}

const caseOf = <A extends { readonly id: string }>(file: string, id: A['id']): A => {
  const found = sharedJson<{ readonly cases: ReadonlyArray<{ readonly id: string }> }>(file).cases.find(
    (one) => one.id === id,
  )
  if (found === undefined) throw new Error(`no case ${id}`)
  return found as A
}

describeWith([killbill], 'the overdue states of Kill Bill', () => {
  const states = (thresholds: Readonly<Record<string, number>>, says: object = {}): CollectionPolicy =>
    houseOf({
      mode: 'jump',
      per: 'debtor',
      steps: Object.entries(thresholds).map(([step, days]) => ({ step, days, from: 'invoice-date', ...says })),
    })

  test('the account goes by its earliest unpaid invoice, and is clear once all is paid', () => {
    const { given, steps } = caseOf<Stages>(killbill, 'kb-1-stages')
    const office = new Office(states(given.thresholds))
    for (const { id, date, due, amount } of given.invoices)
      office.issue(id, localDate(date), localDate(due), eur(amount))
    let last = localDate('2012-05-31')
    for (const { date, do: act, expect: state } of steps) {
      if (act === 'pay all') for (const { id, amount } of given.invoices) office.pay(id, last, eur(amount))
      else last = localDate(date ?? '')
      expect(levelOf(office, office.run(last)) ?? 'CLEAR', date).toBe(state)
      office.process(last)
    }
  })

  test('a credit that is on account is not asked for', () => {
    const { given, expect: expected } = caseOf<{
      readonly id: 'kb-2-credit-then-next-invoice'
      readonly given: { readonly credit: string; readonly nextInvoice: string }
      readonly expect: { readonly chargedAfterCredit: string }
    }>(killbill, 'kb-2-credit-then-next-invoice')
    const office = new Office(states({ OD1: 30 }))
    office.issue('I1', localDate('2012-05-31'), localDate('2012-05-31'), eur(given.nextInvoice))
    const [act] = office.run(localDate('2012-06-30'), { unapplied: eur(given.credit).amount }).acts
    expect(act?.amount).toEqual(eur(expected.chargedAfterCredit))
  })

  interface Condition {
    readonly id: 'kb-3-count-condition' | 'kb-4-amount-condition' | 'kb-5-age-condition'
    readonly given: Readonly<Record<string, number | string>>
    readonly expect: Readonly<Record<string, boolean>>
  }

  const overdue = (of: CollectionPolicy, invoices: ReadonlyArray<string>, age = 40): boolean => {
    const office = new Office(of)
    const today = localDate('2012-07-10')
    invoices.forEach((amount, index) => {
      office.issue(`I${index}`, addDays(today, -age), addDays(today, -age), eur(amount))
    })
    return office.run(today).acts.length > 0
  }

  test('conditions: how many invoices, how much, how old', () => {
    const count = caseOf<Condition>(killbill, 'kb-3-count-condition')
    const counted = states({ OD1: 30 }, { when: { minDebts: count.given.unpaidInvoicesAtLeast } })
    for (const [invoices, is] of Object.entries(count.expect)) {
      expect(overdue(counted, Array(Number(invoices)).fill('10.00'))).toBe(is)
    }
    const amount = caseOf<Condition>(killbill, 'kb-4-amount-condition')
    const least = eur(String(amount.given.unpaidBalanceAtLeast)).amount.toString()
    const weighed = states({ OD1: 30 }, { when: { leastAmount: [{ amount: least, currency: 'EUR' }] } })
    for (const [balance, is] of Object.entries(amount.expect)) {
      expect(overdue(weighed, Number(balance) === 0 ? [] : [balance])).toBe(is)
    }
    const age = caseOf<Condition>(killbill, 'kb-5-age-condition')
    const aged = states({ OD1: Number(age.given.daysSinceEarliestAtLeast) })
    for (const [days, is] of Object.entries(age.expect)) {
      expect(days === 'none' ? overdue(aged, []) : overdue(aged, ['10.00'], Number(days))).toBe(is)
    }
  })

  test('what is asked for is the sum of the invoices', () => {
    const { given, expect: expected } = caseOf<{
      readonly id: 'kb-6-sum-and-earliest'
      readonly given: { readonly balances: ReadonlyArray<{ readonly day: number; readonly b: string }> }
      readonly expect: { readonly sum: string }
    }>(killbill, 'kb-6-sum-and-earliest')
    const office = new Office(states({ OD1: 30 }))
    const start = localDate('2012-05-01')
    // An invoice of nothing is no debt here.
    for (const { day, b } of given.balances.filter((one) => Number(one.b) > 0)) {
      office.issue(`I${day}`, addDays(start, day), addDays(start, day), eur(b))
    }
    expect(office.run(addDays(start, 40)).acts[0]?.amount).toEqual(eur(expected.sum))
  })
})

const tryton = 'cases/tryton-dunning.json'

describeWith([tryton], 'the dunning levels of Tryton', () => {
  interface Level {
    readonly n: number
    readonly overdueDays: number
    readonly fee?: string
    readonly feePct?: string
  }
  interface Case {
    readonly id: 'try-1-levels' | 'try-2-fees' | 'try-3-paid-line-never-dunned'
    readonly given: {
      readonly amount: string
      readonly levels: ReadonlyArray<Level>
      readonly lines: ReadonlyArray<{ readonly amount: string; readonly paid: string }>
    }
    readonly steps: ReadonlyArray<{
      readonly runDay?: number
      readonly do?: string
      readonly process?: boolean
      readonly expect?: {
        readonly level?: number
        readonly state?: string
        readonly receivable?: string
        readonly dunnedLines?: number
      } | null
    }>
  }
  const start = localDate('2026-01-01')
  const levels = (of: ReadonlyArray<Level>): CollectionPolicy =>
    houseOf({
      mode: 'ladder',
      per: 'debtor',
      steps: of.map(({ n, overdueDays, fee, feePct }) => ({
        step: `level ${n}`,
        days: overdueDays,
        channels: ['letter'],
        ...(fee === undefined ? {} : { fee: { amounts: [{ amount: eur(fee).amount.toString(), currency: 'EUR' }] } }),
        ...(feePct === undefined ? {} : { fee: { share: Number(feePct) * 100 } }),
      })),
    })

  test('one level a run, the next after the former was sent, none while it is blocked', () => {
    const { given, steps } = caseOf<Case>(tryton, 'try-1-levels')
    const office = new Office(levels(given.levels))
    office.issue('L', start, start, eur(given.amount))
    let today = start
    for (const { runDay, do: act, expect: expected } of steps) {
      if (runDay !== undefined) today = addDays(start, runDay)
      if (act === 'process') office.process(today)
      if (act === 'pay in full') office.pay('L', today, eur(given.amount))
      const hold = { debt: 'L' as DebtId, on: today, hold: 'H' as never }
      if (act === 'block')
        office.tell('L', { type: 'HoldDunning', ...hold, reason: 'other', until: addDays(today, 99) })
      if (act === 'unblock') office.tell('L', { type: 'ReleaseDunning', ...hold, reason: 'over' })
      if (expected === undefined) continue
      const [decision] = office.run(today).debts
      const drafted = decision?.due[0]?.step
      const level = drafted ?? (decision?.next === undefined ? undefined : decision.level)
      expect(level ?? null, `day ${runDay} ${act}`).toBe(expected === null ? null : `level ${expected.level}`)
      if (expected !== null) expect(drafted === undefined ? 'done' : 'draft').toBe(expected.state)
    }
  })

  test('a fee of a level, and a share of the line itself', () => {
    const { given, steps } = caseOf<Case>(tryton, 'try-2-fees')
    const office = new Office(levels(given.levels))
    office.issue('L', start, start, eur(given.amount))
    for (const { runDay = 0, process, expect: expected } of steps) {
      if (process === true) office.process(addDays(start, runDay))
      expect(office.open()).toBe(eur(expected?.receivable ?? '').amount)
    }
  })

  test('a paid line is never dunned', () => {
    const { given, steps } = caseOf<Case>(tryton, 'try-3-paid-line-never-dunned')
    const office = new Office(levels([{ n: 1, overdueDays: 5 }]))
    given.lines.forEach(({ amount, paid }, index) => {
      office.issue(`L${index}`, start, start, eur(amount))
      if (Number(paid) > 0) office.pay(`L${index}`, start, eur(paid))
    })
    const dunned = office.run(addDays(start, steps[0]?.runDay ?? 0)).acts.flatMap(({ debts }) => debts)
    expect(dunned).toHaveLength(steps[0]?.expect?.dunnedLines ?? -1)
  })
})

const erpnext = 'cases/erpnext-dunning.json'

describeWith([erpnext], 'the dunning of ERPNext', () => {
  interface Dunning {
    readonly id: 'dun-1-reminder-no-cost' | 'dun-2-fee-and-interest' | 'dun-3-paid-resolves'
    readonly given: {
      readonly outstanding: string
      readonly overdueDays: number
      readonly pct: string
      readonly fee: string
      readonly payment?: string
    }
    readonly expect: { readonly interest: string; readonly fee: string; readonly grandTotal: string }
  }
  const start = localDate('2026-03-01')
  const dunned = ({ given: { outstanding, overdueDays, pct, fee } }: Dunning): readonly [Office, LocalDate] => {
    const rate = { num: pct, den: '100' }
    const office = new Office(
      houseOf({
        mode: 'ladder',
        per: 'debtor',
        lateCharge:
          Number(pct) === 0
            ? { strategy: 'none' }
            : {
                strategy: 'simple-interest',
                terms: { rates: { by: 'agreed', table: [{ from: '2000-01-01', value: rate }] } },
              },
        steps: [
          {
            step: 'Second Notice',
            days: 10,
            ...(Number(fee) === 0
              ? {}
              : { fee: { amounts: [{ amount: eur(fee).amount.toString(), currency: 'EUR' }] } }),
          },
        ],
      } as Omit<Strategy, 'strategy'>),
    )
    office.issue('SI', start, start, eur(outstanding))
    return [office, addDays(start, overdueDays)]
  }
  const charge = (office: Office, on: LocalDate): void => {
    const strategy = office.policy.strategies[0]?.lateCharge
    if (strategy !== undefined) office.tell('SI', { type: 'ChargeLateness', debt: 'SI' as DebtId, on, strategy })
  }

  test.each(['dun-1-reminder-no-cost', 'dun-2-fee-and-interest'] as const)('%s', (id) => {
    const one = caseOf<Dunning>(erpnext, id)
    const [office, today] = dunned(one)
    charge(office, today)
    const interest = office.open() - eur(one.given.outstanding).amount
    expect(interest).toBe(eur(one.expect.interest).amount)
    expect(office.run(today).acts).toHaveLength(1)
    office.process(today)
    expect(office.open()).toBe(eur(one.expect.grandTotal).amount)
  })

  test('a debt that is paid with all that was added to it is dunned no more', () => {
    const one = caseOf<Dunning>(erpnext, 'dun-3-paid-resolves')
    const [office, today] = dunned(one)
    charge(office, today)
    office.process(today)
    office.pay('SI', today, eur(one.given.payment ?? ''))
    expect(office.open()).toBe(0n)
    expect(office.run(addDays(today, 30))).toMatchObject({ acts: [], next: undefined })
  })

  const notice = houseOf({
    mode: 'ladder',
    per: 'debtor',
    steps: [
      { step: 'First Notice', days: 1 },
      { step: 'Second Notice', days: 9 },
    ],
  })

  test('only the instalment that is late is dunned, and again when its payment is cancelled', () => {
    const { given, expect: expected } = caseOf<{
      readonly id: 'dun-4-only-overdue-instalment-is-dunned'
      readonly given: {
        readonly invoice: {
          readonly day: number
          readonly amount: string
          readonly schedule: ReadonlyArray<{ readonly offset: number; readonly pct: number }>
        }
      }
      readonly expect: { readonly dunnedLines: number; readonly dunnedAmount: string }
    }>(erpnext, 'dun-4-only-overdue-instalment-is-dunned')
    const today = localDate('2026-03-20')
    const on = addDays(today, given.invoice.day)
    const instalments = given.invoice.schedule.map(({ offset, pct }) => ({
      due: addDays(on, offset),
      amount: eur(((Number(given.invoice.amount) * pct) / 100).toFixed(2)),
    }))
    const office = new Office(notice)
    office.issue('SI', on, instalments.at(-1)?.due ?? on, eur(`${given.invoice.amount}.00`), { instalments })
    expect(office.run(today).acts).toMatchObject([{ debts: ['SI'], amount: eur(expected.dunnedAmount) }])
    office.process(today)
    office.pay('SI', today, eur(expected.dunnedAmount))
    expect(office.run(today).acts).toEqual([])
    expect(office.run(today).debts[0]).toMatchObject({ level: undefined, daysPastDue: -4 })
    office.tell('SI', {
      ...{ type: 'ReversePayment', debt: 'SI' as DebtId, on: today },
      payment: 'P-SI' as never,
      allocation: 1,
      reason: 'cancelled',
    })
    expect(office.run(today).debts[0]).toMatchObject({
      level: 'First Notice',
      mayBeAskedFor: eur(expected.dunnedAmount),
    })
    expect(office.run(addDays(today, 8)).acts).toMatchObject([{ step: 'Second Notice' }])
  })

  test('a credit note against the invoice ends it; one that stands alone leaves it late', () => {
    const { given } = caseOf<{
      readonly id: 'dun-5-credit-note-resolves'
      readonly given: { readonly invoice: { readonly day: number; readonly amount: string } }
    }>(erpnext, 'dun-5-credit-note-resolves')
    const today = localDate('2026-03-20')
    const on = addDays(today, given.invoice.day)
    const office = new Office(notice)
    office.issue('SI', on, on, eur(`${given.invoice.amount}.00`))
    office.process(today)
    expect(office.run(today).debts[0]?.next).toBeDefined()
    const alone = office.run(today, { unapplied: eur('100.00').amount })
    expect(alone.debts[0]).toMatchObject({ daysPastDue: 10, next: { because: 'unapplied' } })
    office.tell('SI', {
      ...{ type: 'IssueCreditNote', debt: 'SI' as DebtId, on: today },
      creditNote: 'CN' as never,
      amount: eur('100.00'),
      reason: 'returned',
    })
    expect(office.run(today)).toMatchObject({ acts: [], next: undefined })
  })
})
