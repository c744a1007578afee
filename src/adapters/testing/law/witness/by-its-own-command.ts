import * as E from 'fp-ts/lib/Either.js'
import type { DebtEvent } from '../../../../domain/debt/event.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import type { History } from '../../history.js'
import { acceptedByBoth, type Named, type Witness } from './witness.js'

/** What the debtor says, what is agreed with him, what ends what spares him, and a cost that he is to bear. */
export const ofItsOwnForDebt: ReadonlyArray<DebtEvent['type']> = [
  'PaymentPromised',
  'PromiseWithdrawn',
  'PlanCountered',
  'PlanSigned',
  'SettlementAgreed',
  'DueDateExtended',
  'DebtAssumed',
  'DisputeRaised',
  'DisputeResolved',
  'DunningReleased',
  'ExcuseRecorded',
  'RefusalRecorded',
  'DelayReasonRecorded',
  'ComplaintRecorded',
  'InboundContactRecorded',
  'CollectionCostAdded',
]

/** A rule may do more than it was asked, and puts no words into the mouth of a debtor on the way, nor ends what spares him. */
export const byItsOwnCommand = <C extends Named, S, E extends Named, R>(
  witness: Witness<C, S, E, R>,
  ofItsOwn: ReadonlyArray<E['type']>,
): Law<History<C, S, E, R>> => ({
  name: 'nothing is said, agreed or ended for a debtor on the way',
  source: 'an event says what was decided, and of whom',
  says: 'A promise, an objection or the end of a hold is in the books when somebody said so, and not as a side effect.',
  guard: (history) => acceptedByBoth(history, witness),
  check: ({ turns }) =>
    eachTurn(turns, (turn) => {
      const answer = witness(turn)
      const more = turn.events.find(
        ({ type }) =>
          ofItsOwn.includes(type) && E.isRight(answer) && !answer.right.some((expected) => expected.type === type),
      )
      return more === undefined ? undefined : `${turn.command.type} made ${more.type}, which nobody asked for`
    }),
})
