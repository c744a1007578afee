import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { daysLater, daysTowards } from '../../../src/domain/calendar/gregorian.js'
import { localDate } from '../../../src/domain/value/local-date.js'

describe('days where ISO dates end', () => {
  const [first, second] = [localDate('0001-01-01'), localDate('0001-01-02')]
  const [last, before] = [localDate('9999-12-31'), localDate('9999-12-30')]

  it('are counted up to the first and the last of them, and no further', () => {
    expect([daysLater(second, -1), daysLater(before, 1), daysLater(first, 0)]).toEqual(
      [first, last, first].map(E.right),
    )
    for (const [asked, days] of [
      [first, -1],
      [second, -2],
      [last, 1],
      [before, 2],
    ] as const) {
      expect(daysLater(asked, days)).toMatchObject(E.left({ _tag: 'OutOfRange', calendar: 'gregory', asked }))
    }
  })

  it('are walked up to the first and the last of them, and no further', () => {
    expect([...daysTowards(second, -9)]).toEqual([second, first])
    expect([...daysTowards(before, 9)]).toEqual([before, last])
    expect([...daysTowards(second, 1)]).toEqual([second, '0001-01-03'])
    expect([...daysTowards(last, 0)]).toEqual([last])
  })
})
