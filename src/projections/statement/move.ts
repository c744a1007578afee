import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { comparePositions, type Position } from '../../domain/value/position.js'
import type { OpenItem } from '../open-item/item.js'
import type { Fact } from '../open-item/item-history.js'
import type { StatementEntry } from './entry.js'

/** When something happened: its day, and where in the log. */
export interface Time {
  readonly on: LocalDate
  readonly position: Position
}

/** By day, and on one day in the order in which things were recorded. */
export const byTime = (a: Time, b: Time): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : comparePositions(a.position, b.position)

export const timeOf = ({ position, event: { on } }: Fact<{ readonly on: LocalDate }>): Time => ({ on, position })

/**
 * A change of what somebody owes less his unapplied cash, in minor units: above zero where he owes more. Money that is placed
 * on a debt leaves its payment and reduces the debt, in two moves of one `allocation`: an account that has both sides shows
 * neither.
 */
export interface Move extends Time {
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly id: OpenItem['id']
  readonly event: string
  readonly entry: StatementEntry
  readonly amount: bigint
  readonly allocation?: {
    /** The same on both sides. */
    readonly key: string
    /** What left the payment, what reduced the debt, or what is only told to others: a recovery, which reduces nothing. */
    readonly side: 'placed' | 'taken' | 'recovered'
    readonly debt: DebtId
  }
}

/** The same for both sides of an allocation, or of its undoing. */
export const allocationKey = (payment: string, allocation: number, how: 'made' | 'undone'): string =>
  `${payment}\n${allocation}\n${how}`
