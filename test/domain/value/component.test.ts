import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import {
  creditOrder,
  minus,
  noComponents,
  paymentOrder,
  plus,
  takeInOrder,
  total,
} from '../../../src/domain/value/component.js'

const amount = fc.bigInt({ min: 0n, max: 1_000n })
const components = arbitrary.record({ principal: amount, fee: amount, interest: amount, cost: amount })
const orders = fc.constantFrom(paymentOrder, creditOrder)

describe('taking an amount from components', () => {
  it('takes all of it, or all there is', () => {
    fc.assert(
      fc.property(components, amount, orders, (from, wanted, order) => {
        const taken = total(plus(noComponents, takeInOrder(from, wanted, order)))
        expect(taken).toBe(wanted < total(from) ? wanted : total(from))
      }),
    )
  })

  it('never takes more than a component holds, and begins with the next only when one is empty', () => {
    fc.assert(
      fc.property(components, amount, orders, (from, wanted, order) => {
        const left = minus(from, takeInOrder(from, wanted, order))
        const rest = order.map((component) => left[component])
        expect(rest.every((each) => each >= 0n)).toBe(true)
        const begun = order.findIndex((component) => left[component] > 0n)
        const after = begun < 0 ? [] : order.slice(begun + 1)
        for (const component of after) expect(left[component]).toBe(from[component])
      }),
    )
  })

  it('and giving it back leaves them as they were', () => {
    fc.assert(
      fc.property(components, amount, orders, (from, wanted, order) => {
        const taken = takeInOrder(from, wanted, order)
        expect(plus(minus(from, taken), taken)).toEqual(from)
      }),
    )
  })

  it('clears costs, then interest, then fees, then principal', () => {
    const owed = { principal: 100n, fee: 5n, interest: 7n, cost: 3n }
    expect(takeInOrder(owed, 12n, paymentOrder)).toEqual({ cost: 3n, interest: 7n, fee: 2n })
    expect(takeInOrder(owed, 12n, creditOrder)).toEqual({ principal: 12n })
  })
})
