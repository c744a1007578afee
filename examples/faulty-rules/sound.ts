import { left } from 'fp-ts/lib/Either.js'
import { cheque, debt, debtor, disputedBalance, openBalance, payment } from 'receivables'
import type { DebtRejection } from 'receivables/debt'
import { type Checked, checkDecider, settledBook, withRule } from 'receivables/testing'
import { soundDeciders } from '../faulty-policies/deciders.js'
import { soundGates } from '../faulty-policies/gates.js'
import { soundPolicies } from '../faulty-policies/policies.js'
import type { Exhibit } from './faulty.js'
import { soundFunctions } from './functions.js'
import { soundLateCharges } from './late-charges.js'

const sound = (rule: string, check: () => Checked): Exhibit => ({ rule, check })

const no = (rejection: DebtRejection) => left(rejection)

/** Rules without a fault: ours, and ours made stricter. */
export const soundRules: ReadonlyArray<Exhibit> = [
  sound('a debt', () => checkDecider(debt)),
  sound('a payment', () => checkDecider(payment)),
  sound('a cheque', () => checkDecider(cheque)),
  sound('a debtor', () => checkDecider(debtor)),
  sound('a book', () => checkDecider(settledBook)),
  sound('no reminder of anything while a part is disputed', () =>
    checkDecider(
      withRule(debt, {
        RemindDebtor: (command, state) =>
          state.situation === 'open' && disputedBalance(state) > 0n
            ? no({ _tag: 'NotOpen', debt: command.debt, situation: state.situation })
            : debt.decide(command, state),
      }),
    ),
  ),
  sound('no concession of more than half', () =>
    checkDecider(
      withRule(debt, {
        GrantConcession: (command, state) =>
          state.situation === 'open' && 2n * command.amount.amount > openBalance(state)
            ? no({ _tag: 'NotOpen', debt: command.debt, situation: state.situation })
            : debt.decide(command, state),
      }),
    ),
  ),
  ...soundLateCharges,
  ...soundFunctions,
  ...soundPolicies,
  ...soundDeciders,
  ...soundGates,
]
