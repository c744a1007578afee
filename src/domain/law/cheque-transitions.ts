import type { ChequeEvent } from '../cheque/event.js'
import type { ChequeState } from '../cheque/state.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedCheque } from './replayed-cheque.js'

type Place = ChequeState['situation']
type Ways = { readonly [E in ChequeEvent['type']]?: ReadonlyArray<Place> }

// Written down from the practice of collecting cheques and not from the rules, so that the two can disagree.
const ways: { readonly [P in Place]: Ways } = {
  unreceived: { ChequeReceived: ['in-hand'] },
  'in-hand': {
    ChequeDeposited: ['deposited'],
    ChequeEndorsed: ['endorsed'],
    ChequeRedeemed: ['redeemed'],
    ChequeReplaced: ['replaced'],
    ChequeReturned: ['returned'],
    ChequeStopped: ['stopped'],
  },
  deposited: {
    // Bounced all the same: where what an earlier clearing had brought was taken back while it was under collection.
    ChequeCleared: ['cleared', 'bounced'],
    ChequePartlyCleared: ['bounced'],
    ChequeBounced: ['bounced'],
    ChequeRecalled: ['in-hand', 'bounced'],
    ClearingReversed: ['deposited'],
  },
  endorsed: { ChequeCleared: ['cleared'], ChequeBounced: ['bounced'] },
  cleared: { ClearingReversed: ['bounced'] },
  bounced: {
    ChequeRepresented: ['deposited'],
    ChequeRedeemed: ['bounced', 'settled'],
    ChequeReplaced: ['replaced'],
    ChequeReturned: ['returned'],
    ChequeReferredToLegal: ['legal'],
    ClearingReversed: ['bounced'],
  },
  legal: { ChequeRedeemed: ['legal', 'settled'], ClearingReversed: ['legal'] },
  settled: { ClearingReversed: ['bounced', 'legal'] },
  redeemed: { ClearingReversed: ['in-hand'] },
  replaced: { ClearingReversed: ['replaced'] },
  returned: { ClearingReversed: ['returned'] },
  stopped: {},
}

/**
 * What is under collection or bounced is no longer in hand, and so on: a cheque goes only where a cheque can go.
 *
 * @since 0.1.0
 */
export const chequeTransitions: Law<ReplayedCheque> = {
  name: 'a cheque goes only where a cheque can go',
  source: 'the states of post-dated cheques in collection practice',
  says: 'A cheque goes only where a cheque can go: nothing is cleared that was never deposited.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, after, before) => {
      const to = ways[before.situation][event.type]
      if (to === undefined) return `${event.type} cannot happen to a cheque that is ${before.situation}`
      return to.includes(after.situation)
        ? undefined
        : `${event.type} makes it ${after.situation}, not ${to.join(' or ')}`
    }),
}
