import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, describe, expect, it } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { obeys, story } from '../../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../../src/domain/book/book.js'
import { fold } from '../../../src/domain/decider.js'
import { statesOf } from '../../../src/domain/law/replayed.js'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { type AnyFit, type AnyHistory, type Bench, beganOn, benches, type State } from './bench.js'
import { frozen } from './freeze.js'
import { first, type Twist, twist, twistedBy } from './twist.js'

/** How often a command was asked, and in which situations. */
const asked = new Map<string, Map<string, { asked: number; accepted: number }>>()

const count = ({ type }: BookCommand, situation: string, accepted: boolean): void => {
  const situations = asked.get(type) ?? new Map<string, { asked: number; accepted: number }>()
  const before = situations.get(situation) ?? { asked: 0, accepted: 0 }
  asked.set(type, situations)
  situations.set(situation, { asked: before.asked + 1, accepted: before.accepted + Number(accepted) })
}

afterAll(() => {
  const told = [...asked].map(([type, situations]) => {
    const counts = [...situations.values()]
    return `${type} ${counts.reduce((sum, one) => sum + one.asked, 0)}, ${counts.reduce((sum, one) => sum + one.accepted, 0)} accepted`
  })
  console.log(`commands asked: ${told.join('; ')}`)
})

const isData = (value: unknown): boolean => {
  if (value === undefined || value === null) return value === undefined
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return ['string', 'boolean', 'bigint'].includes(typeof value)
  const plain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return plain && Object.values(value).every(isData)
}

const expectData = (rejection: object): void => {
  const { _tag: name, ...figures } = rejection as Readonly<Record<string, unknown>>
  expect(name).toMatch(/^[A-Z]\w+$/)
  expect(
    Object.values(figures).filter((figure) => figure !== undefined).length,
    `${name} without figures`,
  ).toBeGreaterThan(0)
  expect(isData(figures), `${name} is not plain data`).toBe(true)
}

/** Stored and read back it is the same: no day, amount or text that its codec refuses. */
const expectStorable = (event: BookEvent): void => {
  const stored = JSON.parse(JSON.stringify(bookCodec.encode(event)))
  expect(bookCodec.decode(stored, bookCodec.version(event), 'validate')).toEqual(E.right(event))
}

const bigints = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value)

/** Asks once; what goes wrong is told with the command and the story until then. */
const ask = (bench: Bench, told: AnyHistory, state: State, command: BookCommand): AnyHistory => {
  try {
    return answered(bench, told, state, command)
  } catch (cause) {
    throw new Error(`${JSON.stringify(command, bigints)}\nin this story: ${cause}\n${story(told.events)}`, { cause })
  }
}

/** Asks once, and answers the history with what was decided; a refusal leaves it as it was. */
const answered = ({ laws }: Bench, told: AnyHistory, state: State, command: BookCommand): AnyHistory => {
  const { decider } = told
  const answer = decider.decide(frozen(command), frozen(state))
  count(command, state.situation, E.isRight(answer))
  if (E.isLeft(answer)) {
    expectData(answer.left)
    return told
  }
  frozen(answer.right).forEach(expectStorable)
  if (answer.right.length === 0) return told
  const events = [...told.events, ...answer.right]
  const turn = { command, answer, before: state, events: answer.right, after: fold(decider, answer.right, state) }
  const longer = { ...told, turns: [...told.turns, turn], events, states: statesOf(decider, events) }
  obeys(...laws)(longer)
  return longer
}

/** A history until it was last in one of its situations, each as likely as the others; now and then nothing has begun. */
const cutAt = (history: AnyHistory, chosen: number): AnyHistory => {
  const situations = [...new Set(history.turns.map(({ after }) => after.situation))]
  const situation = chosen % 8 === 0 ? undefined : situations[chosen % situations.length]
  const kept = history.turns.slice(0, history.turns.findLastIndex(({ after }) => after.situation === situation) + 1)
  const events = kept.flatMap((turn) => turn.events)
  return { ...history, turns: kept, events, states: history.states.slice(0, events.length + 1) }
}

const twistedIn = (fitting: AnyFit, told: AnyHistory, state: State, how: Twist): BookCommand => {
  const began = beganOn(told) ?? localDate('2026-01-01')
  const eve = began === first ? first : addDays(began, -1)
  const commands = told.turns.map(({ command }) => command)
  return twistedBy(how, fitting(state, commands), began, eve)
}

const oddCommand = ({ fitting, wild }: Bench, type: BookCommand['type']) =>
  fc.record({
    fit: fc.oneof({ weight: 3, arbitrary: fitting(type) }, { weight: 1, arbitrary: wild(type) }),
    how: twist(),
  })

describe.each(benches)('$name: any command in any state', (bench) => {
  it('is answered with events that keep every law, or with a refusal in figures, and nothing is written to', () => {
    const commands = fc.tuple(...bench.types.map((type) => oddCommand(bench, type)))
    fc.assert(
      fc.property(bench.history, fc.nat(), commands, (history, chosen, odd) => {
        const told = cutAt(history, chosen)
        const state = told.states.at(-1) as State
        for (const { fit, how } of odd) ask(bench, told, state, twistedIn(fit, told, state, how))
      }),
      { numRuns: bench.runs, endOnFailure: true },
    )
  })

  it('and so is one after another', () => {
    const commands = fc.array(
      fc.constantFrom(...bench.types).chain((type) => oddCommand(bench, type)),
      { maxLength: 12, size: 'max' },
    )
    fc.assert(
      fc.property(bench.history, fc.nat(), commands, (history, chosen, odd) => {
        let told = cutAt(history, chosen)
        for (const { fit, how } of odd) {
          const state = told.states.at(-1) as State
          told = ask(bench, told, state, twistedIn(fit, told, state, how))
        }
      }),
      { numRuns: bench.runs },
    )
  })

  it('every command met every situation', () => {
    const missing = bench.types.flatMap((type) =>
      bench.situations.filter((one) => !asked.get(type)?.has(one)).map((one) => `${type} ${one}`),
    )
    expect(missing).toEqual([])
  })
})
