import { addDays } from '../../value/local-date.js'
import { money } from '../../value/money.js'
import { askGate } from './ask-gate.js'
import { climb } from './climb.js'
import type { Ladder } from './compiled.js'
import type { DebtDecision, DueStep, LadderStepNotTaken } from './decision.js'
import { actOf, type DueAct } from './due-act.js'
import { isLate, type Member, type SumOf } from './one-by-one.js'
import type { CollectionReason } from './reason.js'
import type { SaidToday } from './said-today.js'
import { feesOf } from './step-fee.js'

/** What a debt of the debtor comes to by itself. */
interface Own {
  readonly member: Member
  readonly decision: DebtDecision
}

type IndexOf = (step: string | undefined) => number

/** The debts of a debtor at the highest step that is due of any: in one message, whatever of them is spoken of. */
export const asOne = (
  said: SaidToday,
  ladder: Ladder,
  members: ReadonlyArray<Member>,
  sum: SumOf,
  decisions: DebtDecision[],
): ReadonlyArray<DueAct> => {
  const together = { ...sum, contactDays: said.contactDays() }
  const own = members.map((member): Own => ({ member, decision: climb({}, member.ask, ladder, together) }))
  for (const { member, decision } of own) decisions[member.index] = decision
  const indexOf: IndexOf = (step) => (step === undefined ? -1 : (ladder.indexOf.get(step) ?? -1))
  const [leading] = own
    .flatMap(({ member, decision }) => decision.due.map((step) => ({ member, step, index: indexOf(step.step) })))
    .sort((a, b) => b.index - a.index)
  if (leading === undefined) return []
  if (!isSpoken(leading.step)) {
    const others = members.filter((member) => member !== leading.member)
    return [actOf(ladder, leading.step, [leading.member.ask]), ...asOne(said, ladder, others, sum, decisions)]
  }
  const along = own.filter((one) => one.member === leading.member || goesAlong(ladder, one, leading, indexOf))
  const acts = spoken(said, ladder, along, leading, decisions, indexOf)
  const rest = own.filter((one) => !along.includes(one))
  if (acts.length > 0) return [...acts, ...rest.flatMap((one) => leftFor(ladder, one, leading, decisions))]
  const others = rest.map(({ member }) => member)
  return asOne(said, ladder, others, sum, decisions)
}

const isSpoken = ({ does }: DueStep): boolean => does === 'remind' || does === 'negotiate'

/** What is not late yet waits a day for a message of its own, since one goes out already; what nobody is told of is done. */
const leftFor = (
  ladder: Ladder,
  { member, decision }: Own,
  { member: first }: Leading,
  decisions: DebtDecision[],
): ReadonlyArray<DueAct> => {
  const waiting = decision.due.find(isSpoken)
  if (waiting === undefined) return decision.due.map((step) => actOf(ladder, step, [member.ask]))
  const reasons: ReadonlyArray<CollectionReason> = [
    ...waiting.reasons,
    { rule: 'together', with: first.ask.debt.debt, debts: 1 },
  ]
  decisions[member.index] = heldTogether(decision, waiting, addDays(decision.day, 1), reasons, 'together')
  return []
}

interface Leading {
  readonly member: Member
  readonly step: DueStep
  readonly index: number
}

/** What has a step that day, where each is at its own; else what is late and has not come so far, and what comes to the same step. */
const goesAlong = (ladder: Ladder, { member, decision }: Own, { step, index }: Leading, indexOf: IndexOf): boolean =>
  isAtOwn(ladder)
    ? decision.due.some(isSpoken)
    : decision.due.some((one) => one.step === step.step) ||
      (isLate(ladder, member) &&
        decision.reasons.length === 0 &&
        member.ask.amount > 0n &&
        indexOf(decision.level) < index)

const isAtOwn = ({ strategy }: Ladder): boolean => strategy.along?.at === 'own'

/** Says the leading step of all that go along, or holds it for all of them. */
const spoken = (
  said: SaidToday,
  ladder: Ladder,
  along: ReadonlyArray<Own>,
  { member: first, step, index }: Leading,
  decisions: DebtDecision[],
  indexOf: IndexOf,
): ReadonlyArray<DueAct> => {
  const rung = ladder.steps[index] ?? { step: step.step, days: 0 }
  const asks = [first, ...along.flatMap(({ member }) => (member === first ? [] : [member]))].map(({ ask }) => ask)
  const passed = askGate(said.gated(), first.ask, rung, asks)
  const fees = feesOf(asks, rung.fee)
  for (const { member, decision } of along) {
    const reasons: ReadonlyArray<CollectionReason> = [
      { rule: 'together', with: first.ask.debt.debt, debts: along.length },
      ...step.reasons,
      ...passed.said,
    ]
    const amount = money(member.ask.amount, step.amount.currency)
    const own = { amount, fee: fees[asks.indexOf(member.ask)], reasons }
    const told = { ...step, channel: passed.channel, at: passed.at, ...own }
    const at = isAtOwn(ladder) ? decision.due.find(isSpoken) : undefined
    decisions[member.index] = passed.isDenied
      ? heldTogether(decision, at ?? step, passed.again, reasons)
      : at === undefined
        ? dueTogether(decision, told, index, indexOf)
        : dueAtOwn(decision, { ...told, step: at.step, reasons: [...reasons, ...at.reasons] })
  }
  if (passed.isDenied) return []
  const done = { ...step, channel: passed.channel, at: passed.at }
  said.add(done, asks)
  const charged = fees.flatMap((fee) => fee ?? [])
  const fee = charged.reduce((sum, { amount }) => sum + amount, 0n)
  return [actOf(ladder, done, asks, charged.length === 0 ? undefined : money(fee, step.amount.currency))]
}

const dueTogether = (decision: DebtDecision, step: DueStep, index: number, indexOf: IndexOf): DebtDecision => ({
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

/** Said in a message with others, and taken as the step that it has come to itself. */
const dueAtOwn = (decision: DebtDecision, step: DueStep): DebtDecision => ({
  ...decision,
  due: [step],
  next: { on: decision.day, because: 'due', step: step.step },
})

const left = (step: string): LadderStepNotTaken => ({ step, status: 'jumped', on: undefined, reasons: [] })

const heldTogether = (
  decision: DebtDecision,
  { step }: DueStep,
  on: DebtDecision['day'],
  reasons: ReadonlyArray<CollectionReason>,
  because: CollectionReason['rule'] = 'contact',
): DebtDecision => {
  const held: ReadonlyArray<LadderStepNotTaken> = decision.due.map((own) => ({
    step: own.step,
    status: 'held',
    on,
    reasons,
  }))
  return { ...decision, due: [], notTaken: [...held, ...decision.notTaken], next: { on, because, step } }
}
