import type { Decider } from '../../../../domain/decider.js'
import type { Law } from '../../../../domain/law/law.js'
import type { History } from '../../history.js'
import { allThatFollows } from './all-that-follows.js'
import { refusesWhatCannotBe } from './refuses-what-cannot-be.js'
import { statesAsTold } from './states-as-told.js'
import { takesWhatHappened } from './takes-what-happened.js'
import { type Named, witnessOf } from './witness.js'
import { writtenAsAsked } from './written-as-asked.js'

/**
 * What holds for a decider of yours beside the package's own of that kind, asked the same on the same state: it may be stricter, and remember more, and
 * must neither accept what cannot be, nor write down something else than was asked, nor leave out what follows, nor refuse what
 * `happened`, nor make another state of its events.
 *
 * @since 0.2.0
 * @example factLaws(debt, 'ApplyPayment', 'ReversePayment')
 */
export const factLaws = <C extends Named, S extends object, E extends Named, R>(
  ours: Decider<C, S, E, R>,
  ...happened: ReadonlyArray<C['type']>
): ReadonlyArray<Law<History<C, S, E, R>>> => {
  const witness = witnessOf(ours)
  return [
    refusesWhatCannotBe(witness),
    writtenAsAsked(witness),
    allThatFollows(witness),
    ...(happened.length === 0 ? [] : [takesWhatHappened(witness, ...happened)]),
    statesAsTold(ours),
  ]
}
