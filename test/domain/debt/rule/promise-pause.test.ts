import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { deadlineAfter, type Pause } from '../../../../src/domain/debt/rule/promise-pause.js'
import { addDays, daysBetween, type LocalDate } from '../../../../src/domain/value/local-date.js'
import { day, dispute, eur, INV, judge, life, PTP, pay, promise, stateAfter, takeBack } from '../../sample.js'
import { HOLD, hold, refer, release, remind, resolve, typesOf } from '../sample.js'

const made = day('2026-03-01')
const at = (n: number): LocalDate => addDays(made, n)
const pause = (from: number, days: number): Pause => ({ from: at(from), to: at(from + days) })
const anyPauses = fc.array(
  fc.tuple(fc.integer({ min: -20, max: 60 }), fc.nat(15)).map(([from, days]) => pause(from, days)),
  { maxLength: 5 },
)

/** Day by day: a day that is paused is not one of those that the debtor has. */
const dayByDay = (deadline: LocalDate, pauses: ReadonlyArray<Pause>): LocalDate => {
  let left = daysBetween(made, deadline) + 1
  for (let on = made; ; on = addDays(on, 1)) {
    if (!pauses.some(({ from, to }) => from <= on && to !== undefined && on < to)) left -= 1
    if (left === 0) return on
  }
}

describe('a deadline with any pauses', () => {
  it('leaves as many days that are not paused as there were, counted day by day', () => {
    fc.assert(
      fc.property(anyPauses, fc.nat(30), (pauses, days) => {
        expect(deadlineAfter(made, at(days), pauses)).toBe(dayByDay(at(days), pauses))
      }),
      { numRuns: 500 },
    )
  })

  it('is never earlier, does not mind their order, and is no earlier with one more', () => {
    fc.assert(
      fc.property(anyPauses, anyPauses, fc.nat(30), (some, more, days) => {
        const extended = deadlineAfter(made, at(days), some) ?? ''
        expect(extended >= at(days)).toBe(true)
        expect(deadlineAfter(made, at(days), some.toReversed())).toBe(extended)
        expect((deadlineAfter(made, at(days), [...some, ...more]) ?? '') >= extended).toBe(true)
      }),
    )
  })
})

describe('a deadline', () => {
  const deadline = at(14)

  it('moves by the days of a pause', () => {
    expect(deadlineAfter(made, deadline, [pause(4, 10)])).toBe(at(24))
  })

  it('does not move by a pause before the promise was made, or after the deadline', () => {
    expect(deadlineAfter(made, deadline, [pause(-10, 10), pause(15, 5)])).toBe(deadline)
    expect(deadlineAfter(made, deadline, [pause(-10, 12)])).toBe(at(16))
  })

  it('moves once by days that are paused twice', () => {
    expect(deadlineAfter(made, deadline, [pause(4, 10), pause(8, 10), pause(5, 2)])).toBe(at(28))
  })

  it('moves by a pause that begins in the days it was moved by', () => {
    expect(deadlineAfter(made, deadline, [pause(4, 10), pause(20, 3)])).toBe(at(27))
  })

  it('is none while a pause lasts, that began before it was over', () => {
    expect(deadlineAfter(made, deadline, [{ from: at(14), to: undefined }])).toBeUndefined()
    expect(deadlineAfter(made, deadline, [{ from: at(15), to: undefined }])).toBe(deadline)
  })
})

