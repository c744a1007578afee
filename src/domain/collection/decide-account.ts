import type { DebtState } from '../debt/state.js'
import type { CurrencyCode } from '../value/currency.js'
import type { DebtId } from '../value/id.js'
import type { Channel } from '../value/method.js'
import { type Money, money } from '../value/money.js'
import { askGate } from './ask-gate.js'
import { type Asked, type BesideDebt, daysLate, type Gated } from './asked.js'
import { contactDaysOf, type Together } from './blockers.js'
import { climb } from './climb.js'
import type { Ladder } from './compiled.js'
import type { DebtDecision, DueStep, LadderStepNotTaken, NextDate } from './decision.js'
import { type Concerning, prepare } from './prepare.js'
import type { CollectionReason } from './reason.js'
import type { StepAction, StepFee, StepTone } from './step.js'
import { feeOf } from './step-fee.js'

/**
 * What is asked about all debts of one debtor.
 *
 * @since 0.2.0
 */
export interface AccountQuestion extends Concerning, Gated {
  readonly debts: ReadonlyArray<{ readonly debt: DebtState; readonly beside?: BesideDebt | undefined }>
}

/**
 * One thing that is to be done for one or several debts of a debtor in one currency: the amount is of all of them, and so is the
 * fee.
 *
 * @since 0.2.0
 */
export interface DueAct {
  readonly strategy: string
  readonly step: string
  readonly does: StepAction
  readonly channel: Channel | undefined
  readonly tone: StepTone | undefined
  readonly debts: ReadonlyArray<DebtId>
  readonly amount: Money
  readonly fee: Money | undefined
}

/**
 * What is to be done about the debts of a debtor: the acts, the decision about each debt in the order in which they were given,
 * and the one next day of the debtor.
 *
 * @since 0.2.0
 */
export interface AccountDecision {
  readonly acts: ReadonlyArray<DueAct>
  readonly debts: ReadonlyArray<DebtDecision>
  readonly next: NextDate | undefined
}

/** A debt on its ladder, and where its decision goes. */
interface Member {
  readonly index: number
  readonly ask: Asked
  readonly ladder: Ladder
}

/**
 * What is to be done about all debts of a debtor on a day. Debts of a strategy that takes them one by one are looked at as by
 * `decideNext`; where it takes them together, what is due of any of them in a currency is due once, at the highest step of any, and
 * what is late beside it goes along and counts as asked by that step. Least amounts and numbers of debts are those of all together.
 *
 * @since 0.2.0
 */
export const decideAccount = (question: AccountQuestion): AccountDecision => {
  const decisions: DebtDecision[] = []
  const groups = new Map<Ladder, Map<CurrencyCode, Member[]>>()
  question.debts.forEach(({ debt, beside }, index) => {
    const prepared = prepare(question, debt, beside)
    if (!prepared.climbs) decisions[index] = prepared.decision
    else {
      const { ask, ladder } = prepared
      const byCurrency = groups.get(ladder) ?? new Map<CurrencyCode, Member[]>()
      groups.set(ladder, byCurrency)
      const { currency } = ask.debt
      byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), { index, ask, ladder }])
    }
  })
  // A cadence is for the debtor: what was said about a debt that is paid by now was said to him too.
  const hasCadence = [...groups.keys()].some(({ strategy }) => strategy.cadence !== undefined)
  const contactDays = hasCadence
    ? question.debts.flatMap(({ debt }) => (debt.situation === 'unissued' ? [] : contactDaysOf({ debt })))
    : []
  const acts: DueAct[] = []
  for (const [ladder, byCurrency] of groups) {
    for (const members of byCurrency.values()) {
      const together = { ...sumOf(members), contactDays }
      if (ladder.strategy.per === 'debtor') acts.push(...asOne(question, ladder, members, together, decisions))
      else acts.push(...oneByOne(question, members, together, decisions))
    }
  }
  return { acts, debts: decisions, next: decisions.map(({ next }) => next).reduce(earlier, undefined) }
}

const earlier = (a: NextDate | undefined, b: NextDate | undefined): NextDate | undefined =>
  a === undefined || (b !== undefined && b.on < a.on) ? b : a

const isLate = ({ ask }: Member): boolean => daysLate(ask) > 0

/** What is late counts, and where nothing is, what comes due. */
const sumOf = (members: ReadonlyArray<Member>): Omit<Together, 'contactDays'> => {
  const late = members.filter(isLate)
  const counted = late.length > 0 ? late : members
  return { amount: counted.reduce((sum, { ask }) => sum + ask.amount, 0n), debts: late.length }
}

