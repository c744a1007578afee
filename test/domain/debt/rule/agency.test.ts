import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given, play } from '../../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { ownerOfContact } from '../../../../src/domain/debt/rule/reminder.js'
import { money } from '../../../../src/domain/value/money.js'
import { Series } from '../../../../src/domain/value/series.js'
import { customer, day, dispute, eur, INV, issue, issued, life, PAY, pay, stateAfter } from '../../sample.js'
import { hold, openOn, PLA, place, recall, refer, remind } from '../sample.js'

const collected = (amount: string, on: string, n = 1, of = 1): DebtCommandOf<'RecordAgencyCollection'> => ({
  type: 'RecordAgencyCollection',
  debt: INV,
  on: day(on),
  placement: PLA(of),
  payment: PAY(n),
  amount: eur(amount),
})

describe('a placement of any share', () => {
  it('never lets an agency report more than it was given to collect, and pays the nearest commission', () => {
    const reports = fc.array(fc.bigInt({ min: 1n, max: 60_000n }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 10_000 }), (amounts, commission) => {
        const reported = amounts.map((amount, n) => ({
          ...collected('1.00', '2026-06-01', n + 1),
          amount: money(amount, 'EUR'),
        }))
        const { events, states } = play(debt, [issue(), { ...place('2026-05-01'), commission }, ...reported])
        const told = events.flatMap((each) => (each.type === 'AgencyCollected' ? [each] : []))
        const sum = told.reduce((all, { amount }) => all + amount.amount, 0n)
        expect(sum).toBeLessThanOrEqual(100_000n)
        expect(states.at(-1)).toMatchObject({
          file: { placements: Series.of(expect.objectContaining({ collected: sum })) },
          open: { principal: 100_000n },
        })
        for (const { amount, commission: paid } of told) {
          const off = 2n * (10_000n * paid.amount - amount.amount * BigInt(commission))
          expect(off > -10_000n && off <= 10_000n).toBe(true)
        }
      }),
    )
  })
})

describe('a placement with an agency', () => {
  it('is of all that is open, for a share', () => {
    given(debt, ...life(pay('400.00', '2026-03-20')))
      .when(place('2026-05-01'))
      .then({
        type: 'PlacedWithAgency',
        debt: INV,
        debtor: customer,
        on: day('2026-05-01'),
        placement: PLA(1),
        agency: 'Incasso Ltd',
        claim: eur('600.00'),
        commission: 2500,
      })
  })

  it('leaves out what is disputed, and waits while nothing may be asked for', () => {
    expect(life(dispute('300.00', '2026-04-10'), place('2026-05-01')).at(-1)).toMatchObject({ claim: eur('700.00') })
    given(debt, ...life(dispute('1000.00', '2026-04-10')))
      .when(place('2026-05-01'))
      .thenRejected({ _tag: 'NothingToDun', disputed: eur('1000.00') })
    given(debt, ...life(hold('2026-04-10', '2026-05-01')))
      .when(place('2026-05-01'))
      .thenRejected({ _tag: 'NothingToDun', heldUntil: day('2026-05-01') })
  })

  it('is with one agency at a time, and never while the debt is in court', () => {
    given(debt, ...life(place('2026-05-01')))
      .when(place('2026-05-02', 2))
      .thenRejected({ _tag: 'NotOwnerOfContact', owner: 'agency', by: 'creditor' })
    given(debt, ...life(refer('2026-05-01')))
      .when(place('2026-05-02'))
      .thenRejected({ _tag: 'NotOwnerOfContact', owner: 'legal', by: 'creditor' })
    given(debt, ...life(place('2026-05-01')))
      .when(refer('2026-05-02'))
      .thenRejected({ unmet: [{ _tag: 'notWithAgency', agency: 'Incasso Ltd' }] })
  })

  it('leaves one to speak to the debtor: the agency, and after its recall the creditor', () => {
    given(debt, ...life(place('2026-05-01')))
      .when(remind('1000.00', '2026-05-02'))
      .thenRejected({ _tag: 'NotOwnerOfContact', owner: 'agency', by: 'creditor' })
    given(debt, issued)
      .when(remind('1000.00', '2026-05-02', { by: 'agency' }))
      .thenRejected({ _tag: 'NotOwnerOfContact', owner: 'creditor', by: 'agency' })
    expect(life(place('2026-05-01'), remind('1000.00', '2026-05-02', { by: 'agency' }))).toHaveLength(3)
    const recalled = [place('2026-05-01'), recall('2026-10-31')]
    expect(ownerOfContact(stateAfter(life(...recalled)))).toBe('creditor')
    expect(life(...recalled, remind('1000.00', '2026-11-01'), place('2026-11-02', 2))).toHaveLength(5)
  })

  it('is recalled once, not before it began, and its number is its own', () => {
    given(debt, ...life(place('2026-05-01')))
      .when(recall('2026-04-30'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'placement', beganOn: day('2026-05-01') })
    const recalled = life(place('2026-05-01'), recall('2026-10-31'))
    given(debt, ...recalled)
      .when(recall('2026-11-01'))
      .thenNothing()
    given(debt, ...recalled)
      .when(place('2026-11-01'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'placement', id: PLA(1) })
    given(debt, ...recalled)
      .when(recall('2026-11-01', 2))
      .thenRejected({ _tag: 'UnknownPlacement', placement: PLA(2) })
  })
})

describe('what an agency collects', () => {
  it('is reported with its commission, rounded to the nearest cent, and comes as a payment', () => {
    given(debt, ...life(place('2026-05-01')))
      .when(collected('100.01', '2026-06-01'))
      .then({
        type: 'AgencyCollected',
        debt: INV,
        debtor: customer,
        on: day('2026-06-01'),
        placement: PLA(1),
        payment: PAY(1),
        amount: eur('100.01'),
        commission: eur('25.00'),
      })
    expect(life(place('2026-05-01'), collected('100.02', '2026-06-01')).at(-1)).toMatchObject({
      commission: eur('25.01'),
    })
    const both = [place('2026-05-01'), collected('100.00', '2026-06-01')]
    expect(openOn(life(...both), '2026-06-01')).toEqual([100_000n])
    expect(openOn(life(...both, pay('100.00', '2026-06-01')), '2026-06-01')).toEqual([90_000n])
  })

  it('is reported once for each payment, no more than the claim, and not from before the placement', () => {
    const reported = life(place('2026-05-01'), collected('900.00', '2026-06-01'))
    given(debt, ...reported)
      .when(collected('100.00', '2026-06-02'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'collection', id: PAY(1) })
    given(debt, ...reported)
      .when(collected('100.01', '2026-06-02', 2))
      .thenRejected({ _tag: 'ExceedsClaim', amount: eur('100.01'), left: eur('100.00') })
    given(debt, ...reported)
      .when(collected('1.00', '2026-04-30', 2))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'placement' })
    given(debt, ...reported)
      .when(collected('1.00', '2026-06-02', 2, 2))
      .thenRejected({ _tag: 'UnknownPlacement', placement: PLA(2) })
  })

  it('may be on its way when the debt is recalled', () => {
    const events = life(place('2026-05-01'), recall('2026-10-31'), collected('100.00', '2026-11-03'))
    expect(stateAfter(events).file.placements.at(0)).toMatchObject({ collected: 10_000n, payments: Series.of(PAY(1)) })
  })
})
