import type { Decider } from '../../../../domain/decider.js'
import type { Law } from '../../../../domain/law/law.js'
import type { History } from '../../history.js'
import { allThatFollows } from './all-that-follows.js'
import { byItsOwnCommand } from './by-its-own-command.js'
import { refusesWhatCannotBe } from './refuses-what-cannot-be.js'
import { statesAsTold } from './states-as-told.js'
import { takesWhatHappened } from './takes-what-happened.js'
import { type Named, witnessOf } from './witness.js'
import { writtenAsAsked } from './written-as-asked.js'

/**
 * What a decider may do otherwise than the package's own of its kind, and what not.
 *
 * @since 0.2.0
 */
export interface Facts<C extends Named, E extends Named> {
  /** Commands that say what has happened in the world, which no rule refuses. */
  readonly happened?: ReadonlyArray<C['type']>
  /** Events whose figures and days a rule may reckon for itself. */
  readonly reckons?: ReadonlyArray<E['type']>
  /** Events that come by a command that asks for them, and never beside others: what the other side says. */
  readonly ofItsOwn?: ReadonlyArray<E['type']>
}

/**
 * What holds for a decider of yours beside the package's own of that kind, asked the same on the same state: it may be stricter, do something else instead, and
 * remember more, and must neither accept what cannot be, nor write down something else than was asked, nor leave out what follows, nor refuse what
 * `happened`, nor make another state of its events.
 *
 * @since 0.2.0
 * @example factLaws(debt, { happened: ['ApplyPayment', 'ReversePayment'] })
 */
export const factLaws = <C extends Named, S extends object, E extends Named, R>(
  ours: Decider<C, S, E, R>,
  { happened = [], reckons = [], ofItsOwn = [] }: Facts<C, E> = {},
): ReadonlyArray<Law<History<C, S, E, R>>> => {
  const witness = witnessOf(ours)
  const ofDecide = [
    refusesWhatCannotBe(witness),
    writtenAsAsked(witness, reckons),
    allThatFollows(witness),
    ...(ofItsOwn.length === 0 ? [] : [byItsOwnCommand(witness, ofItsOwn)]),
    ...(happened.length === 0 ? [] : [takesWhatHappened(witness, happened)]),
  ]
  // Who decides by our own rules need not be asked a second time.
  const unlessOurs = (law: Law<History<C, S, E, R>>): Law<History<C, S, E, R>> => ({
    ...law,
    check: (history) => (history.decider.decide === ours.decide ? undefined : law.check(history)),
  })
  return [...ofDecide.map(unlessOurs), statesAsTold(ours)]
}
