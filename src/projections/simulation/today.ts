import * as E from 'fp-ts/lib/Either.js'
import type { Contact } from '../../domain/contact/contact.js'
import { contactsOf, type ToldEvent } from '../../domain/contact/contacts-of.js'
import type { DebtCommand } from '../../domain/debt/command.js'
import { debt as decider } from '../../domain/debt/debt.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import type { DebtRejection } from '../../domain/debt/rejection.js'
import type { DebtorState } from '../../domain/debtor/state.js'
import type { DebtId } from '../../domain/value/id.js'
import { isInstant } from '../../domain/value/instant.js'
import { fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { Coming, LivingAccount, LivingDebt } from './living.js'
import type { World } from './setting.js'

/**
 * A command that the rules of a debt refused.
 *
 * @since 0.2.0
 */
export interface RefusedCommand {
  readonly debt: DebtId
  readonly command: DebtCommand['type']
  readonly rejection: DebtRejection
}

/** A day of an account while it is lived: what has happened of it so far. */
export interface Today {
  readonly world: World
  readonly account: LivingAccount
  readonly on: number
  readonly date: LocalDate
  readonly debts: LivingDebt[]
  readonly coming: Coming[]
  readonly events: DebtEvent[]
  readonly refused: RefusedCommand[]
  contacts: ReadonlyArray<Contact>
  debtor: DebtorState
  /** Whether anything is otherwise than it was yesterday. */
  changed: boolean
}

export const begun = (world: World, account: LivingAccount, on: number): Today => ({
  ...{ world, account, on, date: fromEpochDay(on), contacts: account.contacts, debtor: account.debtor, changed: false },
  ...{ debts: [...account.debts], coming: [], events: [], refused: [] },
})

/** The place of a debt in its account, and the debt as it is by now. */
export const find = ({ debts }: Today, id: DebtId): readonly [number, LivingDebt] | undefined => {
  const at = debts.findIndex(({ debt }) => debt.debt === id)
  const found = debts[at]
  return found === undefined ? undefined : [at, found]
}

/** Lets the rules of a debt decide a command, at a moment of the day. What they accept has happened; what they refuse is told. */
export const tell = (today: Today, at: number, command: DebtCommand, moment?: string): ReadonlyArray<DebtEvent> => {
  const living = today.debts[at]
  if (living === undefined) return []
  const decided = decider.decide(command, living.debt)
  if (E.isLeft(decided)) {
    today.refused.push({ debt: living.debt.debt, command: command.type, rejection: decided.left })
    return []
  }
  const events = decided.right
  for (const event of events) {
    today.events.push(event)
    take(today, at, { event, recordedAt: isInstant(moment) ? moment : undefined })
  }
  return events
}

/** An event of a debt has happened, whoever says so. */
export const take = (today: Today, at: number, told: ToldEvent): void => {
  const living = today.debts[at]
  if (living === undefined) return
  const debt = decider.evolve(living.debt, told.event)
  today.changed = true
  if (debt.situation !== 'unissued') today.debts[at] = { ...living, debt }
  const contacts = contactsOf([told], today.world.zone)
  if (contacts.length > 0) today.contacts = [...today.contacts, ...contacts]
}

/** Changes what is known of a debt today. */
export const change = (today: Today, at: number, changed: (living: LivingDebt) => LivingDebt): void => {
  const living = today.debts[at]
  if (living !== undefined) today.debts[at] = changed(living)
}
