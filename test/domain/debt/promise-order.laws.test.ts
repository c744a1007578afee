import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtState } from '../../../src/domain/debt/state.js'
import { day, dispute, issue, judge, PTP, pay, promise, takeBack } from '../sample.js'
import { concede, cost, credit, resolve } from './sample.js'

/** What happened to a promise of 300.00 that was made on 2 April for the 10th, each with what it needs to have happened before. */
interface Happened {
  readonly name: string
  readonly command: DebtCommand
  readonly after?: string
}

const facts: ReadonlyArray<Happened> = [
  { name: 'money before the promise', command: pay('350.00', '2026-04-01', 1) },
  { name: 'money in time', command: pay('120.00', '2026-04-05', 2) },
  { name: 'money at the last', command: pay('100.00', '2026-04-10', 3) },
  { name: 'money too late', command: pay('50.00', '2026-04-12', 4) },
  { name: 'a credit that is no money', command: { ...pay('60.00', '2026-04-06', 5), method: 'credit' } },
  { name: 'a credit note', command: credit('150.00', '2026-04-07') },
  { name: 'a concession', command: concede('40.00', '2026-04-08') },
  { name: 'a cost', command: cost('25.00', '2026-04-03') },
  { name: 'a credit note too late', command: credit('70.00', '2026-04-13', 2) },
  { name: 'a dispute', command: dispute('10.00', '2026-04-09') },
  { name: 'its end', command: resolve('2026-04-11'), after: 'a dispute' },
  { name: 'money goes back', command: takeBack('2026-04-20', 2), after: 'money in time' },
  { name: 'money goes back early', command: takeBack('2026-04-04', 1), after: 'money before the promise' },
  { name: 'a credit goes back', command: takeBack('2026-04-14', 5), after: 'a credit that is no money' },
  { name: 'it is judged', command: judge('2026-04-25') },
]

/** What can have happened in that order: nothing goes back before it came. */
const possible = (order: ReadonlyArray<Happened>): ReadonlyArray<Happened> =>
  order.filter(({ after }, at) => after === undefined || order.slice(0, at).some(({ name }) => name === after))

const play = (commands: ReadonlyArray<DebtCommand>): DebtState | undefined => {
  let state = debt.initial
  for (const command of commands) {
    const answer = debt.decide(command, state)
    if (E.isLeft(answer)) return undefined
    state = answer.right.reduce(debt.evolve, state)
  }
  return state
}

const standing = (state: DebtState | undefined) =>
  state === undefined || state.situation === 'unissued'
    ? undefined
    : state.promises.map(({ promise, status, counted, released }) => ({ promise, status, counted, released }))

const begun = [issue(), promise('300.00', '2026-04-02', '2026-04-10')]
/** Judged after all of it: nothing where it has its verdict, or nothing was left to pay for it. */
const judgedAtLast = (facts: ReadonlyArray<Happened>): DebtState | undefined => {
  const commands = [...begun, ...facts.map(({ command }) => command)]
  const state = play(commands)
  if (state === undefined || state.situation === 'unissued') return state
  const status = state.promises.at(0)?.status
  return status === 'open' ? play([...commands, judge('2026-04-25')]) : state
}

const someFacts = fc.subarray([...facts], { minLength: 2 })

