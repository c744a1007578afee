import type { IssuedDebt } from '../../debt/state.js'
import { bandOn, type DebtorState, preferenceOn } from '../../debtor/index.js'
import { daysBetween, type LocalDate } from '../../value/local-date.js'
import { amountIn } from './amounts.js'
import type { Segment } from './segment.js'

/** `US` takes in `US-CA`. */
export const isWithin = (code: string, wide: string): boolean =>
  code === wide || (code.startsWith(wide) && code.charAt(wide.length) === '-')

const hasTags = (
  tags: Readonly<Record<string, string>> | undefined,
  wanted: Readonly<Record<string, string>>,
): boolean => Object.entries(wanted).every(([name, text]) => tags?.[name] === text)

/** Whether a debt is in a segment on a day. Of a debtor who is not registered no more is known than his debts say. */
export const isInSegment = (segment: Segment, debt: IssuedDebt, debtor: DebtorState, day: LocalDate): boolean => {
  const { currency, issued } = debt
  if (segment.currencies !== undefined && !segment.currencies.includes(currency)) return false
  if (segment.tags !== undefined && !hasTags(issued.tags, segment.tags)) return false
  if (segment.from !== undefined) {
    const least = amountIn(segment.from, currency)
    if (least === undefined || issued.principal.amount < least) return false
  }
  if (segment.below !== undefined) {
    const limit = amountIn(segment.below, currency)
    if (limit === undefined || issued.principal.amount >= limit) return false
  }
  const registered = debtor.situation === 'unregistered' ? undefined : debtor.registered
  if (segment.kinds !== undefined && (registered === undefined || !segment.kinds.includes(registered.kind))) {
    return false
  }
  if (
    segment.jurisdictions !== undefined &&
    !segment.jurisdictions.some((wide) => registered !== undefined && isWithin(registered.jurisdiction, wide))
  ) {
    return false
  }
  if (segment.languages !== undefined) {
    const preferred = debtor.situation === 'unregistered' ? undefined : preferenceOn(debtor, day)?.language
    const language = preferred ?? registered?.language
    if (language === undefined || !segment.languages.some((wide) => isWithin(language, wide))) return false
  }
  if (segment.bands !== undefined) {
    const band = (debtor.situation === 'unregistered' ? undefined : bandOn(debtor, day)) ?? 'new'
    if (!segment.bands.includes(band)) return false
  }
  if (segment.customerFrom !== undefined || segment.customerBelow !== undefined) {
    const days = registered === undefined ? 0 : daysBetween(registered.on, day)
    if (segment.customerFrom !== undefined && days < segment.customerFrom) return false
    if (segment.customerBelow !== undefined && days >= segment.customerBelow) return false
  }
  return segment.debtorTags === undefined || hasTags(registered?.tags, segment.debtorTags)
}
