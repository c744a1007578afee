import * as fc from 'fast-check'
import type { DebtCommand, DebtCommandOf } from '../../../../../domain/debt/command.js'
import { debtId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { money } from '../../money.js'
import { record } from '../../record.js'
import { text } from '../../text.js'

/** A generator for each of those commands. */
export type CommandArbitraries<T extends DebtCommand['type']> = { readonly [K in T]: fc.Arbitrary<DebtCommandOf<K>> }

/** What every command of a debt says first. */
export const says = <T extends DebtCommand['type']>(type: T) => ({
  type: fc.constant(type),
  debt: debtId(),
  on: localDate(),
})

export const amount = money({ min: -10n })
export const reason = text()
export const approval = record({ by: text(), limit: amount })
