import { describe, expect, it } from 'vitest'
import { bookLaws, given, obeys, play, settledBook } from '../../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../../src/domain/book/book.js'
import type { DebtCommand } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { dunnableBalance } from '../../../../src/domain/debt/rule/reminder.js'
import { disputedBalance } from '../../../../src/domain/debt/state.js'
import { fold } from '../../../../src/domain/decider.js'
import { basisPoints } from '../../../../src/domain/late-charge/rate.js'
import { aging } from '../../../../src/projections/aging/aging.js'
import { states } from '../../../projections/history.js'
import { customer, DIS, day, dispute, eur, INV, issue, life, PAY, promise, stateAfter, writeOff } from '../../sample.js'
import { concede, cost, credit, refer, remind, resolve, waive } from '../sample.js'

/** What is still disputed, and what a reminder may ask for, after those commands. */
const figuresAfter = (...commands: ReadonlyArray<DebtCommand>): readonly [bigint, bigint] => {
  const state = stateAfter(life(...commands))
  return [disputedBalance(state), dunnableBalance(state, day('2026-12-01'))]
}

const writeOffPart = (amount: string, on: string) => ({ ...writeOff(on), amount: eur(amount) })
const undo = (on: string, amount?: string): DebtCommand => ({
  ...{ type: 'ReverseWriteOff', debt: INV, on: day(on), reason: 'found' },
  ...(amount === undefined ? {} : { amount: eur(amount) }),
})

describe('a dispute of 40.00 of 60.00, then a credit note of 40.00 for it', () => {
  const sixty = issue({ principal: eur('60.00') })
  const disputed = [sixty, dispute('40.00', '2026-04-01')] as const
  const credited = [...disputed, credit('40.00', '2026-04-10')] as const
  const events = play(settledBook, credited).events

  it('has nothing left, and the rest may be asked for, by reminder, legally and in every view', () => {
    const { rejections } = play(debt, [...credited, remind('20.00', '2026-04-15'), refer('2026-05-15')])
    expect(rejections).toEqual([])
    const [report] = aging(states(events), { asOf: day('2026-05-15') }).currencies
    expect([report?.outstanding, report?.columns.disputed]).toEqual([eur('20.00'), eur('0.00')])
  })

  it('leaves the rest to be paid by money that comes undirected', () => {
    const receive: BookCommand = {
      ...{ type: 'ReceivePayment', payment: PAY(1), debtor: customer, on: day('2026-04-20') },
      ...{ amount: eur('20.00'), method: 'transfer' },
    }
    const history = play(settledBook, [...credited, receive])
    obeys(...bookLaws)(history)
    expect(fold(settledBook, history.events).debts.get(INV)?.situation).toBe('settled')
  })

  it('was disputed as a whole on the days before', () => {
    const on = (asOf: string) => aging(states(events), { asOf: day(asOf) }).currencies[0]?.columns.disputed
    expect([on('2026-04-09'), on('2026-04-10')]).toEqual([eur('40.00'), eur('0.00')])
  })

  it('of which 15.00 are credited, has 25.00 left', () => {
    const partly = stateAfter(play(debt, [...disputed, credit('15.00', '2026-04-10')]).events)
    expect([disputedBalance(partly), dunnableBalance(partly, day('2026-05-01'))]).toEqual([2_500n, 2_000n])
  })

  it('bears interest on what is left from the day after the credit note', () => {
    const table = [{ from: day('2000-01-01'), value: basisPoints(1000) }]
    const terms = { lateCharge: { strategy: 'simple-interest', terms: { rates: { by: 'agreed', table } } } } as const
    const charge: DebtCommand = { type: 'ChargeLateness', debt: INV, on: day('2026-04-20') }
    // 3,650.00 of 7,300.00 stay: 1.00 a day, 20 days long; the other half bore nothing.
    const owed = issue({ principal: eur('7300.00'), terms })
    const half = [owed, dispute('3650.00', '2026-03-31'), credit('3650.00', '2026-04-10'), charge]
    expect(stateAfter(play(debt, half).events).charged.interest).toBe(2_000n)
  })
})

