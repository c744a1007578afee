// Debtors, debts and contacts for the tests of the gate.

import type { Contact } from '../../../src/domain/contact/contact.js'
import type { GateAnswer, GateQuestion } from '../../../src/domain/contact/question.js'
import { debt as debtDecider } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { KnownDebt } from '../../../src/domain/debt/state.js'
import { debtor as decider } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent, DebtorEventOf } from '../../../src/domain/debtor/event.js'
import type { DebtorState } from '../../../src/domain/debtor/state.js'
import { fold } from '../../../src/domain/decider.js'
import { customer, day, INV, issued } from '../sample.js'

/** Who is registered with those particulars, and what was said since. */
export const debtorOf = (
  says: Partial<DebtorEventOf<'DebtorRegistered'>>,
  ...since: ReadonlyArray<DebtorEvent>
): DebtorState => {
  const registered: DebtorEvent = {
    type: 'DebtorRegistered',
    debtor: customer,
    on: day('2020-01-01'),
    kind: 'consumer',
    jurisdiction: 'US',
    ...says,
  }
  return fold(decider, [registered, ...since])
}

export const newYorker = debtorOf({ zone: 'America/New_York' })

export const debtOf = (...since: ReadonlyArray<DebtEvent>): KnownDebt => {
  const state = fold(debtDecider, [issued, ...since])
  if (state.situation === 'unissued') throw new Error('a debt that was issued is issued')
  return state
}

/** A call that rang, and was answered by nobody. */
export const call = (at: string, says: Partial<Contact> = {}): Contact => ({
  at,
  channel: 'phone',
  direction: 'outbound',
  conversation: false,
  connected: true,
  debt: INV,
  ...says,
})

export const ask = (says: Partial<GateQuestion> & { readonly at: string }): GateQuestion => ({
  debtor: newYorker,
  debt: debtOf(),
  channel: 'phone',
  contacts: [],
  ...says,
})

/** What an answer comes to in a word or two: `yes`, or when next and by which rules not. */
export const told = (answer: GateAnswer): string =>
  answer.allowed
    ? 'yes'
    : `no: ${answer.reasons.map(({ rule }) => rule).join(', ')}; ${answer.nextAllowedAt ?? 'no time known'}`
