import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import { epochDay, type LocalDate } from '../value/local-date.js'
import type { Zone } from '../value/zone.js'
import type { Contact } from './contact.js'
import { clockOf, dayBegins, dayLength, instantAt } from './local-clock.js'
import { momentOf } from './moment-of.js'
import type { ContactGate, GateAnswer, GateQuestion } from './question.js'
import type { GateReason } from './reason.js'

/** What the gate says, and of which moment. */
export interface AnswerOfDay {
  readonly at: string
  readonly answer: GateAnswer
}

/**
 * What a gate says of a whole day in a zone: yes at its noon, or else at the first moment of it at which the contact may be made, where
 * there is one; otherwise no, with what stands against it all day. A conversation of that day is over before anybody is contacted.
 */
export const askedOfDay = (
  gate: ContactGate,
  question: Omit<GateQuestion, 'at'>,
  day: LocalDate,
  zone: Zone | undefined,
): AnswerOfDay => {
  const [begins, ends] = dayIn(day, zone)
  const start = afterConversations(question.contacts, begins, ends)
  const asked = (at: string): AnswerOfDay => ({ at, answer: gate({ ...question, at }) })
  const noon = asked(instantAt(Math.max(start, ends - dayLength / 2)))
  if (noon.answer.allowed) return noon
  const first = asked(instantAt(start))
  if (first.answer.allowed) return first
  const next = first.answer.nextAllowedAt
  const later = next !== undefined && momentOf(next) < ends ? asked(next) : undefined
  if (later?.answer.allowed) return later
  return { at: first.at, answer: { ...first.answer, reasons: lasting(first.answer.reasons, noon.answer.reasons) } }
}

/** The first moment of a day, and that of the next. */
const dayIn = (day: LocalDate, zone: Zone | undefined): readonly [number, number] => {
  const clock = zone === undefined ? undefined : clockOf(zone)
  const number = epochDay(day)
  return clock === undefined
    ? [number * dayLength, (number + 1) * dayLength]
    : [dayBegins(clock, number), dayBegins(clock, number + 1)]
}

const afterConversations = (contacts: ReadonlyArray<Contact>, begins: number, ends: number): number => {
  let last = begins
  for (const { conversation, at } of contacts) {
    if (!conversation) continue
    const moment = momentOf(at)
    if (moment > last && moment < ends) last = moment
  }
  return last
}

type Reasons = Extract<GateAnswer, { readonly allowed: false }>['reasons']

/** What is only of the hour is left out, where there is more: it would pass at another hour of the day. */
const lasting = (atFirst: Reasons, atNoon: Reasons): Reasons => {
  const both = atNoon.filter((one) => atFirst.some((other) => isSameRule(one, other)))
  return isNonEmpty(both) ? both : atNoon
}

const isSameRule = (a: GateReason, b: GateReason): boolean =>
  a.rule === b.rule && a.pack === b.pack && a.provision === b.provision
