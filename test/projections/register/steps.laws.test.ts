import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { zone } from '../../../src/domain/value/zone.js'
import { metrics } from '../../../src/projections/metrics/index.js'
import { type StepsReport, stepPerformance } from '../../../src/projections/register/index.js'
import { cases, eachDay, inTwo, sum } from './books.js'

const total = ({ rows }: StepsReport, currency: string): ReadonlyArray<bigint | number> => {
  const own = rows.filter((row) => row.currency === currency)
  return [
    own.reduce((count, { contacts }) => count + contacts, 0),
    sum(own.map(({ brought }) => brought.amount)),
    sum(own.map(({ promised }) => promised.amount)),
  ]
}

describe('what steps brought in random books', () => {
  it('is the same in all by whatever it is told apart, no more than came, and that of its parts', () => {
    eachDay(
      20,
      (events, asOf) => {
        const all = cases(events)
        const query = { asOf, from: addDays(asOf, -3_000), zone: zone('Asia/Tehran') }
        const whole = stepPerformance(all, query)
        const came = metrics(all, query).currencies
        const halves = inTwo(events).map((half) => stepPerformance(half, query))
        for (const currency of new Set(whole.rows.map((row) => row.currency))) {
          const [contacts = 0, brought = 0n, promised = 0n] = total(whole, currency)
          for (const part of ['step', 'channel', 'hour'] as const) {
            expect(total(stepPerformance(all, { ...query, by: [part] }), currency)).toEqual([
              contacts,
              brought,
              promised,
            ])
          }
          const ofHalves = halves.map((half) => total(half, currency))
          expect(ofHalves.reduce((count, [of = 0]) => count + Number(of), 0)).toBe(contacts)
          expect(sum(ofHalves.map(([, of = 0n]) => BigInt(of)))).toBe(brought)
          const collected = came.find((one) => one.currency === currency)?.collected.amount ?? 0n
          expect(BigInt(brought) <= collected).toBe(true)
        }
      },
      ['RemindDebtor', 'RecordContact'],
    )
  })
})
