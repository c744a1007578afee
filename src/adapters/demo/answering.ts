import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import type { Behaviour } from './debtors.js'
import type { Actor, Desk } from './desk.js'
import { dispute } from './disputing.js'
import { agreeOnPlan } from './instalment-plan.js'
import { type Claim, payLater } from './paying.js'
import { promise } from './promising.js'
import { call, hearExcuse, hearFrom, hold, note, noteDelay } from './talking.js'

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
export const hear = (desk: Desk, claim: Claim, channel: Channel | undefined, actor: Actor): void => {
  const { random } = desk
  const spoken = channel === 'phone' ? call(desk, claim, actor) : undefined
  const said = random.weighted(answers[claim.debtor.behaviour])
  if (said === 'is silent' && spoken) hearExcuse(desk, claim, actor)
  else if (spoken !== false) answer[said](desk, claim, actor)
  if (random.percent(3)) note(desk, claim, actor)
}
