import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js'
import { epochDay } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import { type BoundRule, boundRules, type Whom } from './bound-rules.js'
import type { Contact } from './contact.js'
import type { Case, Judged, Moment } from './judged.js'
import { dateOf, dayBegins, dayLength, instantAt, type LocalClock, localDayOf } from './local-clock.js'
import { momentOf } from './moment-of.js'
import type { LawPack } from './pack/pack.js'
import type { ContactGate, GateAnswer, GateQuestion } from './question.js'
import type { GateReason } from './reason.js'
import { disputed, held, inMoratorium, insolvent, ownedByOther, timeBarred } from './rule/protection.js'
import { answering, inDebtorHours, wished } from './rule/wish.js'
import type { GateSettings } from './settings.js'
import { anyClock, type ClocksFor, clocksOf } from './where.js'

/**
 * A gate that every contact passes, or does not: by the packs that bind the debtor's case, by what the debtor has said, and by what
 * protects him. A debtor whose zone is not known is contacted when it is right in every zone where he may be.
 *
 * @since 0.2.0
 * @example
 * const mayContact = contactGate([usRegulationF], { by: 'agency' })
 * mayContact({ debtor, debt, channel: 'phone', at: '2026-03-31T12:30:00.000Z', contacts })
 * // { allowed: false, nextAllowedAt: '2026-04-02T12:00:00.000Z', reasons: [{ rule: 'cap', counted: 7, limit: 7, days: 7,
 * //   pack: 'us-regulation-f', provision: '1006.14(b)(2)(i)(A)', ... }] }
 */
export const contactGate = (packs: ReadonlyArray<LawPack>, settings: GateSettings = {}): ContactGate => {
  const rulesFor = remembered((whom, channel) => boundRules(packs, settings, whom, channel))
  const clocksFor = clocksOf(settings)
  return (question) => {
    const at = momentOf(question.at)
    if (Number.isNaN(at)) return { allowed: false, reasons: [{ rule: 'not-an-instant', given: question.at }] }
    const asked = caseOf(question, settings)
    const whom = whomOf(asked, settings)
    return verdict({ asked, whom, rules: rulesFor(whom, asked.channel), clocksFor }, at)
  }
}

/** What a moment is judged by. */
interface Standing {
  readonly asked: Case
  readonly whom: Whom
  readonly rules: ReadonlyArray<BoundRule>
  readonly clocksFor: ClocksFor
}

const caseOf = (question: GateQuestion, settings: GateSettings): Case => {
  const { debtor, debt, debts, channel, contacts, purpose = 'ask', by = settings.by ?? 'creditor' } = question
  return {
    debtor: debtor.situation === 'unregistered' ? undefined : debtor,
    debts: debts ?? (debt === undefined ? [] : [debt]),
    channel,
    purpose,
    by,
    contacts,
    times: timesOf(contacts),
    timeBarredFrom: question.timeBarredFrom,
  }
}

const times = new WeakMap<ReadonlyArray<Contact>, ReadonlyArray<number | undefined>>()

/** The moments of contacts. One list is asked about for several steps and channels, one after the other. */
const timesOf = (contacts: ReadonlyArray<Contact>): ReadonlyArray<number | undefined> => {
  const known = times.get(contacts)
  if (known !== undefined && known.length === contacts.length) return known
  const made = contacts.map(timeOf)
  times.set(contacts, made)
  return made
}

const timeOf = ({ at }: Contact): number | undefined => {
  const time = momentOf(at)
  return Number.isNaN(time) ? undefined : time
}

const whomOf = ({ debtor, by }: Case, { unregistered }: GateSettings): Whom => ({
  jurisdiction: debtor?.registered.jurisdiction ?? unregistered?.jurisdiction,
  kind: debtor?.registered.kind ?? unregistered?.kind,
  collector: by === 'creditor' ? 'creditor' : 'third-party',
})

type RulesFor = (whom: Whom, channel: Channel) => ReadonlyArray<BoundRule>

/** The same few combinations are asked for over and over. */
const remembered = (make: RulesFor): RulesFor => {
  const known = new Map<string, Map<Whom['jurisdiction'], ReadonlyArray<BoundRule>>>()
  return (whom, channel) => {
    const key = combination(whom, channel)
    const places = known.get(key) ?? new Map<Whom['jurisdiction'], ReadonlyArray<BoundRule>>()
    const found = places.get(whom.jurisdiction)
    if (found !== undefined) return found
    const made = make(whom, channel)
    known.set(key, places.set(whom.jurisdiction, made))
    return made
  }
}

