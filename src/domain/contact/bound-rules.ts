import type { BusinessCalendar } from '../calendar/business-calendar.js'
import type { DebtorKind } from '../debtor/event/registration.js'
import { epochDay, type LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import { countryOf } from './candidate-zones.js'
import { type Case, type Judged, type Law, type Moment, noLaw } from './judged.js'
import type { LawPack } from './pack/pack.js'
import type { PackRule } from './pack/rule.js'
import { underCap } from './rule/cap.js'
import { byRule } from './rule/pack-rule.js'
import { onRestDay } from './rule/rest-day.js'
import type { GateSettings } from './settings.js'

/**
 * Whom packs are asked about: of a debtor that is not known, neither place nor kind is, and then every pack may bind.
 *
 * @since 0.2.0
 */
export interface Whom {
  readonly jurisdiction: string | undefined
  readonly kind: DebtorKind | undefined
  readonly collector: 'creditor' | 'third-party'
}

/** A rule that binds, with the days from and to which it does. */
export interface BoundRule {
  readonly judge: (asked: Case, moment: Moment) => Judged | undefined
  readonly from: LocalDate | undefined
  readonly to: LocalDate | undefined
  /** Whether the clock of the debtor matters for it. */
  readonly byClock: boolean
  /** The channels that it is about; none named, and it is about all. */
  readonly channels: ReadonlyArray<Channel> | undefined
}

/** The rules that bind contacts by a channel: of the packs, of the creditor's own wish, and of the holidays of the place. */
export const boundRules = (
  packs: ReadonlyArray<LawPack>,
  settings: GateSettings,
  whom: Whom,
  channel: Channel,
): ReadonlyArray<BoundRule> =>
  [
    ...packs.filter((pack) => binds(pack, settings, whom)).flatMap((pack) => ofPack(pack, settings, whom)),
    ...byWish(settings),
    ...byHolidays(settings, whom),
  ].filter(({ channels }) => channels === undefined || channels.includes(channel))

const ofPack = (pack: LawPack, settings: GateSettings, whom: Whom): ReadonlyArray<BoundRule> =>
  pack.rules.filter((rule) => isOn(pack, rule, settings)).flatMap((rule) => bound(pack, rule, settings, whom))

/** Whether a pack is for such a debtor and collector. What binds a creditor binds those who collect for it. */
export const binds = (
  { id, appliesWhen: { collector, debtors, jurisdictions, sector } }: LawPack,
  { sectors = [], also = [] }: GateSettings,
  { jurisdiction, kind, collector: by }: Whom,
): boolean => {
  const isThere =
    jurisdiction === undefined ||
    jurisdictions.length === 0 ||
    jurisdictions.some((place) => place === jurisdiction || place === countryOf(jurisdiction))
  if (!isThere || (kind !== undefined && !debtors.includes(kind))) return false
  return (
    also.includes(id) || ((collector === 'any' || by === collector) && (sector === 'any' || sectors.includes(sector)))
  )
}

/** Whether a rule holds at all: in force and verified, or let in by the settings. */
export const isOn = (pack: LawPack, rule: PackRule, { unverified, practices }: GateSettings): boolean => {
  const { status = pack.status, verified = pack.verified } = rule
  const named = `${pack.id}/${rule.id}`
  const isLetIn = (by: true | ReadonlyArray<string> | undefined): boolean => by === true || (by ?? []).includes(named)
  if (status === 'industry-practice') return isLetIn(practices)
  return status === 'in-force' && (verified || isLetIn(unverified))
}

const bound = (pack: LawPack, rule: PackRule, settings: GateSettings, whom: Whom): ReadonlyArray<BoundRule> => {
  const law: Law = { pack: pack.id, version: pack.version, provision: rule.id }
  const judge = judgeOf(rule, law, settings, whom)
  if (judge === undefined) return []
  const from = latest(pack.effectiveFrom, rule.effectiveFrom)
  const to = earliest(pack.effectiveTo, rule.effectiveTo)
  const channels = 'channels' in rule ? rule.channels : undefined
  return [{ judge, from, to, byClock: clockRules.has(rule.rule), channels }]
}

type Judge = BoundRule['judge']

const judgeOf = (rule: PackRule, law: Law, settings: GateSettings, { jurisdiction }: Whom): Judge | undefined => {
  if (rule.rule === 'duty' || rule.rule === 'days-before-court') return undefined
  if (rule.rule !== 'rest-days') return (asked, moment) => byRule(rule, asked, moment, law)
  const { channels, weekdays, holidays } = rule
  const rest = { channels, weekdays, holidays: holidays ? holidaysOf(settings, jurisdiction) : new Set<number>() }
  return (asked, moment) => onRestDay(rest, asked, moment, law)
}

const clockRules: ReadonlySet<PackRule['rule']> = new Set(['cap', 'wait-after-conversation', 'hours', 'rest-days'])

const always = { from: undefined, to: undefined, byClock: true } as const

const byWish = ({ cadence }: GateSettings): ReadonlyArray<BoundRule> => {
  if (cadence === undefined) return []
  const cap = { rule: 'cadence', counts: 'attempts', ...cadence } as const
  const { channels } = cadence
  return [{ ...always, channels, judge: (asked, moment) => underCap(cap, asked, moment, noLaw) }]
}

const noisy: ReadonlyArray<Channel> = ['phone', 'sms', 'chat', 'visit']

const byHolidays = (settings: GateSettings, { jurisdiction }: Whom): ReadonlyArray<BoundRule> => {
  const holidays = holidaysOf(settings, jurisdiction)
  if (holidays.size === 0) return []
  const rest = { channels: settings.quietOnHolidays ?? noisy, weekdays: [], holidays }
  const { channels } = rest
  return [{ ...always, channels, judge: (asked, moment) => onRestDay(rest, asked, moment, noLaw) }]
}

/** The holidays of a place, or of its country; of a place that is not known those of every calendar. */
const holidaysOf = ({ calendars = {} }: GateSettings, jurisdiction: string | undefined): ReadonlySet<number> => {
  const found: ReadonlyArray<BusinessCalendar | undefined> =
    jurisdiction === undefined
      ? Object.values(calendars)
      : [calendars[jurisdiction] ?? calendars[countryOf(jurisdiction)]]
  return new Set(found.flatMap((calendar) => calendar?.holidays ?? []).map(({ on }) => epochDay(on)))
}

const latest = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a

const earliest = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a
