import { type Component, paymentOrder } from '../../value/component.js'
import type { LocalDate } from '../../value/local-date.js'
import { debtOn } from '../debt-on.js'
import type { UnmetLegalCondition } from '../rejection.js'
import { type SchedulePart, scheduleOf } from '../schedule.js'
import { type IssuedDebt, inCurrencyOf, type KnownDebt } from '../state.js'
import { askedUntil } from './askable.js'

/**
 * Why no final notice supports a legal referral on that day: none was sent, or nothing that the last one demanded is still
 * overdue, because it was paid (oldest due first) or the due date was extended. `undefined` while a part of the demand is
 * overdue.
 */
export const noFinalNotice = (debt: KnownDebt, on: LocalDate): UnmetLegalCondition | undefined => {
  const then = debtOn(debt, on)
  const sentOn = then.situation === 'unissued' ? undefined : then.finalNotice
  if (sentOn === undefined) return { _tag: 'finalNotice' }
  const noticed = debtOn(debt, sentOn)
  if (noticed.situation === 'unissued') return { _tag: 'finalNotice' }
  const until = askedUntil(noticed, sentOn)
  const asked = openUntil(scheduleOf(noticed), until)
  const late = openUntil(scheduleOf(debt), until)
  const isOpen = paymentOrder.some((component) => {
    const came =
      noticed.open[component] + billedOf(debt, component) - billedOf(noticed, component) - debt.open[component]
    return late(component) > 0n && asked(component) > (came > 0n ? came : 0n)
  })
  if (isOpen) return undefined
  const all = paymentOrder.reduce((sum, component) => sum + asked(component), 0n)
  return { _tag: 'newFinalNotice', sentOn, asked: inCurrencyOf(debt, all) }
}

/** How much of a component is due by a day (inclusive). */
const openUntil =
  (parts: ReadonlyArray<SchedulePart>, until: LocalDate) =>
  (component: Component): bigint =>
    parts.reduce((sum, part) => (part.component === component && part.due <= until ? sum + part.open : sum), 0n)

/** Everything ever billed of a component. */
const billedOf = ({ dues, charges }: IssuedDebt, component: Component): bigint =>
  [...dues, ...charges].reduce((sum, one) => (one.component === component ? sum + one.amount : sum), 0n)
