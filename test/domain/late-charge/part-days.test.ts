import { describe, expect, it } from 'vitest'
import { daysLate } from '../../../src/domain/late-charge/part-days.js'
import type { Arrears } from '../../../src/domain/late-charge/stretch.js'
import { day } from '../sample.js'
import { owed, paid } from './late.js'

/** Two instalments, due at the end of March and on 20 April, as they stand at the end of April. */
const instalments: Arrears = {
  movements: [
    { on: day('2026-03-01'), due: day('2026-03-31'), amount: 100n },
    { on: day('2026-04-20'), due: day('2026-04-20'), amount: 50n },
  ],
  holds: [],
  from: day('2026-04-01'),
  asOf: day('2026-04-30'),
}

describe('the days on which each part was late', () => {
  it('begin on the day after it was due, and end on the day that it is paid', () => {
    expect(daysLate(instalments)).toEqual([30, 10])
    const settled = { on: day('2026-04-10'), due: day('2026-03-31'), amount: -100n }
    expect(daysLate({ ...instalments, movements: [...instalments.movements, settled] })).toEqual([10, 10])
  })

  it('are one where it is paid on the first of them, and none where it is paid in time', () => {
    const alone = { ...instalments, movements: [owed('2026-03-01', 100n)] }
    const until = (on: string) => daysLate({ ...alone, movements: [...alone.movements, paid(on, 100n)] })
    expect([until('2026-04-02'), until('2026-04-01'), until('2026-03-31')]).toEqual([[2], [1], []])
  })

  it('leave out those on which all of it is held, of the parts that were due last first', () => {
    const held = (amount: bigint) => daysLate({ ...instalments, holds: [{ from: day('2026-04-21'), amount }] })
    expect([held(49n), held(50n), held(149n), held(150n)]).toEqual([[30, 10], [30], [30], [20]])
  })
})
