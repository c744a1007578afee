import { finalNoticeStep } from '../../domain/debt/evolve/evolve.js'
import { dunnableBalance, ownerOfContact } from '../../domain/debt/rule/reminder.js'
import { currentPlan } from '../../domain/debt/state.js'
import type { DebtId } from '../../domain/value/id.js'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import { money } from '../../domain/value/money.js'
import type { Behaviour } from './debtors.js'
import type { Actor, Desk } from './desk.js'
import { dispute } from './disputing.js'
import { escalate } from './escalating.js'
import { houseVersion } from './house-rules.js'
import { agreeOnPlan } from './instalment-plan.js'
import { type Claim, payLater } from './paying.js'
import { promise } from './promising.js'
import { stopCredit } from './reviewing.js'
import { call, hearExcuse, hearFrom, hold, note, noteDelay } from './talking.js'

interface Step {
  readonly step: string
  readonly tone: number
  readonly channel: Channel
  readonly actor: Actor
  /** Days until the next step. */
  readonly next: number
}

const ladder: ReadonlyArray<Step> = [
  { step: 'reminder', tone: 1, channel: 'email', actor: 'collector-1', next: 14 },
  { step: 'second reminder', tone: 2, channel: 'letter', actor: 'collector-1', next: 14 },
  { step: 'call', tone: 3, channel: 'phone', actor: 'collector-2', next: 16 },
  { step: finalNoticeStep, tone: 4, channel: 'letter', actor: 'collector-2', next: 24 },
]

type Answer = 'pays' | 'pays a part' | 'promises' | 'wants a plan' | 'disputes' | 'asks for time' | 'is silent'

const answers: Readonly<Record<Behaviour, Readonly<Record<Answer, number>>>> = {
  prompt: {
    pays: 70,
    'pays a part': 4,
    promises: 14,
    'wants a plan': 0,
    disputes: 4,
    'asks for time': 2,
    'is silent': 6,
  },
  slow: {
    pays: 34,
    'pays a part': 8,
    promises: 22,
    'wants a plan': 1,
    disputes: 3,
    'asks for time': 2,
    'is silent': 30,
  },
  forgetful: {
    pays: 50,
    'pays a part': 4,
    promises: 14,
    'wants a plan': 0,
    disputes: 2,
    'asks for time': 2,
    'is silent': 28,
  },
  struggling: {
    pays: 6,
    'pays a part': 16,
    promises: 28,
    'wants a plan': 10,
    disputes: 2,
    'asks for time': 4,
    'is silent': 34,
  },
  disputing: {
    pays: 22,
    'pays a part': 8,
    promises: 14,
    'wants a plan': 0,
    disputes: 14,
    'asks for time': 2,
    'is silent': 40,
  },
  gone: { pays: 2, 'pays a part': 3, promises: 8, 'wants a plan': 2, disputes: 2, 'asks for time': 1, 'is silent': 82 },
}

/** A day within a week or so. */
const soon = ({ random, today }: Desk): LocalDate => addDays(today(), random.between(1, 8))

const answer: Readonly<Record<Answer, (desk: Desk, claim: Claim, actor: Actor) => void>> = {
  pays: (desk, claim, actor) => {
    noteDelay(desk, claim, actor)
    payLater(desk, claim, soon(desk))
  },
  'pays a part': (desk, claim, actor) => {
    noteDelay(desk, claim, actor)
    payLater(desk, claim, soon(desk), 10 * desk.random.between(2, 7))
  },
  promises: promise,
  'wants a plan': (desk, claim, actor) => {
    hearFrom(desk, claim, actor, 'asks for instalments')
    agreeOnPlan(desk, claim, actor)
  },
  disputes: (desk, claim, actor) => {
    hearFrom(desk, claim, actor, 'objects to the invoice')
    dispute(desk, claim)
  },
  'asks for time': hold,
  'is silent': () => {},
}

/** What comes back after a step. By telephone there is an answer at once, or an excuse, or nobody. */
const hear = (desk: Desk, claim: Claim, { channel, actor }: Step): void => {
  const { random } = desk
  const spoken = channel === 'phone' ? call(desk, claim, actor) : undefined
  const said = random.weighted(answers[claim.debtor.behaviour])
  if (said === 'is silent' && spoken) hearExcuse(desk, claim, actor)
  else if (spoken !== false) answer[said](desk, claim, actor)
  if (random.percent(3)) note(desk, claim, actor)
}

/** For some debts the desk notes for the file that a step was due and held back. */
const withhold = ({ tell, today }: Desk, debt: DebtId, { actor, step }: Step, setAside: bigint): void => {
  const rule = setAside > 0n ? 'paid for already' : 'promised or disputed'
  tell(actor, { type: 'WithholdStep', debt, on: today(), step, policy: houseVersion, rule })
}

/**
 * Asks for what is overdue, step by step, and never for what is promised, disputed, covered by a cheque, paid by a plan or on account:
 * then it looks again a week later. After the last step comes somebody else.
 */
export const dun = (desk: Desk, claim: Claim, index = 0): void => {
  const { ledger, tell, today, plan, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open' || ownerOfContact(debt) === 'legal') return
  const again = (days: number, next: number): void => {
    plan(addDays(today(), days), 'afternoon', () => dun(desk, claim, next))
  }
  const { covered, unapplied } = ledger.setAside(debt, today())
  const dunnable = dunnableBalance(debt, today(), covered + unapplied)
  const step = ladder[index]
  if (dunnable === 0n && step !== undefined && claim.debt.endsWith('3'))
    withhold(desk, claim.debt, step, covered + unapplied)
  if (dunnable === 0n || currentPlan(debt) !== undefined || ownerOfContact(debt) === 'agency') again(9, index)
  else if (step === undefined) {
    if (escalate(desk, claim) === 'goes on') again(14, index)
  } else {
    if (step.channel === 'phone')
      tell('collector-1', { type: 'AssignCollector', debt: claim.debt, on: today(), collector: step.actor })
    if (step.step === finalNoticeStep) stopCredit(desk, claim.debtor, 'a final notice was sent')
    const reminded = tell(step.actor, {
      type: 'RemindDebtor',
      debt: claim.debt,
      on: today(),
      channel: step.channel,
      step: step.step,
      tone: step.tone,
      message: `MSG-${number()}`,
      balance: money(dunnable, debt.currency),
      revision: ledger.revisionOf(claim.debt),
      ...(covered === 0n ? {} : { covered: money(covered, debt.currency) }),
      ...(unapplied === 0n ? {} : { unapplied: money(unapplied, debt.currency) }),
    })
    if (reminded) hear(desk, claim, step)
    again(step.next, index + 1)
  }
}
