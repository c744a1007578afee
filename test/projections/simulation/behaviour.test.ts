import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { seenEvents } from '../../../src/adapters/testing/index.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { project } from '../../../src/projections/projection/projection.js'
import { behaviourOf, readBehaviour, usualBehaviour } from '../../../src/projections/simulation/index.js'
import { customer, eur } from '../../domain/sample.js'

const due = localDate('2026-03-31')
const until = localDate('2026-06-30')

/** An invoice that is reminded of by e-mail the day after its due date, and what follows so many days later. */
const invoice = (n: number, then: (about: { debt: DebtId; debtor: typeof customer }) => ReadonlyArray<DebtEvent>) => {
  const about = { debt: `INV-${n}` as DebtId, debtor: customer }
  const balance = eur('100.00')
  const events: ReadonlyArray<DebtEvent> = [
    { type: 'DebtIssued', ...about, on: localDate('2026-03-01'), principal: balance, dueDate: due },
    {
      ...{ type: 'DebtorReminded', ...about, on: addDays(due, 1), channel: 'email', step: 'first', tone: 1 },
      ...{ message: `M-${n}`, balance, revision: 0 },
    },
    ...then(about),
  ]
  return events
}

const paid = (days: number) => (about: { debt: DebtId; debtor: typeof customer }) => {
  const on = addDays(due, days)
  const amount = eur('100.00')
  const says = { payment: 'PAY-1' as never, allocation: 1, amount, method: 'transfer', valueDate: on } as const
  return [{ type: 'DebtPaid', ...about, on, ...says, split: { principal: 10_000n }, remaining: eur('0.00') } as const]
}

const silent = () => []

const counted = (events: ReadonlyArray<DebtEvent>, asOf = until) =>
  behaviourOf(project(collectionItems, seenEvents(events)), { asOf })

const emailWhenLate = { channel: 'email', from: 1 } as const

describe('the behaviour of a book', () => {
  it('is what is believed where nothing was seen', () => {
    const { behaviour, counts } = counted([])
    expect(behaviour).toEqual(usualBehaviour)
    expect(counts).toMatchObject({ debts: 0, answers: [], promises: { ended: 0 } })
  })

  it('counts what followed a contact within the days of an answer as its answer, and the rest as silence', () => {
    const { counts } = counted([...invoice(1, paid(4)), ...invoice(2, paid(20)), ...invoice(3, silent)])
    expect(counts.answers.find(({ from }) => from === 1)).toMatchObject({ ...emailWhenLate, contacts: 3, pays: 1 })
  })

  it('tells disputes that were decided from those of debts that were paid all the same, and from those that stand', () => {
    const dispute = 'D-1' as never
    const disputed = (about: { debt: DebtId; debtor: typeof customer }): ReadonlyArray<DebtEvent> => [
      {
        ...{ type: 'DisputeRaised', ...about, on: addDays(due, 2), dispute, amount: eur('100.00') },
        reason: 'wrong quantity',
      },
    ]
    const rejected = (about: { debt: DebtId; debtor: typeof customer }): ReadonlyArray<DebtEvent> => [
      ...disputed(about),
      {
        ...{ type: 'DisputeResolved', ...about, on: addDays(due, 9), dispute, outcome: 'rejected' },
        amount: eur('100.00'),
      } as DebtEvent,
    ]
    const { counts } = counted([
      ...[...invoice(1, disputed), ...invoice(2, rejected)],
      ...invoice(3, (about) => [...disputed(about), ...paid(20)(about)]),
      ...invoice(4, (about) => [...rejected(about), ...paid(20)(about)]),
    ])
    expect(counts.disputes).toEqual({ raised: 4, ended: 2, paid: 1 })
  })

  it('counts what comes unasked by days past due, on days on which no contact waits for its answer', () => {
    const { counts } = counted([...invoice(1, paid(4)), ...invoice(2, paid(20))])
    const band = (from: number) => counts.pays.find((one) => one.from === from)
    expect(band(15)).toEqual({ from: 15, days: 6, paid: 1 })
    expect(band(1)).toMatchObject({ days: 0, paid: 0 })
    // From 2 to 31 March: nobody had been contacted yet.
    expect(counts.pays.filter(({ from }) => from < 1).reduce((sum, { days }) => sum + days, 0)).toBe(2 * 30)
  })

  it('leans on what is believed the less, the more was seen', () => {
    const chance = (n: number): number => {
      const { behaviour } = counted(Array.from({ length: n }, (_, one) => invoice(one, paid(4))).flat())
      return behaviour.answers.find(({ channel, from }) => channel === 'email' && from === 1)?.pays ?? 0
    }
    expect(chance(1)).toBeGreaterThan(0.08)
    expect(chance(10)).toBeGreaterThan(chance(1))
    expect(chance(400)).toBeGreaterThan(0.95)
  })

  it('knows nothing of what came later', () => {
    const before = counted([...invoice(1, silent), ...invoice(2, silent)], addDays(due, 10))
    expect(counted([...invoice(1, paid(11)), ...invoice(2, paid(20))], addDays(due, 10))).toEqual(before)
  })

  it('lives in JSON, and what is none is told with its place', () => {
    const { behaviour } = counted([...invoice(1, paid(4))])
    expect(readBehaviour(JSON.parse(JSON.stringify(behaviour)))).toEqual(E.right(behaviour))
    const wrong = readBehaviour({ ...usualBehaviour, part: 1.5, withn: 3 })
    expect(E.isLeft(wrong) && wrong.left).toMatchObject([
      { path: 'part', expected: 'a share from 0 to 1' },
      { path: 'withn', nearest: 'within' },
    ])
  })
})
