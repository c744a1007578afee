import type { AccountDebt } from '../../domain/allocation/account.js'
import type { OutsideCommand } from '../../domain/book/book.js'
import type { DueStep } from '../../domain/collection/ladder/decision.js'
import { gateOf } from '../../domain/collection/ladder/gate-of.js'
import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { ContactGate } from '../../domain/contact/question.js'
import { finalNoticeStep } from '../../domain/debt/evolve/evolve.js'
import { debtor as debtorDecider } from '../../domain/debtor/debtor.js'
import { publishedBaseRates } from '../../domain/late-charge/preset/base-rate.js'
import { addDays, daysBetween } from '../../domain/value/local-date.js'
import { type DayPlan, type PlannedCommand, planDay } from '../../projections/collection/day-plan.js'
import { followPlacement } from './agency.js'
import { hear } from './answering.js'
import { customs } from './customs.js'
import type { Actor, Desk } from './desk.js'
import { awaitCourt, foundLost } from './giving-up.js'
import { rulesOf } from './house-rules.js'
import type { Claim } from './paying.js'
import { stopCredit } from './reviewing.js'
import { settle } from './settling.js'
import { askToWaive } from './waiving.js'

const baseRates = Object.fromEntries(publishedBaseRates())

const gates = new WeakMap<CollectionPolicy, ContactGate>()

const gateBy = (policy: CollectionPolicy): ContactGate => {
  const known = gates.get(policy)
  if (known !== undefined) return known
  const gate = gateOf(policy)
  gates.set(policy, gate)
  return gate
}

/** What the run of that day does about a debt, by the policy that holds then: the same that `run` does in a book. */
const planned = ({ ledger, today, moment, contacts }: Desk, debt: AccountDebt): DayPlan => {
  const policy = rulesOf(today())
  const query = { policy, day: today(), gate: gateBy(policy), at: moment(), tables: { baseRates } }
  const debts = [{ debt, beside: ledger.setAside(debt, today()) }]
  const { debtor: id } = debt
  const debtor = ledger.debtor(id) ?? debtorDecider.initial
  return planDay(query, { id, debtor, debts, contacts: contacts(id), cheques: [], bounced: 0 })
}

/** The command of what is planned, as the debt stands by now: none of them is one of the allocation of money. */
const commandOf = (one: PlannedCommand, revision: number): OutsideCommand | undefined => {
  const command = one.command(revision)
  return command.type === 'ApplyPayment' || command.type === 'ReversePayment' ? undefined : command
}

/** Who does what a policy says. */
const actorOf = ({ step }: PlannedCommand, { type }: OutsideCommand): Actor => {
  if (type === 'ChargeLateness' || type === 'AddCollectionCost') return 'billing'
  if (step?.does === 'negotiate' || step?.step === finalNoticeStep) return 'collector-2'
  return step?.does === undefined || step.does === 'remind' ? 'collector-1' : 'legal'
}

/** What comes of a step that was taken. */
const follow = (desk: Desk, claim: Claim, step: DueStep, actor: Actor): void => {
  if (step.step === finalNoticeStep) stopCredit(desk, claim.debtor, 'a final notice was sent')
  switch (step.does) {
    case 'remind':
    case 'negotiate':
      hear(desk, claim, step.channel, actor)
      break
    case 'place-with-agency':
      followPlacement(desk, claim)
      break
    case 'refer-to-legal':
      awaitCourt(desk, claim)
      break
    case 'write-off':
      foundLost(desk, claim)
  }
}

/** Says what is planned of a debt; answers whether a step was taken. */
const carryOut = (desk: Desk, claim: Claim, one: PlannedCommand): boolean => {
  const { ledger, tell, today, random } = desk
  const { step } = one
  if (one.refused !== undefined) return false
  // Before others collect it, some debtors come to terms.
  const isGivenAway = step?.does === 'place-with-agency' || step?.does === 'refer-to-legal'
  if (isGivenAway && random.percent(16) && settle(desk, claim)) return false
  if (step?.does === 'negotiate')
    tell('collector-1', { type: 'AssignCollector', debt: claim.debt, on: today(), collector: 'collector-2' })
  const command = commandOf(one, ledger.revisionOf(claim.debt))
  if (command === undefined) return false
  const actor = actorOf(one, command)
  if (!tell(actor, command)) return false
  if (command.type === 'ChargeLateness') askToWaive(desk, claim)
  if (step !== undefined) follow(desk, claim, step, actor)
  return step !== undefined
}

/** For some debts the desk notes for the file that a step was due and held back. */
const noteWithheld = ({ random, tell }: Desk, { withheld }: DayPlan): void => {
  if (withheld.length === 0 || !random.percent(8)) return
  for (const one of withheld) {
    const command = commandOf(one, 0)
    if (command !== undefined) tell('collector-1', command)
  }
}

/** What is paid or written off is looked at from time to time, since it may be taken back. */
const closedEvery = 20
/** Nothing is left for longer, since what held it back may be over sooner. */
const lookEvery = 10

/** Does about a debt what the policy of the house says, and looks again on the day that it names. */
export const dun = (desk: Desk, claim: Claim): void => {
  const { ledger, today, plan } = desk
  const again = (days: number): void =>
    plan(addDays(today(), days), customs[claim.debtor.country].collecting, () => dun(desk, claim))
  const debt = ledger.debt(claim.debt)
  if (debt === undefined || debt.situation === 'cancelled') return
  if (debt.situation !== 'open') {
    again(closedEvery)
    return
  }
  const day = planned(desk, debt)
  let steps = 0
  for (const one of day.commands) if (carryOut(desk, claim, one)) steps += 1
  noteWithheld(desk, day)
  const next = day.decisions[0]?.next?.on
  const wait = next === undefined ? lookEvery : daysBetween(today(), next)
  again(steps > 0 ? 7 : Math.max(1, Math.min(wait, lookEvery)))
}