describe('what is given up is of what is disputed first', () => {
  it('by a concession as by a credit note', () => {
    expect(figuresAfter(dispute('400.00', '2026-04-01'), concede('400.00', '2026-04-10'))).toEqual([0n, 60_000n])
  })

  it('by a write-off in part; reversed, it is disputed again', () => {
    const written = [dispute('400.00', '2026-04-01'), writeOffPart('500.00', '2026-04-10')] as const
    expect(figuresAfter(...written)).toEqual([0n, 50_000n])
    expect(figuresAfter(...written, undo('2026-04-20', '300.00'))).toEqual([30_000n, 50_000n])
    expect(figuresAfter(...written, undo('2026-04-20'))).toEqual([40_000n, 60_000n])
  })

  it('but not by a write-off of all: reversed, all is as it was', () => {
    expect(figuresAfter(dispute('400.00', '2026-04-01'), writeOff('2026-04-10'), undo('2026-04-20'))).toEqual([
      40_000n,
      60_000n,
    ])
  })

  it('by a waiver only where it says so: of a charge it is known what for', () => {
    const charged = [cost('30.00', '2026-04-01'), dispute('30.00', '2026-04-02')] as const
    expect(figuresAfter(...charged, waive('30.00', '2026-04-10'))).toEqual([3_000n, 97_000n])
    expect(figuresAfter(...charged, waive('30.00', '2026-04-10', { dispute: DIS(1) }))).toEqual([0n, 100_000n])
  })

  it('of the oldest dispute, or of the one that is named', () => {
    const two = [dispute('100.00', '2026-04-01'), dispute('200.00', '2026-04-02', 2)] as const
    const left = (...more: ReadonlyArray<DebtCommand>) =>
      life(...two, ...more).flatMap((event) => ('disputes' in event ? [event.disputes] : []))
    expect(left(credit('150.00', '2026-04-10'))).toEqual([
      [
        { dispute: DIS(1), amount: eur('100.00') },
        { dispute: DIS(2), amount: eur('50.00') },
      ],
    ])
    expect(left({ ...credit('250.00', '2026-04-10'), dispute: DIS(2) })).toEqual([
      [{ dispute: DIS(2), amount: eur('200.00') }],
    ])
  })

  it('of no dispute that there was not, or not yet', () => {
    const events = life(dispute('400.00', '2026-04-05'))
    given(debt, ...events)
      .when({ ...credit('40.00', '2026-04-10'), dispute: DIS(2) })
      .thenRejected({ _tag: 'UnknownDispute', dispute: DIS(2) })
    given(debt, ...events)
      .when({ ...credit('40.00', '2026-04-04'), dispute: DIS(1) })
      .thenRejected({ _tag: 'BeforeItBegan', what: 'dispute' })
    expect(figuresAfter(dispute('400.00', '2026-04-05'), credit('40.00', '2026-04-04'))).toEqual([40_000n, 56_000n])
  })

  it('of none that was resolved before', () => {
    const resolved = [dispute('400.00', '2026-04-01'), resolve('2026-04-05', 'upheld')] as const
    expect(figuresAfter(...resolved, credit('400.00', '2026-04-10'))).toEqual([0n, 60_000n])
  })
})

describe('a promise that a dispute suspends', () => {
  it('runs again when all that was disputed is given up', () => {
    const told = life(
      promise('300.00', '2026-04-02', '2026-04-10'),
      dispute('400.00', '2026-04-05'),
      credit('400.00', '2026-04-15'),
    )
    const judged = (on: string): DebtCommand => ({
      ...{ type: 'EvaluatePromise', debt: INV, on: day(on), promise: promise('1.00', on, on).promise },
    })
    // Six days were left of it.
    given(debt, ...told)
      .when(judged('2026-04-20'))
      .thenRejected({ _tag: 'TooEarlyToJudge', deadline: day('2026-04-20') })
  })
})
