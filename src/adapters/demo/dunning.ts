import { finalNoticeStep } from '../../domain/debt/evolve.js'
import { dunnableBalance } from '../../domain/debt/remind.js'
import { addDays, type LocalDate } from '../../domain/local-date.js'
import type { Channel } from '../../domain/method.js'
import { money } from '../../domain/money.js'
import type { Behaviour } from './debtors.js'
import type { Actor, Desk } from './desk.js'
import { dispute } from './disputing.js'
import { referToLegal } from './giving-up.js'
import { agreeOnPlan } from './instalment-plan.js'
import { type Claim, payLater } from './paying.js'
import { promise } from './promising.js'

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

type Answer = 'pays' | 'pays a part' | 'promises' | 'wants a plan' | 'disputes' | 'is silent'

const answers: Readonly<Record<Behaviour, Readonly<Record<Answer, number>>>> = {
  prompt: { pays: 70, 'pays a part': 4, promises: 14, 'wants a plan': 0, disputes: 4, 'is silent': 8 },
  slow: { pays: 34, 'pays a part': 8, promises: 22, 'wants a plan': 1, disputes: 3, 'is silent': 32 },
  forgetful: { pays: 50, 'pays a part': 4, promises: 14, 'wants a plan': 0, disputes: 2, 'is silent': 30 },
  struggling: { pays: 6, 'pays a part': 16, promises: 28, 'wants a plan': 10, disputes: 2, 'is silent': 38 },
  disputing: { pays: 22, 'pays a part': 8, promises: 14, 'wants a plan': 0, disputes: 14, 'is silent': 42 },
  gone: { pays: 2, 'pays a part': 3, promises: 8, 'wants a plan': 2, disputes: 2, 'is silent': 83 },
}

/** A day within a week or so. */
const soon = ({ random, today }: Desk): LocalDate => addDays(today(), random.between(1, 8))

const hear: Readonly<Record<Answer, (desk: Desk, claim: Claim, actor: Actor) => void>> = {
  pays: (desk, claim) => payLater(desk, claim, soon(desk)),
  'pays a part': (desk, claim) => payLater(desk, claim, soon(desk), 10 * desk.random.between(2, 7)),
  promises: promise,
  'wants a plan': agreeOnPlan,
  disputes: dispute,
  'is silent': () => {},
}

/**
 * Asks for what is overdue, step by step, and never for what is promised, disputed or paid by a plan: then it looks again
 * a week later. After the last step comes the court.
 */
export const dun = (desk: Desk, claim: Claim, index = 0): void => {
  const { ledger, tell, today, plan, number } = desk
  const debt = ledger.debt(claim.debt)
  if (debt?.situation !== 'open') return
  const again = (days: number, next: number): void => {
    plan(addDays(today(), days), 'afternoon', () => dun(desk, claim, next))
  }
  const dunnable = dunnableBalance({ ...debt, situation: 'open' }, today())
  const step = ladder[index]
  if (dunnable === 0n || debt.plan !== undefined) again(9, index)
  else if (step === undefined) {
    if (!referToLegal(desk, claim)) again(14, index)
  } else {
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
    })
    if (reminded) hear[desk.random.weighted(answers[claim.debtor.behaviour])](desk, claim, step.actor)
    again(step.next, index + 1)
  }
}
