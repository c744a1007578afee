import * as fc from 'fast-check'
import type { ChequeCover } from '../../../../domain/cheque/event.js'
import type { ChequeId, DebtId, DebtorId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { type Money, money as moneyOf } from '../../../../domain/value/money.js'
import { splitByWeights } from '../../../../domain/value/split.js'
import { chequeId, debtId } from '../id.js'
import { localDate } from '../local-date.js'
import { money } from '../money.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { chequePurpose, sayadId } from './particulars.js'
import type { ChequeFit } from './sight.js'

export interface ReceiveChequeConstraints {
  /** `CHQ-1` by default. */
  readonly cheque?: ChequeId
  /** `C-1` by default. */
  readonly debtor?: DebtorId
  /** What the cheque is for; any amount in any currency by default. */
  readonly amount?: fc.Arbitrary<Money>
  /** The debts that it may cover. */
  readonly debts?: fc.Arbitrary<DebtId>
}

interface Mistakes {
  readonly mistaken: boolean
  readonly mistake: 'tooMuch' | 'twice' | 'otherCurrency' | 'nothing' | 'replacesItself'
}

/** The debts with a part of the amount each; the weight before them all stays for no debt. */
const sharedOut = (amount: Money, free: number, shares: ReadonlyMap<DebtId, number>): ReadonlyArray<ChequeCover> => {
  const [, ...parts] = splitByWeights(amount.amount, [free, ...shares.values()].map(BigInt))
  return [...shares.keys()].flatMap((debt, index) => {
    const part = parts[index] ?? 0n
    return part > 0n ? [{ debt, amount: moneyOf(part, amount.currency) }] : []
  })
}

const withMistake = (
  covers: ReadonlyArray<ChequeCover>,
  amount: Money,
  debt: DebtId,
  { mistaken, mistake }: Mistakes,
): ReadonlyArray<ChequeCover> => {
  if (!mistaken) return covers
  switch (mistake) {
    case 'tooMuch':
      return [{ debt, amount: moneyOf(amount.amount + 1n, amount.currency) }]
    case 'twice':
      return [...covers, ...covers]
    case 'otherCurrency':
      return [{ debt, amount: moneyOf(1n, amount.currency === 'CHF' ? 'SEK' : 'CHF') }]
    case 'nothing':
      return [{ debt, amount: moneyOf(0n, amount.currency) }]
    case 'replacesItself':
      return covers
  }
}

/** Receives a cheque that is not there yet, on any day and dated up to four months later; one that is there, again. */
export const receivingCheque = ({
  cheque = 'CHQ-1' as ChequeId,
  debtor = 'C-1' as DebtorId,
  amount: amounts = money(),
  debts = debtId(),
}: ReceiveChequeConstraints = {}): fc.Arbitrary<ChequeFit> =>
  fc
    .tuple(
      record(
        { on: localDate(), amount: amounts, drawer: text(), bank: text(), serial: text(), purpose: chequePurpose() },
        { sayad: sayadId(), replaces: fc.array(chequeId(), { maxLength: 2 }), reference: text() },
      ),
      record({
        days: fc.integer({ min: -10, max: 120 }),
        free: fc.constantFrom(0, 0, 0, 1, 5),
        shares: fc.array(fc.tuple(debts, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 3 }),
        changed: fc.boolean(),
      }),
      record({
        mistaken: rarely(15),
        mistake: fc.constantFrom<Mistakes['mistake']>('tooMuch', 'twice', 'otherCurrency', 'nothing', 'replacesItself'),
      }),
    )
    .map(([says, { days, free, shares, changed }, mistakes]) => (state) => {
      if (state.situation !== 'unreceived') {
        const { type: _, ...told } = state.received
        return { ...told, type: 'ReceiveCheque', ...(changed ? { amount: says.amount } : {}) }
      }
      const { amount, replaces, ...rest } = says
      const byDebt = new Map(shares)
      const debt = shares[0]?.[0] ?? ('INV-1' as DebtId)
      const covers = withMistake(sharedOut(amount, free, byDebt), amount, debt, mistakes)
      const others = replaces?.filter((one) => one !== cheque)
      const itself = mistakes.mistaken && mistakes.mistake === 'replacesItself'
      const instead = itself ? [cheque] : others
      return {
        ...{ type: 'ReceiveCheque', cheque, debtor, amount, chequeDate: addDays(says.on, days), covers, ...rest },
        ...(instead === undefined ? {} : { replaces: instead }),
      }
    })
