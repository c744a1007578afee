import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { dailyBalance } from '../../../src/domain/law/daily-balance.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { balanceOn, type Movement } from '../../../src/domain/value/movement.js'

const movement: fc.Arbitrary<Movement> = fc.record({
  on: fc.integer({ min: 1, max: 9 }).map((day) => localDate(`2026-03-0${day}`)),
  amount: fc.bigInt({ min: -9n, max: 9n }),
})

it('answers the lowest end of a day from the day of the movement on, in whatever order the days come', () => {
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 20 }), (movements) => {
      const move = dailyBalance()
      for (const [index, one] of movements.entries()) {
        const known = movements.slice(0, index + 1)
        const balances = known.filter(({ on }) => on >= one.on).map(({ on }) => balanceOn(known, on))
        const low = move(one)
        expect(low.amount).toBe(balances.reduce((least, balance) => (balance < least ? balance : least)))
        expect(balanceOn(known, low.on)).toBe(low.amount)
      }
    }),
  )
})

it('answers the first of days that are equally low: since then it was so', () => {
  const [first, second] = [localDate('2026-03-04'), localDate('2026-03-06')]
  const move = dailyBalance()
  move({ on: second, amount: 0n })
  expect(move({ on: first, amount: -1n })).toEqual({ on: first, amount: -1n })
})
