import { describe, expect, it } from 'vitest'
import type { ChequeCommand } from '../../../src/domain/cheque/command.js'
import { type Cover, coverOf, coversBetween } from '../../../src/domain/cheque/cover.js'
import { initial, recourseOf, shortfallOf } from '../../../src/domain/cheque/state.js'
import { eur } from '../sample.js'
import * as s from './sample.js'

const coverAfter = (...commands: ReadonlyArray<ChequeCommand>): Cover | undefined =>
  coverOf(s.stateAfter(s.life(...commands)))

const both = [
  { debt: s.A, amount: 60_000n },
  { debt: s.B, amount: 40_000n },
]

describe('cover', () => {
  it('is all that a cheque was given for, in hand, under collection or passed on', () => {
    expect(coverAfter()).toEqual({ kind: 'in-hand', covers: both })
    expect(coverAfter(s.deposit('2026-05-31'))).toEqual({ kind: 'under-collection', covers: both })
    expect(coverAfter(s.endorse('2026-03-02', true))).toEqual({ kind: 'endorsed', covers: both })
    expect(coverAfter(s.deposit('2026-05-31'), s.recall('2026-06-01'))).toEqual({ kind: 'in-hand', covers: both })
  })

  it('is nothing where the cheque has brought its money, bounced, or gone', () => {
    expect(coverOf(initial)).toBeUndefined()
    expect(coverAfter(s.deposit('2026-05-31'), s.clear('2026-06-02'))).toBeUndefined()
    expect(coverAfter(s.deposit('2026-05-31'), s.bounce('2026-06-02'))).toBeUndefined()
    expect(coverAfter(s.deposit('2026-05-31'), s.partlyClear('700.00', '2026-06-02'))).toBeUndefined()
    expect(coverAfter(s.deposit('2026-05-31'), s.bounce('2026-06-02'), s.refer('2026-06-02'))).toBeUndefined()
    for (const gone of [
      s.redeem('1000.00', '2026-05-01'),
      s.replace('2026-05-01', 'CHQ-8'),
      s.giveBack('2026-05-01'),
    ]) {
      expect(coverAfter(gone)).toBeUndefined()
    }
    expect(coverAfter(s.stop('2026-05-01'))).toBeUndefined()
  })

  it('of a cheque that is presented again is its shortfall, for the debts after those that were paid from it', () => {
    const again = (paid: string) =>
      coverAfter(s.deposit('2026-05-31'), s.partlyClear(paid, '2026-06-02'), s.represent('2026-06-10'))?.covers
    expect(again('250.00')).toEqual([{ debt: s.A, amount: 35_000n }, both[1]])
    expect(again('600.00')).toEqual([both[1]])
    expect(again('700.00')).toEqual([{ debt: s.B, amount: 30_000n }])
  })

  it('ends where the debts end: what is left of the cheque is for none', () => {
    const some = s.receive({ covers: [{ debt: s.A, amount: eur('600.00') }] })
    expect(coverOf(s.stateAfter(s.lifeOf(some)))?.covers).toEqual([both[0]])
    const again = s.lifeOf(
      ...[some, s.deposit('2026-05-31'), s.partlyClear('700.00', '2026-06-02'), s.represent('2026-06-10')],
    )
    expect(coverOf(s.stateAfter(again))?.covers).toEqual([])
  })

  it('is never given by a security cheque, whatever it names', () => {
    const security = s.receive({ purpose: 'security' })
    expect(coverOf(s.stateAfter(s.lifeOf(security)))).toBeUndefined()
    expect(coverOf(s.stateAfter(s.lifeOf(security, s.deposit('2026-05-31'))))).toBeUndefined()
  })

  it('tells which debts a clearing is for', () => {
    const known = s.stateAfter(s.life())
    expect(coversBetween(known, 0n, 70_000n)).toEqual([both[0], { debt: s.B, amount: 10_000n }])
    expect(coversBetween(known, 70_000n, 30_000n)).toEqual([{ debt: s.B, amount: 30_000n }])
    expect(coversBetween(known, 100_000n, 1n)).toEqual([])
  })
})

describe('what a cheque may cost us', () => {
  it('is what was passed on with recourse, until it clears or comes back', () => {
    const recourseAfter = (...commands: ReadonlyArray<ChequeCommand>) => recourseOf(s.stateAfter(s.life(...commands)))
    expect(recourseAfter(s.endorse('2026-03-02', true))).toBe(100_000n)
    expect(recourseAfter(s.endorse('2026-03-02', false))).toBe(0n)
    expect(recourseAfter(s.endorse('2026-03-02', true), s.clear('2026-06-02'))).toBe(0n)
    expect(recourseAfter(s.endorse('2026-03-02', true), s.bounce('2026-06-02'))).toBe(0n)
    expect(recourseAfter()).toBe(0n)
    expect(recourseOf(initial)).toBe(0n)
  })

  it('is what a bounced one falls short of', () => {
    const shortfallAfter = (...commands: ReadonlyArray<ChequeCommand>) => shortfallOf(s.stateAfter(s.life(...commands)))
    expect(shortfallAfter(s.deposit('2026-05-31'))).toBe(0n)
    expect(shortfallAfter(s.deposit('2026-05-31'), s.partlyClear('700.00', '2026-06-02'))).toBe(30_000n)
    expect(shortfallAfter(s.deposit('2026-05-31'), s.bounce('2026-06-02'), s.refer('2026-06-02'))).toBe(100_000n)
    expect(shortfallAfter(s.deposit('2026-05-31'), s.bounce('2026-06-02'), s.represent('2026-06-02'))).toBe(0n)
  })
})
