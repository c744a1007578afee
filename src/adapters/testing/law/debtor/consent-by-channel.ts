import { consentFor } from '../../../../domain/debtor/consent.js'
import type { DebtorEvent } from '../../../../domain/debtor/event.js'
import type { DebtorState } from '../../../../domain/debtor/state.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import type { LocalDate } from '../../../../domain/value/local-date.js'
import { Channel } from '../../../../domain/value/method.js'
import type { DebtorHistory } from '../../arbitrary/debtor/history.js'

const allChannels = Object.keys(Channel.keys) as ReadonlyArray<Channel>

const wordOn = (debtor: DebtorState, channel: Channel, day: LocalDate) =>
  debtor.situation === 'unregistered' ? 'unstated' : consentFor(debtor, channel, day).consent

const givenIn = (events: ReadonlyArray<DebtorEvent>, channel: Channel): boolean =>
  events.some((event) => event.type === 'ConsentGiven' && event.channel === channel)

/**
 * The word of a debtor on a channel becomes a yes by consent to that channel alone, and nothing else lifts a request to cease.
 *
 * @since 0.2.0
 */
export const consentByChannel: Law<DebtorHistory> = {
  name: 'only consent to a channel makes a yes of a no, and for that channel alone',
  source: '12 CFR 1006.6(c), 1006.14(h)',
  says: 'Consent to letters is no consent to calls.',
  guard: ({ events }) => events.filter(({ type }) => type === 'ConsentGiven' || type === 'CeaseRequested').length,
  check: ({ turns, events: all }) => {
    const days = [...new Set(all.map(({ on }) => on))]
    return eachTurn(turns, ({ before, events, after }) => {
      if (events.length === 0) return undefined
      for (const channel of allChannels) {
        if (givenIn(events, channel)) continue
        for (const day of days) {
          const [was, is] = [wordOn(before, channel, day), wordOn(after, channel, day)]
          if (is === 'given' && was !== 'given') return `${channel} is consented to on ${day}, and nobody said so`
          if (was === 'ceased' && is !== 'ceased' && is !== 'erased') return `${channel} is no longer ceased on ${day}`
        }
      }
      return undefined
    })
  },
}
