import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import type { Money } from '../../../domain/value/money.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { AnyHistory } from './any-history.js'

type Turn = AnyHistory['turns'][number]

/** The amount of a command; `undefined` if it has none. */
const amountOf = ({ command }: Turn): Money | undefined => {
  const amount = command.amount ?? command.principal
  return typeof amount === 'object' && typeof amount.amount === 'bigint' ? amount : undefined
}

/** The currency of the subject of a command, once it is known. */
const currencyOf = ({ after }: Turn): string | undefined => after.currency ?? after.received?.amount.currency

const hasAmount = (turn: Turn): boolean =>
  E.isRight(turn.answer) && turn.events.length > 0 && amountOf(turn) !== undefined

/**
 * An accepted command has an amount above zero, in the currency of its subject.
 *
 * @since 0.2.0
 */
export const amountsFit: Law<AnyHistory> = {
  name: 'what is accepted is for more than nothing, in the currency of what it is about',
  source: 'a debt, a payment and a cheque have one currency',
  says: 'Nobody pays, writes off or promises nothing, or less, or another currency.',
  guard: ({ turns }) => turns.filter(hasAmount).length,
  check: ({ turns }) =>
    eachTurn(turns, (turn) => {
      const amount = amountOf(turn)
      if (amount === undefined || !hasAmount(turn)) return undefined
      const currency = currencyOf(turn)
      const fits = amount.amount > 0n && (currency === undefined || currency === amount.currency)
      return fits ? undefined : `${turn.command.type} was accepted with ${tellAmount(amount)}`
    }),
}
