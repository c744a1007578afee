import * as E from 'fp-ts/lib/Either.js'
import type { ChequeCover } from '../../../domain/cheque/event.js'
import { DebtId } from '../../../domain/value/id.js'
import { type Money, money } from '../../../domain/value/money.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { readText } from '../../../domain/value/text-codec.js'
import { type DecimalMark, readAmount } from '../cell/amount.js'
import { asId } from './as-id.js'
import { valueTold } from './row-problem.js'

const wanted = 'debts such as INV-1:100.00; INV-2:50.00, or INV-1 for the rest of the amount'

/** One debt as the cell names it; without an amount it is for the rest. */
interface Named {
  readonly debt: DebtId
  readonly amount: Money | undefined
}

/**
 * Reads which debts a cheque is for: `INV-1:100.00; INV-2` is 100.00 for the first and what is left for the second. Of the
 * debts one may be without an amount. What they leave of the cheque is for none.
 */
export const readCovers = (
  cell: string,
  whole: Money,
  decimal: DecimalMark,
): E.Either<string, ReadonlyArray<ChequeCover>> => {
  const named: Named[] = []
  const known = new Set<DebtId>()
  for (const part of cell.split(/[;\u061b]/).map((text) => text.trim())) {
    if (part === '') continue
    const one = readPart(part, whole, decimal)
    if (E.isLeft(one)) return one
    const { debt } = one.right
    if (known.has(debt)) return expected(`${debt} comes twice`)
    known.add(debt)
    named.push(one.right)
  }
  const open = named.filter(({ amount }) => amount === undefined)
  const [one, other] = open
  if (one && other) return expected(`${one.debt} and ${other.debt} cannot both be for the rest`)
  const told = named.reduce((sum, { amount }) => sum + (amount?.amount ?? 0n), 0n)
  const rest = money(whole.amount - told, whole.currency)
  if (rest.amount < 0n) {
    return expected(
      `these come to ${tellAmount(money(told, whole.currency))}, and the cheque is of ${tellAmount(whole)}`,
    )
  }
  if (one !== undefined && rest.amount === 0n) return expected(`nothing of the cheque is left for ${one.debt}`)
  return E.right(named.map(({ debt, amount = rest }) => ({ debt, amount })))
}

const expected = (why: string): E.Either<string, never> => E.left(`${wanted}: ${why}`)

/** An id may hold colons: what is behind the last is the amount. */
const readPart = (part: string, { currency }: Money, decimal: DecimalMark): E.Either<string, Named> => {
  const colon = part.lastIndexOf(':')
  const named = colon < 0 ? part : part.slice(0, colon).trim()
  const read = readText(DebtId, asId(named))
  if (E.isLeft(read)) return expected(`"${valueTold(named)}" is not ${read.left.expected}`)
  const debt = read.right
  if (colon < 0) return E.right({ debt, amount: undefined })
  const amount = readAmount(part.slice(colon + 1), currency, decimal)
  return E.isLeft(amount) ? expected(`of ${debt}, ${amount.left}`) : E.right({ debt, amount: amount.right })
}
