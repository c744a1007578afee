import { holdOn } from '../../debt/case-file.js'
import { ownerOfContact } from '../../debt/rule/reminder.js'
import { disputedBalance, inCurrencyOf, openBalance } from '../../debt/state.js'
import { insolvenciesOn, moratoriumOn } from '../../debtor/in-force.js'
import { addDays, type LocalDate } from '../../value/local-date.js'
import { asks, type Case, type Judged, type Law, type Moment, never, noLaw, untilDay } from '../judged.js'
import type { PackRuleOf } from '../pack/rule.js'

// What protects a debtor wherever he is: money is not asked for meanwhile.

/** The first day without what ends by itself on `until`, or was ended on `ended`. */
const firstDayWithout = (until: LocalDate | undefined, ended: LocalDate | undefined): LocalDate | undefined => {
  const after = until === undefined ? undefined : addDays(until, 1)
  return ended === undefined || (after !== undefined && after < ended) ? after : ended
}

/** `byLaw`: the kinds that a law names, and the days that it gives them; without it any moratorium, of whatever kind. */
export const inMoratorium = (
  asked: Case,
  moment: Moment,
  byLaw?: Pick<PackRuleOf<'moratorium-protects'>, 'kinds' | 'lasts'>,
  { pack, version, provision }: Law = noLaw,
): Judged | undefined => {
  const { debtor } = asked
  if (debtor === undefined || debtor.moratoria.length === 0 || !asks(asked)) return undefined
  const found = moratoriumOn(debtor, moment.on)
  if (found === undefined || byLaw?.kinds.includes(found.began.kind) === false) return undefined
  const { moratorium, kind, until } = found.began
  const lasts = byLaw?.lasts
  const reason = { rule: 'moratorium', moratorium, kind, until, lasts, pack, version, provision } as const
  return untilDay(reason, moment, firstDayWithout(until, found.ended?.on))
}

export const insolvent = (asked: Case, { on }: Moment): Judged | undefined => {
  const { debtor } = asked
  if (debtor === undefined || debtor.insolvencies.length === 0 || !asks(asked)) return undefined
  const [first] = insolvenciesOn(debtor, on)
  return first && never({ rule: 'insolvency', proceeding: first.proceeding, on: first.on })
}

export const held = (asked: Case, moment: Moment): Judged | undefined => {
  if (!asks(asked)) return undefined
  for (const { file } of asked.debts) {
    const found = file.holds.length === 0 ? undefined : holdOn(file, moment.on)
    if (found === undefined) continue
    const { hold, reason: because, until, released } = found
    return untilDay({ rule: 'hold', hold, because, until }, moment, firstDayWithout(until, released))
  }
  return undefined
}

/**
 * Nothing is asked for of a debt that is disputed as a whole, or where a law says so in any part of it; and no court is spoken
 * of while any of it is.
 */
export const disputed = (
  asked: Case,
  inAnyPart: boolean,
  { pack, version, provision }: Law = noLaw,
): Judged | undefined => {
  if (!asks(asked)) return undefined
  for (const debt of asked.debts) {
    if (debt.disputes.length === 0) continue
    const [contested, open] = [disputedBalance(debt), openBalance(debt)]
    if (contested > 0n && (inAnyPart || asked.purpose === 'legal-threat' || contested >= open)) {
      const figures = { disputed: inCurrencyOf(debt, contested), open: inCurrencyOf(debt, open) }
      return never({ rule: 'dispute', debt: debt.debt, ...figures, pack, version, provision })
    }
  }
  return undefined
}

export const ownedByOther = (asked: Case): Judged | undefined => {
  if (!asks(asked)) return undefined
  for (const debt of asked.debts) {
    const owner = ownerOfContact(debt)
    if (owner !== asked.by) return never({ rule: 'owner-of-contact', owner, by: asked.by })
  }
  return undefined
}

/** What can no longer be brought to court: no court is spoken of, and where a law says so nothing is asked for. */
export const timeBarred = (
  asked: Case,
  { on }: Moment,
  what: 'legal-threat' | 'demand',
  { pack, version, provision }: Law = noLaw,
): Judged | undefined => {
  const { timeBarredFrom, purpose } = asked
  if (timeBarredFrom === undefined || on < timeBarredFrom) return undefined
  const isSilenced = what === 'demand' ? asks(asked) : purpose === 'legal-threat'
  return isSilenced ? never({ rule: 'time-bar', timeBarredFrom, pack, version, provision }) : undefined
}
