import { expect, it } from 'vitest'
import { debt } from '../../../src/domain/debt/debt.js'
import { fold } from '../../../src/domain/decider.js'
import { replayedBy } from '../../../src/domain/law/replayed.js'
import { life, pay, promise, takeBack } from '../sample.js'

const events = life(promise('300.00', '2026-04-02', '2026-04-10'), pay('300.00', '2026-04-05'), takeBack('2026-04-20'))

it('finds the turns and the states of a history in its events', () => {
  const placed = events.map((event, index) => ({ event, command: [0, 1, 2, 2][index] ?? 3 }))
  const told = replayedBy(
    debt,
    placed,
    ({ event }) => event,
    ({ command }) => command,
  )
  expect(told.events).toEqual(events)
  expect(told.states).toEqual([0, ...events.map((_, index) => index + 1)].map((n) => fold(debt, events.slice(0, n))))
  expect(told.turns.map((turn) => turn.events.length)).toEqual([1, 1, 2, events.length - 4])
  expect(told.turns.flatMap((turn) => turn.events)).toEqual(events)
  let before = debt.initial
  for (const turn of told.turns) {
    expect(turn.before).toEqual(before)
    expect(turn.after).toEqual(fold(debt, turn.events, before))
    before = turn.after
  }
})

it('has no turn where nothing happened', () => {
  expect(
    replayedBy(
      debt,
      [],
      (event) => event,
      () => 0,
    ),
  ).toEqual({ turns: [], events: [], states: [debt.initial] })
})
