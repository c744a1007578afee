import { debtor as debtorDecider } from '../../debtor/debtor.js'
import type { DebtorEventOf } from '../../debtor/event.js'
import type { DebtorState } from '../../debtor/state.js'
import type { CurrencyCode } from '../../value/currency.js'
import { debtorId } from '../../value/id.js'
import { addDays, type LocalDate, laterOf } from '../../value/local-date.js'
import { amountIn } from '../policy/amounts.js'
import type { Segment } from '../policy/segment.js'
import { eachCondition, type StepAlternative } from '../policy/step.js'
import type { CollectionStrategy } from '../policy/strategy.js'

/** Somebody who owes, as a segment wants him, and how large his debts are. */
export interface Witness {
  readonly debtor: DebtorState
  readonly currency: CurrencyCode
  readonly amounts: ReadonlyArray<bigint>
  readonly tags: Readonly<Record<string, string>>
  readonly on: LocalDate
}

const hundred = 100_00n

/** The day on which stories under a policy begin. */
export const firstDayOf = (effectiveFrom: LocalDate): LocalDate => laterOf(effectiveFrom, '2000-01-01' as LocalDate)

/** A debtor of a segment, and amounts on either side of all that the strategy asks of amounts. */
export const witnessOf = (strategy: CollectionStrategy, segment: Segment, effectiveFrom: LocalDate): Witness => {
  const currency = currencyOf(strategy, segment)
  const on = firstDayOf(effectiveFrom)
  const bounds = [
    ...[segment.from, strategy.leastAmount, strategy.legal?.leastAmount].map((one) => amountIn(one, currency)),
    ...conditionsOf(strategy).flatMap(({ leastAmount, mostAmount }) => [
      amountIn(leastAmount, currency),
      amountIn(mostAmount, currency),
    ]),
  ].filter((one) => one !== undefined)
  const from = amountIn(segment.from, currency) ?? 1n
  const below = amountIn(segment.below, currency)
  const isInside = (amount: bigint): boolean => amount >= from && amount > 0n && (below === undefined || amount < below)
  const most = bounds.reduce((a, b) => (b > a ? b : a), hundred)
  const tried = [...(below === undefined ? [most * 10n] : [below - 1n]), most, ...bounds, from, hundred]
  return {
    debtor: debtorOf(segment, on),
    currency,
    amounts: [...new Set(tried)].filter(isInside),
    tags: segment.tags ?? {},
    on,
  }
}

const conditionsOf = ({ steps }: CollectionStrategy): ReadonlyArray<StepAlternative> =>
  steps.flatMap(({ when }) => eachCondition(when))

const currencyOf = (strategy: CollectionStrategy, segment: Segment): CurrencyCode => {
  const named = [
    ...(segment.from ?? []),
    ...(segment.below ?? []),
    ...(strategy.leastAmount ?? []),
    ...conditionsOf(strategy).flatMap(({ leastAmount = [], mostAmount = [] }) => [...leastAmount, ...mostAmount]),
    ...(strategy.legal?.leastAmount ?? []),
  ]
  const allowed = ({ currency }: { readonly currency: CurrencyCode }): boolean =>
    segment.currencies === undefined || segment.currencies.includes(currency)
  return named.find(allowed)?.currency ?? segment.currencies?.[0] ?? 'EUR'
}

/** Somebody who is in a segment. */
export const debtorOf = (segment: Segment, on: LocalDate): DebtorState => {
  const id = debtorId('somebody')
  const since = addDays(on, -(segment.customerFrom ?? 0))
  const registered: DebtorEventOf<'DebtorRegistered'> = {
    type: 'DebtorRegistered',
    on: since,
    debtor: id,
    kind: segment.kinds?.[0] ?? 'business',
    jurisdiction: segment.jurisdictions?.[0] ?? 'DE',
    ...(segment.languages?.[0] === undefined ? {} : { language: segment.languages[0] }),
    ...(segment.debtorTags === undefined ? {} : { tags: segment.debtorTags }),
  }
  const known = debtorDecider.evolve(debtorDecider.initial, registered)
  const band = segment.bands?.[0]
  return band === undefined || band === 'new'
    ? known
    : debtorDecider.evolve(known, { type: 'DebtorClassified', on: since, debtor: id, to: band, why: 'a story' })
}
