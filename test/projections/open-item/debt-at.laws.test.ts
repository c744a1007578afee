import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debtHistory, paymentHistory } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { promisedBalance } from '../../../src/domain/debt/rule/promise-verdict.js'
import { scheduleOf } from '../../../src/domain/debt/schedule.js'
import { disputedBalance, type IssuedDebt, openBalance } from '../../../src/domain/debt/state.js'
import { fold } from '../../../src/domain/decider.js'
import { payment } from '../../../src/domain/payment/payment.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { type DebtPosition, positionAt } from '../../../src/projections/open-item/debt-at.js'
import type { ItemHistory } from '../../../src/projections/open-item/item-history.js'
import { paymentAt } from '../../../src/projections/open-item/payment-at.js'
import type { At } from '../../../src/projections/projection/state-at.js'
import { daysOf, placeOf, recordedAt, states, until } from '../history.js'

const historyOf = (events: ReadonlyArray<DebtEvent>): ItemHistory | undefined => [...states(events).values()][0]

const positionIn = (history: ItemHistory | undefined, at: At): DebtPosition | undefined =>
  history?.kind === 'debt' ? positionAt(history, at) : undefined

/** The debt as all that was said of it makes it: the fold of what was true by the end of a day. */
const debtOn = (events: ReadonlyArray<DebtEvent>, day: LocalDate): IssuedDebt | undefined => {
  const state = fold(debt, until(events, day))
  return state.situation === 'unissued' || openBalance(state) === 0n ? undefined : state
}

const figuresOf = (position: DebtPosition | undefined) =>
  position && {
    open: position.open,
    parts: position.parts,
    disputed: position.disputed,
    promised: position.promises.reduce((sum, { left }) => sum + left, 0n),
    debtor: position.item.debtor,
  }

const known = (state: IssuedDebt | undefined, day: LocalDate) =>
  state && {
    open: openBalance(state),
    parts: scheduleOf(state),
    disputed: disputedBalance(state),
    promised: promisedBalance(state, day),
    debtor: state.debtor,
  }

/** Every debt of random histories on some of its days. */
const eachDay = (runs: number, check: (events: ReadonlyArray<DebtEvent>, day: LocalDate) => void) =>
  fc.assert(
    fc.property(debtHistory(), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), ({ events }, picks) => {
      const days = daysOf(events)
      for (const pick of picks) check(events, days[pick % days.length] as LocalDate)
    }),
    { numRuns: runs },
  )

describe('the position of a debt on any day', () => {
  it('is the fold of its decider over all that was true by then, though what bears on no money was not kept', () => {
    eachDay(300, (events, day) => {
      expect(figuresOf(positionIn(historyOf(events), { asOf: day }))).toEqual(known(debtOn(events, day), day))
    })
  })

  it('is that of every beginning of its history, to whoever knows no more', () => {
    eachDay(80, (events, day) => {
      const history = historyOf(events)
      for (let length = 0; length <= events.length; length++) {
        const then = known(debtOn(events.slice(0, length), day), day)
        for (const knownAt of [placeOf(length - 1), recordedAt(length - 1)]) {
          expect(figuresOf(positionIn(history, { asOf: day, knownAt }))).toEqual(then)
        }
      }
    })
  })

  it('has parts that sum to what is open, the earliest first', () => {
    eachDay(200, (events, day) => {
      const position = positionIn(historyOf(events), { asOf: day })
      if (position === undefined) return
      expect(position.parts.reduce((sum, { open }) => sum + open, 0n)).toBe(position.open)
      expect(position.parts.every(({ open }) => open > 0n)).toBe(true)
      expect(position.parts.map(({ due }) => due)).toEqual(position.parts.map(({ due }) => due).sort())
    })
  })
})

describe('a payment on any day', () => {
  it('has unapplied what its decider says, though what bears on no money was not kept', () => {
    fc.assert(
      fc.property(paymentHistory(), ({ events }) => {
        const [history] = [...states(events).values()]
        for (const day of daysOf(events)) {
          const state = fold(payment, until(events, day))
          const position = history?.kind === 'payment' ? paymentAt(history, { asOf: day }) : undefined
          expect(position?.unapplied ?? 0n).toBe(state.situation === 'unreceived' ? 0n : state.unapplied)
        }
      }),
      { numRuns: 150 },
    )
  })
})
