import { isRight } from 'fp-ts/lib/Either.js'
import type { DebtorCommand } from '../../../../domain/debtor/command.js'
import { consentFor, preferenceOn } from '../../../../domain/debtor/consent.js'
import { bandOn, insolvenciesOn, limitOn } from '../../../../domain/debtor/in-force.js'
import type { KnownDebtor } from '../../../../domain/debtor/state.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import { isSameMoney } from '../../../../domain/value/money-arithmetic.js'
import type { DebtorHistory } from '../../arbitrary/debtor/history.js'

/** Whether it is so on the day of the command, after it; nothing of commands that set nothing. */
const isSo = (command: DebtorCommand, debtor: KnownDebtor): boolean | undefined => {
  switch (command.type) {
    case 'SetCreditLimit': {
      const limit = limitOn(debtor, command.limit.currency, command.on)
      return limit !== undefined && isSameMoney(limit, command.limit)
    }
    case 'RecordInsolvency':
      return insolvenciesOn(debtor, command.on).some(({ proceeding }) => proceeding === command.proceeding)
    case 'ClassifyDebtor':
      return bandOn(debtor, command.on) === command.to
    case 'AssessCredit':
      return bandOn(debtor, command.on) === command.band
    case 'GiveConsent':
      return consentFor(debtor, command.channel, command.on).consent === 'given'
    case 'RevokeConsent':
      return ['revoked', 'ceased'].includes(consentFor(debtor, command.channel, command.on).consent)
    case 'RequestCease': {
      const { scope = 'everything', on } = command
      const channels = scope === 'everything' ? (['phone', 'email', 'letter'] as const) : [scope]
      return channels.every((channel) => consentFor(debtor, channel, on).consent === 'ceased')
    }
    case 'ChangeContactPreference':
      return preferenceOn(debtor, command.on)?.channels.join() === command.channels.join()
    default:
      return undefined
  }
}

/**
 * What was set of a debtor - a limit, a band, a consent, an opt-out, a preference - holds on the day from which it was set, also where that is back-dated.
 *
 * @since 0.2.0
 */
export const setFromItsDay: Law<DebtorHistory> = {
  name: 'what was set of a debtor holds on the day from which it was set',
  source: 'facts that replace one another go by their own dates',
  says: 'Who said no to calls on Monday is not called on Monday.',
  guard: ({ turns }) => turns.filter(({ events }) => events.length > 0).length,
  check: ({ turns }) =>
    eachTurn(turns, ({ command, answer, after }) =>
      isRight(answer) && after.situation === 'registered' && isSo(command, after) === false
        ? `${command.type} was accepted, and on ${command.on} it is not so`
        : undefined,
    ),
}
