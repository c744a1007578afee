import * as fc from 'fast-check'
import type { DebtEvent, DebtEventOf } from '../../../../../domain/debt/event.js'
import { debtId, debtorId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { money } from '../../money.js'
import { record } from '../../record.js'
import { text } from '../../text.js'

/** A generator for each of those events. */
export type EventArbitraries<T extends DebtEvent['type']> = { readonly [K in T]: fc.Arbitrary<DebtEventOf<K>> }

/** What every event of a debt says first. */
export const says = <T extends DebtEvent['type']>(type: T) => ({
  type: fc.constant(type),
  on: localDate(),
  debt: debtId(),
  debtor: debtorId(),
})

export const amount = money({ min: 0n })
const part = fc.bigInt({ min: 0n, max: 1_000_000n })
export const split = record({}, { principal: part, fee: part, interest: part, cost: part })
export const reason = text()