describe('the verdict on a promise', () => {
  it('is the same in whatever order things became known, before it was given or after', () => {
    let compared = 0
    fc.assert(
      fc.property(
        someFacts.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          const anyOrder = possible(shuffled)
          const one = some.filter((each) => anyOrder.includes(each) && each.name !== 'it is judged')
          const inOrder = standing(judgedAtLast(one))
          const anyhow = standing(judgedAtLast(anyOrder))
          if (inOrder === undefined || anyhow === undefined) return
          compared += 1
          expect(anyhow).toEqual(inOrder)
        },
      ),
      { numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(500)
  })
})

const stands = (...commands: ReadonlyArray<DebtCommand>) => standing(play([...begun, ...commands]))?.[0]
const all = (on: string) => credit('1000.00', on)

describe('regressions', () => {
  it('a promise that was broken is released by a credit of an earlier day', () => {
    expect(stands(judge('2026-04-11'), all('2026-04-05'))).toMatchObject({ status: 'released', released: 300_00n })
  })

  it('a promise that was kept in part is kept once a credit of an earlier day takes off the rest', () => {
    const paid = [pay('700.00', '2026-04-01', 1), pay('100.00', '2026-04-05', 2)]
    const judged = stands(...paid, judge('2026-04-11'))
    expect(judged).toMatchObject({ status: 'partiallyKept', counted: 100_00n })
    expect(stands(...paid, judge('2026-04-11'), credit('200.00', '2026-04-06'))).toMatchObject({
      status: 'kept',
      counted: 100_00n,
      released: 200_00n,
    })
  })

  it('a promise that was released is to be paid again when the credit that released it is taken back', () => {
    const credited = { ...pay('1000.00', '2026-04-05', 1), method: 'credit' as const }
    expect(stands(credited)).toMatchObject({ status: 'released' })
    expect(stands(credited, takeBack('2026-04-06'))).toMatchObject({ status: 'open', released: 0n })
    expect(stands(credited, takeBack('2026-04-20'))).toMatchObject({ status: 'broken', released: 0n })
  })

  it('a part payment of an earlier day gives a broken promise its verdict anew, and does not leave it open', () => {
    expect(stands(judge('2026-04-11'), pay('100.00', '2026-04-09'))).toMatchObject({
      status: 'partiallyKept',
      counted: 100_00n,
    })
  })

  it('a promise that was broken is open again when it is found to have been in dispute', () => {
    expect(stands(judge('2026-04-11'), dispute('100.00', '2026-04-05'))).toMatchObject({ status: 'open' })
  })

  it('a promise that was kept by a second payment is kept by it also when the first one is recorded later', () => {
    const later = promise('300.00', '2026-04-02', '2026-04-30', { promise: PTP(2) })
    const [first, second] = [pay('300.00', '2026-04-05', 1), pay('300.00', '2026-04-20', 2)]
    const inOrder = standing(play([...begun, later, first, second]))
    expect(standing(play([...begun, later, second, first]))).toEqual(inOrder)
    expect(inOrder?.map(({ status }) => status)).toEqual(['kept', 'kept'])
  })

  it('a promise that is recorded after the money that keeps it is kept at once', () => {
    const known = play([issue(), pay('300.00', '2026-04-05'), promise('300.00', '2026-04-02', '2026-04-10')])
    expect(standing(known)?.[0]).toMatchObject({ status: 'kept', counted: 300_00n })
  })

  it('money that was taken for a promise counts for the next one when that is withdrawn', () => {
    const next = promise('100.00', '2026-04-02', '2026-04-30', { promise: PTP(2) })
    const withdrawn = { type: 'WithdrawPromise', debt: begun[0]?.debt, on: day('2026-04-06'), promise: PTP(1) } as const
    const history = [...begun, next, pay('100.00', '2026-04-05'), { ...withdrawn, reason: 'said in error' }]
    expect(standing(play(history as ReadonlyArray<DebtCommand>))?.[1]).toMatchObject({ status: 'kept' })
  })

  it('says which payment opened a verdict again, and says of none where it was none', () => {
    const typesAfter = (command: DebtCommand) => {
      const state = play([...begun, judge('2026-04-11')])
      const answer = state && debt.decide(command, state)
      return answer !== undefined && E.isRight(answer) ? answer.right.map(({ type }) => type) : []
    }
    expect(typesAfter(pay('100.00', '2026-04-09'))).toEqual([
      'DebtPartiallyPaid',
      'PromiseReopened',
      'PromisePartiallyKept',
    ])
    expect(typesAfter(all('2026-04-05'))).toEqual(['CreditNoteIssued', 'PromiseReinstated', 'PromiseReleased'])
  })
})
