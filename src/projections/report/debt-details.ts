import type { DebtEvent } from '../../domain/debt/event.js'
import { countsAsMoney, isLive } from '../../domain/debt/rule/promise-verdict.js'
import { disputedBalance, type KnownDebt, overOn } from '../../domain/debt/state.js'
import { total } from '../../domain/value/component.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { Period } from '../cashflow/period.js'
import type { DebtLife, SeeDebt } from '../forecast/debt-life.js'
import { isOpenOn, type Lot, openOn } from '../forecast/lot.js'
import { promiseOutcomes } from '../forecast/promise-outcomes.js'
import { bandAt, rollingAt, rollWidth } from '../metrics/roll-rates.js'
import { type Covers, coveredBy, coverOf } from '../open-item/cheque-cover.js'
import { openPromises } from '../open-item/debt-at.js'
import type { Contribution, DetailedFigure, FigureDetails } from './figure-details.js'

/** What the figures are of: the days of the month, the weeks that cash came in, and the debtors who are named. */
export interface Detailed {
  readonly from: LocalDate
  readonly asOf: LocalDate
  readonly weeks: ReadonlyArray<Period>
  readonly debtors: ReadonlyMap<CurrencyCode, ReadonlySet<string>>
  readonly covers: Covers
}

const sumOf = <A>(all: Iterable<A>, of: (one: A) => bigint): bigint => {
  let sum = 0n
  for (const one of all) sum += of(one)
  return sum
}

const isMoney = (event: DebtEvent): boolean => event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid'
const isIssue = ({ type }: DebtEvent): boolean => type === 'DebtIssued'
const isOfPromise = ({ type }: DebtEvent): boolean => type.startsWith('Promise') || type === 'PaymentPromised'
const isOfDispute = ({ type }: DebtEvent): boolean => type.startsWith('Dispute')
const isOfLoss = ({ type }: DebtEvent): boolean => type === 'DebtWrittenOff' || type === 'DebtRecovered'

/** Adds each debt to the figures that it is in, as they are reckoned by the metrics, the aging and the back-test. */
export const seeDetails = (details: FigureDetails, detailed: Detailed): SeeDebt => {
  const { from, asOf, weeks, debtors, covers } = detailed
  const today = epochDay(asOf)
  const beforeFirst = epochDay(from) - 1
  const begins = weeks.map((week) => epochDay(week.from))
  const origin = begins[0] === undefined ? today : begins[0] - 1
  const isWithin = (day: LocalDate): boolean => from <= day && day <= asOf

  const seeCame = (life: DebtLife, debtor: Contribution['debtor']): void => {
    if (epochDay(life.last) <= origin || !life.lots.some((lot) => isOpenOn(lot, origin))) return
    for (const week of weeks) {
      const [first, last] = [epochDay(week.from), epochDay(week.to)]
      const came = (lot: Lot): bigint =>
        sumOf(lot.ends, ({ on, by, amount }) => (by === 'money' && first <= on && on <= last ? amount : 0n))
      const amount = sumOf(life.lots, came)
      const by = (event: DebtEvent): boolean => isMoney(event) && week.from <= event.on && event.on <= week.to
      details.add('came', week.to, { life, debtor, on: week.to, amount, by })
    }
  }

  const seeOpen = (life: DebtLife, debt: KnownDebt): void => {
    const { debtor } = debt
    const add = (figure: DetailedFigure, part: string, amount: bigint, by: Contribution['by'] = () => true): void =>
      details.add(figure, part, { life, debtor, on: debt.dueDate, amount, by })
    let open = 0n
    for (const lot of life.lots) {
      const before = openOn(lot, today - rollWidth)
      const band = before > 0n ? rollingAt(today, lot) : undefined
      if (band !== undefined) add('rolling', band, before)
      const now = openOn(lot, today)
      if (now <= 0n) continue
      open += now
      if (today > lot.due) add('overdue', '', now)
      const into = bandAt(today, lot)
      if (into !== undefined) add('rolled', into, now)
    }
    if (open <= 0n) return
    if (debtors.get(life.currency)?.has(debtor)) add('debtor', debtor, open)
    add('disputed', '', disputedBalance(debt), isOfDispute)
    const promised = sumOf(openPromises(debt, asOf), ({ left }) => left)
    add('promised', '', promised < open ? promised : open, isOfPromise)
    add('covered', '', coveredBy(coverOf(covers, { debt: debt.debt, currency: life.currency, open })))
  }

  const seeMonth = (life: DebtLife, debt: KnownDebt): void => {
    const { debtor, issued, payments, promises, disputes, writeOff } = debt
    const add = (figure: DetailedFigure, on: LocalDate, amount: bigint, by: Contribution['by']): void =>
      details.add(figure, '', { life, debtor, on, amount, by })
    const beginning = sumOf(life.lots, (lot) => openOn(lot, beforeFirst))
    add('beginning', debt.dueDate, beginning, (event) => event.on < from)
    const principal = issued.principal.amount
    if (isWithin(issued.on)) {
      add('sales', issued.on, principal, isIssue)
      const day = epochDay(issued.on)
      if (!life.lots.some((lot) => isOpenOn(lot, day))) {
        add('cashSales', issued.on, principal, (event) => event.on === issued.on)
      }
    }
    const money = payments.filter(countsAsMoney)
    const paid = money.filter(({ on }) => isWithin(on))
    const last = money.reduce<LocalDate | undefined>(
      (day, { on }) => (day === undefined || on > day ? on : day),
      undefined,
    )
    if (paid.length > 0 && last !== undefined) {
      const amount = sumOf(paid, (one) => one.amount)
      add('collected', last, amount, (event) => isMoney(event) && isWithin(event.on))
      if (debt.situation === 'settled' && isWithin(last)) add('settled', last, principal, isMoney)
    }
    if (promiseOutcomes(debt, asOf, from).length > 0) {
      const promised = promises.filter((one) => isLive(one) && one.by >= from)
      add(
        'promises',
        asOf,
        sumOf(promised, ({ amount }) => amount),
        isOfPromise,
      )
    }
    for (const dispute of disputes) {
      const over = overOn(dispute)
      if (over !== undefined && isWithin(over)) add('disputes', over, dispute.amount, isOfDispute)
    }
    if (writeOff !== undefined) add('writtenOff', writeOff.writtenOffOn, total(writeOff.lost), isOfLoss)
    for (const event of debt.history) {
      if (event.type !== 'CollectionCostAdded' || !isWithin(event.on)) continue
      add('costs', event.on, event.amount.amount, (one) => one.type === 'CollectionCostAdded' && isWithin(one.on))
    }
  }

  const lastSettled = Math.min(origin, beforeFirst, today - rollWidth)

  return (life, on) => {
    // What was paid off before any of these days is in no figure: no state of it is needed.
    if (life.paidOff !== undefined && life.paidOff <= lastSettled) return
    const debt = on(asOf)
    if (debt === undefined) return
    seeCame(life, debt.debtor)
    if (debt.situation === 'cancelled') return
    seeOpen(life, debt)
    seeMonth(life, debt)
  }
}
