import { describe, expect, it } from 'vitest'
import { debtorsOfEvents } from '../../../src/domain/book/book.js'
import { creditHeld, limitOn } from '../../../src/domain/debtor/in-force.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { exposure } from '../../../src/projections/exposure.js'
import { creditRegister } from '../../../src/projections/register/credit.js'
import { cases, eachDay, sorted, states, sum } from './books.js'

describe('the register of exposure and credit room', () => {
  it('has of every debtor the exposure that he has when one asks of him alone', () => {
    eachDay(80, (events, asOf) => {
      const { rows } = creditRegister(cases(events), { asOf })
      for (const debtor of debtorsOfEvents(events)) {
        const own = rows.filter((row) => row.debtor === debtor)
        const alone = exposure(states(events), { debtor, asOf })
        for (const { exposure: amount, ...parts } of alone) {
          expect(own.find(({ currency }) => currency === parts.currency)).toMatchObject({ amount, ...parts })
        }
        const more = own.filter(({ currency }) => alone.every((one) => one.currency !== currency))
        expect(more.every(({ amount, limit }) => amount.amount === 0n && limit !== undefined)).toBe(true)
        expect(sorted(creditRegister(cases(events), { asOf, debtor }).rows)).toEqual(sorted(own))
      }
    })
  })

  it('has the limits and holds that the decider of each debtor knows, and room and excess of nobody else', () => {
    eachDay(80, (events, asOf, book) => {
      for (const { debtor, currency, amount, limit, room, over, holds, status } of creditRegister(cases(events), {
        asOf,
      }).rows) {
        const known = book.debtors.get(debtor)
        const isKnown = known !== undefined && known.situation !== 'unregistered'
        expect(limit).toEqual(isKnown ? limitOn(known, currency, asOf) : undefined)
        expect(holds).toEqual(isKnown ? creditHeld(known, asOf).map(({ began }) => began.hold) : [])
        expect(status === 'held').toBe(holds.length > 0)
        if (limit === undefined) expect([room, over]).toEqual([undefined, undefined])
        else expect((room?.amount ?? 0n) - (over?.amount ?? 0n)).toBe(limit.amount - amount.amount)
      }
    })
  })

  it('sums to what the aging has open, covered and unapplied, in all and by group', () => {
    eachDay(80, (events, asOf) => {
      const { currencies, groups = [] } = creditRegister(cases(events), { asOf, groupBy: (_, head) => head })
      for (const { currency, open, unapplied, columns } of aging(states(events), { asOf }).currencies) {
        const whole = currencies.find((one) => one.currency === currency)
        expect([whole?.open, whole?.unapplied, whole?.covered]).toEqual([open, unapplied, columns.covered])
      }
      for (const { currency, exposure: all, open, recourse, debtors, byStatus } of currencies) {
        expect(all.amount).toBe(open.amount + recourse.amount)
        expect(Object.values(byStatus).reduce((count, one) => count + one.count, 0)).toBe(debtors)
        const parts = groups.flatMap((group) => group.currencies.filter((one) => one.currency === currency))
        expect(sum(parts.map((part) => part.exposure.amount))).toBe(all.amount)
      }
    })
  })
})
