import { AssertionError } from 'node:assert'
import { isDeepStrictEqual } from 'node:util'
import * as E from 'fp-ts/lib/Either.js'
import { type Decider, fold } from '../../domain/decider.js'
import { plain } from './story/plain.js'
import { story } from './story.js'

/**
 * Expectations on the decision. Each throws an assertion error that any test runner shows as a diff.
 *
 * @since 0.1.0
 */
export interface Then<E, R> {
  /** The command is accepted with exactly these events. */
  readonly then: (...events: ReadonlyArray<E>) => void
  /** The command is refused, with at least these fields of the rejection. */
  readonly thenRejected: (rejection: Partial<R>) => void
  /** The command is accepted without events, because the state is already as requested. */
  readonly thenNothing: () => void
}

/**
 * The second part of a test: the command.
 *
 * @since 0.1.0
 */
export interface When<C, E, R> {
  readonly when: (command: C) => Then<E, R>
}

/**
 * Tests a decider by example: earlier events, a command, the expected result.
 *
 * @since 0.1.0
 * @example
 * given(debt, issued, paidInFull).when(writeOff).thenRejected({ _tag: 'NotOpen', situation: 'settled' })
 * given(debt, issued).when(pay).then({ type: 'DebtPaid', ...paid })
 */
export const given = <C, S, E, R>(decider: Decider<C, S, E, R>, ...events: ReadonlyArray<E>): When<C, E, R> => ({
  when: (command) => expectation(events, command, decider.decide(command, fold(decider, events))),
})

const expectation = <C, E, R>(
  before: ReadonlyArray<E>,
  command: C,
  answer: E.Either<R, ReadonlyArray<E>>,
): Then<E, R> => {
  const answered = E.isRight(answer) ? `these events:\n${lines(answer.right)}` : `a rejection: ${plain(answer.left)}`
  const actual = E.isRight(answer) ? answer.right : answer.left
  const expect = (what: string, expected: unknown, met: boolean): void => {
    if (met) return
    const message = `Given\n${story(before)}\nwhen ${plain(command)}\nexpected ${what}, and got ${answered}`
    throw new AssertionError({ message, actual, expected, operator: 'deepStrictEqual' })
  }
  const events = (...expected: ReadonlyArray<E>): void =>
    expect(
      expected.length === 0 ? 'nothing to happen' : `these events:\n${lines(expected)}\n`,
      expected,
      E.isRight(answer) && isDeepStrictEqual(answer.right, expected),
    )
  const rejected = (expected: Partial<R>): void =>
    expect(
      `a rejection with ${plain(expected)}`,
      expected,
      E.isLeft(answer) &&
        Object.entries(expected).every(([key, value]) => isDeepStrictEqual(answer.left[key as keyof R], value)),
    )
  // biome-ignore lint/suspicious/noThenProperty: given, when, then are the usual names; it is no promise
  return { then: events, thenRejected: rejected, thenNothing: () => events() }
}

const lines = (events: ReadonlyArray<unknown>): string => (events.length === 0 ? 'none' : events.map(plain).join('\n'))