describe('a promise in dispute', () => {
  const promised = promise('300.00', '2026-04-02', '2026-04-10')
  const disputed = [promised, dispute('100.00', '2026-04-05')] as const
  const over = [...disputed, resolve('2026-04-25')] as const

  it('is not judged while the dispute lasts', () => {
    given(debt, ...life(...disputed))
      .when(judge('2026-05-30'))
      .thenRejected({ _tag: 'TooEarlyToJudge', promise: PTP(1), deadline: undefined, on: day('2026-05-30') })
  })

  it('has the days that were left when the dispute is over', () => {
    given(debt, ...life(...over))
      .when(judge('2026-04-30'))
      .thenRejected({ _tag: 'TooEarlyToJudge', deadline: day('2026-04-30') })
    expect(typesOf(life(...over, judge('2026-05-01'))).at(-1)).toBe('PromiseBroken')
    expect(typesOf(life(...over, pay('300.00', '2026-04-30'))).at(-1)).toBe('PromiseKept')
  })

  it('is kept at once when its money comes all the same', () => {
    expect(typesOf(life(...disputed, pay('300.00', '2026-04-20'))).at(-1)).toBe('PromiseKept')
  })

  it('is open again when that money goes back, until the later deadline', () => {
    const kept = [...disputed, pay('300.00', '2026-04-20'), resolve('2026-04-25')] as const
    expect(typesOf(life(...kept, takeBack('2026-04-30'))).slice(-2)).toEqual(['PaymentReversed', 'PromiseReopened'])
    expect(typesOf(life(...kept, takeBack('2026-05-01'))).slice(-2)).toEqual(['PromiseReopened', 'PromiseBroken'])
  })

  it('covers what it is for until the later deadline, from reminders and from court', () => {
    given(debt, ...life(...over))
      .when(remind('700.01', '2026-04-30'))
      .thenRejected({ _tag: 'BalanceMisstated', dunnable: eur('700.00') })
    given(debt, ...life(...over))
      .when(refer('2026-04-30'))
      .thenRejected({ unmet: [{ _tag: 'noOpenPromise', promised: eur('300.00') }] })
    expect(typesOf(life(...over, remind('1000.00', '2026-05-01'))).at(-1)).toBe('DebtorReminded')
  })

  it('may be withdrawn or made anew until then', () => {
    const withdraw = {
      type: 'WithdrawPromise',
      debt: INV,
      on: day('2026-04-30'),
      promise: PTP(1),
      reason: 'lost',
    } as const
    expect(typesOf(life(...over, withdraw)).at(-1)).toBe('PromiseWithdrawn')
    const anew = promise('300.00', '2026-04-30', '2026-05-30', { promise: PTP(2), supersedes: PTP(1) })
    expect(stateAfter(life(...over, anew)).promises.map(({ status }) => status)).toEqual(['superseded', 'open'])
  })

  it('that began after the deadline is judged as ever', () => {
    expect(typesOf(life(promised, dispute('100.00', '2026-04-11'), judge('2026-04-12'))).at(-1)).toBe('PromiseBroken')
  })
})

describe('a promise under a moratorium', () => {
  const promised = promise('300.00', '2026-04-02', '2026-04-10')
  const moratorium = hold('2026-04-05', '2026-04-24', { reason: 'moratorium' })

  it('has the days that were left when it is over', () => {
    given(debt, ...life(promised, moratorium))
      .when(judge('2026-04-30'))
      .thenRejected({ _tag: 'TooEarlyToJudge', deadline: day('2026-04-30') })
    expect(typesOf(life(promised, moratorium, judge('2026-05-01'))).at(-1)).toBe('PromiseBroken')
  })

  it('has fewer when it is released before its end', () => {
    const released = life(promised, moratorium, release('2026-04-15'))
    given(debt, ...released)
      .when(judge('2026-04-20'))
      .thenRejected({ deadline: day('2026-04-20') })
    expect(typesOf(life(promised, moratorium, release('2026-04-15'), judge('2026-04-21'))).at(-1)).toBe('PromiseBroken')
  })

  it('and in dispute at the same time has each day once', () => {
    const both = life(promised, moratorium, dispute('100.00', '2026-04-20'), resolve('2026-04-30'))
    given(debt, ...both)
      .when(judge('2026-04-30'))
      // 5 April to 29 April are paused; six days were left.
      .thenRejected({ deadline: day('2026-05-05') })
  })

  it('is not suspended by a hold for another reason', () => {
    const kind = hold('2026-04-05', '2026-04-24', { reason: 'goodwill', hold: HOLD(2) })
    expect(typesOf(life(promised, kind, judge('2026-04-11'))).at(-1)).toBe('PromiseBroken')
  })
})
