import { askedOfDay } from '../../contact/asked-of-day.js'
import { preferenceOn } from '../../debtor/consent.js'
import { isInstant } from '../../value/instant.js'
import { addDays, isLocalDate, type LocalDate } from '../../value/local-date.js'
import type { Channel } from '../../value/method.js'
import { dayIn, type Zone } from '../../value/zone.js'
import type { LadderStep } from '../policy/step.js'
import type { Asked, Gated } from './asked.js'
import type { StepFinding } from './reason.js'

type ContactFinding = Extract<StepFinding, { readonly rule: 'contact' }>

/** The channel that may be used and the moment at which, or that none may, with all that the gate said; and the day on which one may again. */
export interface Passed {
  readonly channel: Channel | undefined
  readonly at: string | undefined
  readonly isDenied: boolean
  readonly said: ReadonlyArray<ContactFinding>
  readonly again: LocalDate
}

/** The channels of a step, those first that the debtor prefers. */
const inOrder = ({ debtor, day }: Asked, channels: ReadonlyArray<Channel>): ReadonlyArray<Channel> => {
  if (channels.length < 2 || debtor.situation === 'unregistered') return channels
  const preferred = preferenceOn(debtor, day)?.channels.filter((channel) => channels.includes(channel)) ?? []
  return preferred.length === 0 ? channels : [...preferred, ...channels.filter((one) => !preferred.includes(one))]
}

const silent: ReadonlyArray<ContactFinding> = []

/** Asks the gate for one channel after the other, about all debts that go together. Without a gate the first is the one. */
export const askGate = (
  gated: Gated,
  asked: Asked,
  { channels = [], tone }: LadderStep,
  together: ReadonlyArray<Asked> = [],
): Passed => {
  const { debt, debtor, day, policy } = asked
  const { gate, contacts = [] } = gated
  const ordered = inOrder(asked, channels)
  if (gate === undefined || ordered.length === 0) {
    return { channel: ordered[0], at: gated.at, isDenied: false, said: silent, again: day }
  }
  const purpose = tone === 'final-notice' || tone === 'legal-notice' ? 'legal-threat' : 'ask'
  const zone = policy.zone ?? gated.zone
  const debts = together.length > 1 ? { debts: together.map((one) => one.debt) } : {}
  const said: ContactFinding[] = []
  let again: LocalDate | undefined
  for (const channel of ordered) {
    const question = { debtor, debt, channel, contacts, purpose, ...debts } as const
    const { at, answer } =
      gated.at === undefined
        ? askedOfDay(gate, question, day, zone)
        : { at: gated.at, answer: gate({ ...question, at: gated.at }) }
    const nextAllowedAt = answer.allowed ? undefined : answer.nextAllowedAt
    said.push({ rule: 'contact', channel, allowed: answer.allowed, because: answer.reasons, nextAllowedAt })
    if (answer.allowed) return { channel, at, isDenied: false, said, again: day }
    const on = nextAllowedAt === undefined ? undefined : dayOf(nextAllowedAt, zone)
    if (on !== undefined && (again === undefined || on < again)) again = on
  }
  return {
    channel: undefined,
    at: undefined,
    isDenied: true,
    said,
    again: again === undefined || again < day ? addDays(day, 1) : again,
  }
}

const dayOf = (at: string, zone: Zone | undefined): LocalDate | undefined => {
  if (zone !== undefined && isInstant(at)) return dayIn(zone, at)
  const day = at.slice(0, 10)
  return isLocalDate(day) ? day : undefined
}