const oneByOne = (
  gated: Gated,
  members: ReadonlyArray<Member>,
  { debts, contactDays }: Together,
  decisions: DebtDecision[],
): ReadonlyArray<DueAct> =>
  members.flatMap(({ index, ask, ladder }) => {
    const decision = climb(gated, ask, ladder, { amount: ask.amount, debts, contactDays })
    decisions[index] = decision
    return decision.due.map((step) => actOf(ladder, step, [ask]))
  })

const actOf = (ladder: Ladder, step: DueStep, asks: ReadonlyArray<Asked>, fee = step.fee): DueAct => {
  const { amount: own, reasons: _, ...what } = step
  const amount = money(
    asks.reduce((sum, ask) => sum + ask.amount, 0n),
    own.currency,
  )
  return { strategy: ladder.strategy.strategy, ...what, debts: asks.map(({ debt }) => debt.debt), amount, fee }
}

/** The debts of a debtor at the highest step that is due of any. */
const asOne = (
  gated: Gated,
  ladder: Ladder,
  members: ReadonlyArray<Member>,
  together: Together,
  decisions: DebtDecision[],
): ReadonlyArray<DueAct> => {
  const own = members.map((member) => ({ member, decision: climb({}, member.ask, ladder, together) }))
  for (const { member, decision } of own) decisions[member.index] = decision
  const indexOf = (step: string | undefined): number => (step === undefined ? -1 : (ladder.indexOf.get(step) ?? -1))
  const [leading] = own
    .flatMap(({ member, decision }) => decision.due.map((step) => ({ member, step, index: indexOf(step.step) })))
    .sort((a, b) => b.index - a.index)
  if (leading === undefined) return []
  const { step, index } = leading
  const speaks = step.does === 'remind' || step.does === 'negotiate'
  if (!speaks) return oneByOne(gated, members, together, decisions)
  const goesAlong = own.filter(
    ({ member, decision }) =>
      member === leading.member ||
      (isLate(member) && decision.reasons.length === 0 && member.ask.amount > 0n && indexOf(decision.level) < index),
  )
  const rungs = ladder.steps[index]
  const asks = goesAlong.map(({ member }) => member.ask)
  const passed = askGate(gated, leading.member.ask, rungs ?? { step: step.step, days: 0 }, asks)
  for (const { member, decision } of goesAlong) {
    const reasons: ReadonlyArray<CollectionReason> = [
      { rule: 'together', with: leading.member.ask.debt.debt, debts: goesAlong.length },
      ...step.reasons,
      ...passed.said,
    ]
    decisions[member.index] = passed.isDenied
      ? heldTogether(decision, step, passed.again, reasons)
      : dueTogether(
          decision,
          { ...step, channel: passed.channel, amount: money(member.ask.amount, step.amount.currency), reasons },
          index,
          indexOf,
        )
  }
  const fee = feeOfAll(leading.member.ask, asks, rungs?.fee)
  return passed.isDenied ? [] : [actOf(ladder, { ...step, channel: passed.channel }, asks, fee)]
}

/** A fixed amount is for the act, and a share of what is late of each debt. */
const feeOfAll = (leading: Asked, asks: ReadonlyArray<Asked>, fee: StepFee | undefined): Money | undefined => {
  const own = feeOf(leading, fee)
  if (own === undefined || fee?.share === undefined) return own
  const share = { share: fee.share }
  const others = asks.map((ask) => (ask === leading ? 0n : (feeOf(ask, share)?.amount ?? 0n)))
  return money(
    others.reduce((sum, amount) => sum + amount, own.amount),
    own.currency,
  )
}

const dueTogether = (
  decision: DebtDecision,
  step: DueStep,
  index: number,
  indexOf: (step: string | undefined) => number,
): DebtDecision => ({
  ...decision,
  due: [step],
  notTaken: [...decision.due.map(({ step: own }): LadderStepNotTaken => left(own)), ...decision.notTaken]
    .filter(({ step: own }) => own !== step.step)
    .map((one) =>
      one.status !== 'taken' && one.status !== 'lapsed' && indexOf(one.step) < index
        ? { ...one, status: 'jumped', reasons: [{ rule: 'jumped', by: step.step }] }
        : one,
    ),
  next: { on: decision.day, because: 'due', step: step.step },
})

const left = (step: string): LadderStepNotTaken => ({ step, status: 'jumped', on: undefined, reasons: [] })

const heldTogether = (
  decision: DebtDecision,
  { step }: DueStep,
  on: DebtDecision['day'],
  reasons: ReadonlyArray<CollectionReason>,
): DebtDecision => {
  const held: ReadonlyArray<LadderStepNotTaken> = decision.due.map((own) => ({
    step: own.step,
    status: 'held',
    on,
    reasons,
  }))
  return { ...decision, due: [], notTaken: [...held, ...decision.notTaken], next: { on, because: 'contact', step } }
}
