import type { ToldEvent } from '../../domain/contact/contacts-of.js'
import { debt as decider } from '../../domain/debt/debt.js'
import { withBeside } from '../collection/accounts.js'
import { bornOn, type Coming, reckonedAnew } from './living.js'
import { change, find, type Today, take } from './today.js'

/** Something that has happened in the past happens again, unless the policy has given the debt up by then. */
export const hearOf = (today: Today, told: ToldEvent): void => {
  const { event } = told
  const found = find(today, event.debt)
  if (found === undefined) {
    const debt = event.type === 'DebtIssued' ? decider.evolve(decider.initial, event) : decider.initial
    if (debt.situation === 'unissued') return
    today.debts.push(bornOn(today.world, { debt, beside: {} }, today.on, 0))
    today.changed = true
    return
  }
  const [at, { ended }] = found
  if (ended) return
  take(today, at, told)
  change(today, at, (one) => reckonedAnew(today.world, one, today.on))
}

/** What stands beside the debts of the account is as it was in the past. */
export const standBeside = (
  today: Today,
  { debtor, onAccount, covers }: Extract<Coming, { readonly what: 'stands-beside' }>,
): void => {
  today.debtor = debtor
  today.changed = true
  const own = today.debts.filter(({ debt }) => debt.debtor === today.account.id).map(({ debt }) => debt)
  for (const { debt, beside } of withBeside(own, onAccount, covers)) {
    const [at] = find(today, debt.debt) ?? []
    if (at !== undefined) change(today, at, (one) => ({ ...one, beside }))
  }
}