const combination = ({ collector, kind }: Whom, channel: Channel): string => `${collector} ${kind} ${channel}`

const verdict = (standing: Standing, at: number): GateAnswer => {
  const found = judgedAt(standing, at)
  const against = found.some(({ from }) => from > at) ? reasonsOf(found.filter(({ from }) => from > at)) : []
  if (!isNonEmpty(against)) return { allowed: true, reasons: reasonsOf(found) }
  const next = nextAllowed(standing, at, found)
  return next === undefined
    ? { allowed: false, reasons: against }
    : { allowed: false, reasons: against, nextAllowedAt: instantAt(next) }
}

/** One reason for each rule: where several clocks are judged by, that of the clock by which it lasts longest. */
const reasonsOf = (found: ReadonlyArray<Judged>): ReadonlyArray<GateReason> => {
  const longest: Judged[] = []
  for (const judged of found) {
    const known = longest.findIndex(({ reason }) => isOneRule(reason, judged.reason))
    if (known < 0) longest.push(judged)
    else if (judged.from > (longest[known] as Judged).from) longest[known] = judged
  }
  return longest.map(({ reason }) => reason)
}

const isOneRule = (a: GateReason, b: GateReason): boolean =>
  a.rule === b.rule && a.provision === b.provision && a.pack === b.pack

/** So often a moment is looked for: what is not found by then depends on rules that never let a contact pass together. */
const mostSteps = 200

/** Nothing passes before the last of what stands in the way lets it: from there it is judged again. */
const nextAllowed = (standing: Standing, at: number, found: ReadonlyArray<Judged>): number | undefined => {
  let [moment, judged] = [at, found]
  for (let step = 0; step < mostSteps; step += 1) {
    const last = judged.reduce((latest, { from }) => Math.max(latest, from), Number.NEGATIVE_INFINITY)
    if (last <= moment) return moment
    const next = Math.min(last, nextFact(standing, moment))
    if (next === Number.POSITIVE_INFINITY || next > lastMoment) return undefined
    moment = next
    judged = judgedAt(standing, moment)
  }
  return undefined
}

/** Instants end with the year 9999. */
const lastMoment = Date.UTC(9999, 11, 31)

/** The moment, after this one, at which something begins or ends to hold that was recorded ahead, or a law does. */
const nextFact = ({ asked: { debtor }, rules, clocksFor }: Standing, at: number): number => {
  const today = dateOf(Math.floor(at / dayLength) - 1)
  const said = debtor === undefined ? [] : [debtor.wishes, debtor.preferences].flat()
  const begins = said.flatMap(({ on }) => (on > today ? [epochDay(on)] : []))
  const ends = rules.flatMap(({ to }) => (to !== undefined && to >= today ? [epochDay(to) + 1] : []))
  let next = Number.POSITIVE_INFINITY
  for (const day of [...begins, ...ends]) {
    for (const clock of [...clocksFor(debtor, at), ...anyClock]) {
      const moment = dayBegins(clock, day)
      if (moment > at && moment < next) next = moment
    }
  }
  return next
}

const judgedAt = (standing: Standing, at: number): ReadonlyArray<Judged> => {
  const { asked, whom, rules, clocksFor } = standing
  const clocks = clocksFor(asked.debtor, at)
  const found: Judged[] = []
  if (clocks.length === 0 && rules.some(({ byClock }) => byClock)) {
    const reason: GateReason = { rule: 'zone-unknown', jurisdiction: whom.jurisdiction }
    found.push({ reason, from: Number.POSITIVE_INFINITY })
  }
  for (const clock of clocks.length === 0 ? anyClock : clocks) judgeBy(clock, standing, at, found)
  return found
}

const judgeBy = (clock: LocalClock, { asked, rules }: Standing, at: number, found: Judged[]): void => {
  const day = localDayOf(clock, at)
  const moment: Moment = { at, clock, day, on: dateOf(day) }
  for (const judge of everywhere) add(found, judge(asked, moment))
  for (const { judge, from, to } of rules) {
    if ((from === undefined || from <= moment.on) && (to === undefined || moment.on <= to))
      add(found, judge(asked, moment))
  }
}

const add = (found: Judged[], judged: Judged | undefined): void => {
  if (judged !== undefined) found.push(judged)
}

/** What holds whatever the place. */
const everywhere: ReadonlyArray<BoundRule['judge']> = [
  wished,
  answering,
  inDebtorHours,
  inMoratorium,
  insolvent,
  held,
  (asked) => disputed(asked, false),
  ownedByOther,
  (asked, moment) => timeBarred(asked, moment, 'legal-threat'),
]
