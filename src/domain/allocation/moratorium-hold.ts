import type { DunningHold } from '../debt/case-file.js'
import type { DebtCommandOf } from '../debt/command.js'
import { owedSince } from '../debt/state.js'
import type { Moratorium } from '../debtor/state.js'
import type { HoldId } from '../value/id.js'
import { type LocalDate, laterOf } from '../value/local-date.js'
import { textHash } from '../value/text-hash.js'
import type { Account, AccountDebt } from './account.js'

/** The hold of a moratorium whose end nobody knows yet lasts until it is released. */
const noEndKnown = '9999-12-31' as LocalDate

/**
 * A moratorium of a debtor holds every debt that he owed when it began: nobody asks for money, promises pause and no
 * interest runs. The hold ends with it.
 */
export const holdDebts = ({
  debtor,
  debts,
}: Account): ReadonlyArray<DebtCommandOf<'HoldDunning' | 'ReleaseDunning'>> =>
  debtor === undefined
    ? []
    : debtor.moratoria.flatMap((moratorium) =>
        [...debts.values()]
          .filter((debt) => debt.debtor === debtor.registered.debtor)
          .flatMap((debt) => holdDebt(debt, moratorium)),
      )

/**
 * The id of the hold by which a moratorium holds a debt: that of the moratorium, or one made from it where another hold of the
 * debt has it, by hand or from a moratorium of somebody who owed the debt before.
 */
export const holdOf = (debt: AccountDebt, { debtor, moratorium }: Moratorium['began']): HoldId => {
  const own = moratorium as string as HoldId
  const there = debt.file.holds.find(({ hold }) => hold === own)
  return there === undefined || (there.reason === 'moratorium' && isSinceOwed(debt, there))
    ? own
    : (`moratorium ${textHash(`${debtor}\n${moratorium}`)}` as HoldId)
}

/** Whether a hold began under the debtor of now: what is taken over is let go of on its day. */
const isSinceOwed = ({ assumedOn }: AccountDebt, { on, released }: DunningHold): boolean =>
  assumedOn === undefined || on > assumedOn || (on === assumedOn && released === undefined)

const holdDebt = (
  debt: AccountDebt,
  { began, ended }: Moratorium,
): ReadonlyArray<DebtCommandOf<'HoldDunning' | 'ReleaseDunning'>> => {
  const hold = holdOf(debt, began)
  const held = debt.file.holds.find((one) => one.hold === hold)
  const until = began.until ?? noEndKnown
  if (held === undefined) {
    const concerned = debt.situation === 'open' && owedSince(debt) <= began.on && ended === undefined
    return concerned ? [{ type: 'HoldDunning', debt: debt.debt, on: began.on, hold, reason: 'moratorium', until }] : []
  }
  if (ended === undefined || held.released !== undefined || ended.on > held.until) return []
  const on = laterOf(ended.on, held.on)
  return [{ type: 'ReleaseDunning', debt: debt.debt, on, hold, reason: ended.reason }]
}
