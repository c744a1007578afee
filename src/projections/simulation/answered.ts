import type { DebtEvent } from '../../domain/debt/event.js'
import { epochDay } from '../../domain/value/local-date.js'
import { type Channel, isMoneyMethod } from '../../domain/value/method.js'
import { type AnswerKind, answerKinds } from './behaviour.js'

/** A contact that was made on a day, and what answered it within the days that an answer may take; nothing, if nothing did. */
export interface Answered {
  readonly on: number
  readonly channel: Channel
  readonly answer: AnswerKind | undefined
  /** Whether the days for an answer were over. */
  readonly isOver: boolean
}

/** What an event says that a debtor did. */
const answerIn = (event: DebtEvent): AnswerKind | undefined => {
  switch (event.type) {
    case 'DebtPaid':
      return isMoneyMethod(event.method) ? 'pays' : undefined
    case 'DebtPartiallyPaid':
      return isMoneyMethod(event.method) ? 'paysPart' : undefined
    case 'PaymentPromised':
      return 'promises'
    case 'DisputeRaised':
      return 'disputes'
    case 'ExcuseRecorded':
    case 'RefusalRecorded':
    case 'DelayReasonRecorded':
    case 'InboundContactRecorded':
      return 'excuses'
    default:
      return undefined
  }
}

interface Waiting {
  readonly on: number
  readonly channel: Channel
  answered?: { readonly on: number; readonly kind: AnswerKind }
}

const rank = (kind: AnswerKind): number => answerKinds.indexOf(kind)

/** Of what came on the day of the first answer, what weighs most is the answer. */
const hear = (waiting: Waiting | undefined, on: number, kind: AnswerKind, within: number): void => {
  if (waiting === undefined || on > waiting.on + within) return
  const { answered } = waiting
  if (answered === undefined || (answered.on === on && rank(kind) < rank(answered.kind)))
    waiting.answered = { on, kind }
}

/**
 * The contacts of a debt until a day, each with what answered it. An answer is that to the last contact before it; what is said
 * twice on a day by one channel is said once.
 */
export const answeredIn = (
  events: ReadonlyArray<DebtEvent>,
  until: number,
  within: number,
): ReadonlyArray<Answered> => {
  const contacts: Waiting[] = []
  for (const event of events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const on = epochDay(event.on)
    if (on > until) break
    const last = contacts.at(-1)
    if (event.type === 'DebtorReminded' || event.type === 'ContactAttempted') {
      const { channel } = event
      if (last?.on !== on || last.channel !== channel || last.answered !== undefined) contacts.push({ on, channel })
    } else {
      const kind = answerIn(event)
      if (kind !== undefined) hear(last, on, kind, within)
    }
  }
  return contacts.map(({ on, channel, answered }, index) => {
    const next = contacts[index + 1]?.on ?? until
    return {
      on,
      channel,
      answer: answered?.kind,
      isOver: answered !== undefined || next < until || on + within <= until,
    }
  })
}
