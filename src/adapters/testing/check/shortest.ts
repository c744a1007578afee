import type { Law, Violation } from '../../../domain/law/law.js'
import { Money } from '../../../domain/value/money.js'
import { play } from '../history.js'
import type { AnyHistory } from '../law/any-history.js'
import { simpler } from './simpler.js'
import { OutOfTime, within } from './watchdog.js'

/** A history that breaks a law, with the place where it does. */
export interface Broken {
  readonly history: AnyHistory
  readonly violation: Violation
}

type Commands = ReadonlyArray<unknown>

/**
 * Shrinks a history: the shortest one with some of its commands, or simpler ones, that still breaks the law. Stops after so many
 * milliseconds with the best one so far. `fits` checks that a value is a command.
 */
export const shortest = (
  first: Broken,
  law: Law<AnyHistory>,
  fits: (command: unknown) => boolean,
  milliseconds: number,
): Broken => {
  let best = first
  const until = performance.now() + milliseconds
  const late = (): boolean => performance.now() > until
  const breaks = (commands: Commands): boolean => {
    if (late()) return false
    try {
      const history = play(first.history.decider, commands)
      const violation = law.check(history)
      if (violation === undefined) return false
      best = { history, violation }
      return true
    } catch {
      return false
    }
  }
  const fewer = (): void => {
    for (let size = Math.ceil(best.history.commands.length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let from = best.history.commands.length - size; from >= 0; from -= 1) {
        breaks(best.history.commands.toSpliced(from, size))
      }
    }
  }
  /** Merges two commands: removes one and adds its amount to a later one, so that two payments become one. */
  const together = (): void => {
    for (let later = best.history.commands.length - 1; later > 0; later -= 1) {
      for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
        const commands = inOne(best.history.commands, earlier, later)
        if (commands !== undefined && breaks(commands)) later -= 1
      }
    }
  }
  const search = (): void => {
    breaks(untilBroken(first))
    for (let before = -1; before !== best.history.commands.length; ) {
      before = best.history.commands.length
      fewer()
      together()
    }
    for (const change of simpler) {
      for (const commands of change(() => best.history.commands)) {
        if (commands.every(fits)) breaks(commands)
      }
    }
    fewer()
  }
  try {
    within(milliseconds + 250, search)
  } catch (cause) {
    if (!(cause instanceof OutOfTime)) throw cause
  }
  return best
}

const amountIn = (command: unknown): Money | undefined =>
  typeof command === 'object' && command !== null && 'amount' in command && Money.is(command.amount)
    ? command.amount
    : undefined

const inOne = (commands: Commands, earlier: number, later: number): Commands | undefined => {
  const [less, more] = [amountIn(commands[earlier]), amountIn(commands[later])]
  if (less === undefined || more === undefined || less.currency !== more.currency) return undefined
  const taking = { ...(commands[later] as object), amount: { ...more, amount: more.amount + less.amount } }
  return commands.with(later, taking).toSpliced(earlier, 1)
}

/** The commands up to the one after which the law is broken. */
const untilBroken = ({ history, violation }: Broken): Commands => {
  let events = 0
  const last = history.turns.findIndex((turn) => {
    events += turn.events.length
    return events >= violation.after
  })
  return history.commands.slice(0, last + 1)
}
