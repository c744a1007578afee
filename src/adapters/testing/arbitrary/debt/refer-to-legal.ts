import * as fc from 'fast-check'
import { addDays, laterOf } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { chargeNumbered, costOf } from './charge.js'
import { legalOutcome } from './kinds.js'
import { type DebtFit, nextOf, sightOf } from './sight.js'

/** Refers to counsel, mostly once the debt is overdue enough, under conditions that it mostly meets. */
export const referring = (): fc.Arbitrary<DebtFit> =>
  record(
    {
      gap: gap(),
      early: rarely(),
      finalNotice: rarely(),
      minDaysPastDue: fc.nat(45),
      minimum: portion(),
      costs: fc.bigInt({ min: -1n, max: 50_000n }),
    },
    { timeBarredAfter: fc.integer({ min: -100, max: 1000 }), covered: fc.bigInt({ min: 0n, max: 2n }) },
  ).map(({ gap, early, finalNotice, minDaysPastDue, minimum, costs, timeBarredAfter, covered }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { debt, on: someDay } = about(gap)
    const on = early || issued === undefined ? someDay : laterOf(someDay, addDays(issued.dueDate, minDaysPastDue))
    const barred = timeBarredAfter === undefined ? {} : { timeBarredFrom: addDays(on, timeBarredAfter) }
    return {
      type: 'ReferToLegal',
      debt,
      on,
      counsel: 'Ms Advocate',
      authority: 'district court',
      costs: money(costs, open.currency),
      conditions: { finalNotice, minDaysPastDue, minAmount: portionOf(open, minimum), ...barred },
      ...(covered === undefined
        ? {}
        : { covered: money(covered / 2n, open.currency), unapplied: money(covered % 2n, open.currency) }),
    }
  })

/** The case ends; at times the debtor owes a part of what it cost. */
export const recordingOutcome = (): fc.Arbitrary<DebtFit> =>
  record(
    {
      gap: gap(),
      early: rarely(),
      outcome: legalOutcome(),
      awarded: portion(),
      costs: fc.bigInt({ min: -1n, max: 50_000n }),
      again: rarely(),
    },
    { charged: fc.bigInt({ min: 0n, max: 20n }) },
  ).map(({ gap, early, outcome, awarded, costs, again, charged }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { debt, on } = about(gap)
    const referredOn = issued?.legal?.on
    const charge = chargeNumbered(nextOf(issued?.file.costs.length ?? 0, again))
    return {
      type: 'RecordLegalOutcome',
      debt,
      on: referredOn === undefined ? on : early ? addDays(referredOn, -1) : laterOf(on, referredOn),
      outcome,
      awarded: portionOf(open, awarded),
      costs: money(costs, open.currency),
      document: 'judgment 8 C 12/26',
      ...(charged === undefined ? {} : { charged: { charge, amount: costOf(issued, charged) } }),
    }
  })
