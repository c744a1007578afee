import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import { holdOn } from '../../../../src/domain/debt/case-file.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { dunnableBalance } from '../../../../src/domain/debt/rule/reminder.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { customer, day, INV, issued, life, pay, stateAfter } from '../../sample.js'
import { HOLD, hold, refer, release, remind } from '../sample.js'

const held = hold('2026-04-05', '2026-04-30', { reason: 'vulnerability' })
const assign = (on: string, collector: string) =>
  ({ type: 'AssignCollector', debt: INV, on: day(on), collector }) as const

describe('holds of any days', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(20), fc.option(fc.nat(20)))

  it('keep dunning off on their days and on no others', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.nat(90), (spans, at) => {
        const from = day('2026-04-01')
        const commands = spans.flatMap(([on, days, released], n) => {
          const begins = addDays(from, on)
          const held = hold(begins, addDays(begins, days), { hold: HOLD(n) })
          return released === null ? [held] : [held, release(addDays(begins, released), n)]
        })
        const state = stateAfter(life(...commands))
        const paused = spans.some(
          ([on, days, released]) => on <= at && at <= on + days && (released === null || at < on + released),
        )
        expect(holdOn(state.file, addDays(from, at)) !== undefined).toBe(paused)
        expect(dunnableBalance(state, addDays(from, at))).toBe(paused ? 0n : 100_000n)
      }),
    )
  })
})

describe('a hold', () => {
  it('has a reason and an end, from the day on which it is placed', () => {
    const { type: _, ...says } = held
    given(debt, issued)
      .when(held)
      .then({ type: 'DunningHeld', debtor: customer, ...says })
    given(debt, issued)
      .when(hold('2026-04-05', '2026-04-04'))
      .thenRejected({ _tag: 'EndsBeforeItBegins', on: day('2026-04-05'), until: day('2026-04-04') })
    given(debt, ...life(held))
      .when(hold('2026-05-05', '2026-05-30'))
      .thenRejected({ _tag: 'DuplicateId', kind: 'hold', id: HOLD(1) })
  })

  it('keeps reminders and courts away to its last day', () => {
    given(debt, ...life(held))
      .when(remind('1000.00', '2026-04-30'))
      .thenRejected({ _tag: 'NothingToDun', heldUntil: day('2026-04-30') })
    given(debt, ...life(held))
      .when(refer('2026-04-30'))
      .thenRejected({ unmet: [{ _tag: 'notHeld', until: day('2026-04-30') }] })
    expect(life(held, remind('1000.00', '2026-04-04'), remind('1000.00', '2026-05-01'))).toHaveLength(4)
  })

  it('is released before its end, once, and then no longer holds', () => {
    const { type: _, ...says } = release('2026-04-20')
    given(debt, ...life(held))
      .when(release('2026-04-20'))
      .then({ type: 'DunningReleased', debtor: customer, ...says })
    const released = life(held, release('2026-04-20'))
    given(debt, ...released)
      .when(release('2026-04-21'))
      .thenNothing()
    given(debt, ...released)
      .when(remind('1000.00', '2026-04-19'))
      .thenRejected({ _tag: 'NothingToDun' })
    expect(life(held, release('2026-04-20'), remind('1000.00', '2026-04-20'))).toHaveLength(4)
  })

  it('that is over, or unknown, or has not begun, is not released', () => {
    given(debt, ...life(held))
      .when(release('2026-05-01'))
      .thenNothing()
    given(debt, ...life(held))
      .when(release('2026-04-20', 2))
      .thenRejected({ _tag: 'UnknownHold', hold: HOLD(2) })
    given(debt, ...life(held))
      .when(release('2026-04-04'))
      .thenRejected({ _tag: 'BeforeItBegan', what: 'hold', beganOn: day('2026-04-05') })
  })

  it('may be placed on a debt that is paid: it may be opened again', () => {
    expect(life(pay('1000.00', '2026-03-20'), held)).toHaveLength(3)
  })
})

describe('a collector', () => {
  it('looks after the debt until another does', () => {
    const events = life(assign('2026-04-01', 'ana'), assign('2026-05-01', 'ben'))
    expect(stateAfter(events).file.collector).toBe('ben')
    given(debt, ...events)
      .when(assign('2026-05-02', 'ben'))
      .thenNothing()
    given(debt, ...events)
      .when(assign('2026-05-02', 'ana'))
      .then({ type: 'CollectorAssigned', debt: INV, debtor: customer, on: day('2026-05-02'), collector: 'ana' })
  })
})
