import * as t from 'io-ts'
import { Weekday } from '../../calendar/weekday.js'
import { MoratoriumKind } from '../../debtor/event/protection.js'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Channel } from '../../value/method.js'
import { refined } from '../../value/refined.js'
import { TimeOfDay } from '../../value/time-of-day.js'

/**
 * How a rule stands: as law, as a bill, or as what decent creditors do without being told. A law that is gone is `repealed`.
 *
 * @since 0.2.0
 */
export const RuleStatus = t.keyof(
  { 'in-force': null, draft: null, 'industry-practice': null, repealed: null },
  'a status of a rule',
)
export type RuleStatus = t.TypeOf<typeof RuleStatus>

const fromOne = (most: number) =>
  refined(
    t.number,
    (n) => Number.isInteger(n) && n >= 1 && n <= most,
    `a whole number from 1 to ${most.toLocaleString('en')}`,
  )

const channels = refined(
  t.readonlyArray(Channel),
  (given) => given.length > 0 && new Set(given).size === given.length,
  'channels, each once',
)

/** On every rule: what it is called where it stands, and what it rests on, where that is not what its pack rests on. */
const known = {
  id: Text,
}
const basis = t.partial({
  source: Text,
  status: RuleStatus,
  verified: t.boolean,
  effectiveFrom: LocalDate,
  effectiveTo: LocalDate,
  notes: t.readonlyArray(Text),
})

/** What is counted together: contacts about one debt, or all with the debtor. */
const Per = t.keyof({ debt: null, debtor: null }, 'debt or debtor')

/** So many days from a consent on, its own day the first, contacts by its channel are not counted. */
const consent = t.partial({ consentLifts: fromOne(366) })

/**
 * So many contacts by those channels at most, in any run of so many days. Where the line was dead none is counted, if the rule
 * says so.
 *
 * @since 0.2.0
 */
export const ContactCap = t.intersection([
  t.type({
    rule: t.literal('cap'),
    ...known,
    channels,
    limit: fromOne(10_000),
    days: fromOne(366),
    per: Per,
    counts: t.keyof({ attempts: null, connected: null }),
  }),
  consent,
  basis,
])

/**
 * So many days without a contact after a conversation, whose own day is the first of them; whoever began it.
 *
 * @since 0.2.0
 */
export const WaitAfterConversation = t.intersection([
  t.type({ rule: t.literal('wait-after-conversation'), ...known, channels, days: fromOne(366), per: Per }),
  consent,
  basis,
])

/**
 * The hours of the debtor's day in which contacts are made; `to` is not in them any more. On those weekdays, or on all.
 *
 * @since 0.2.0
 */
export const ContactHoursRule = refined(
  t.intersection([
    t.type({ rule: t.literal('hours'), ...known, channels, from: TimeOfDay, to: TimeOfDay }),
    t.partial({ weekdays: t.readonlyArray(Weekday) }),
    basis,
  ]),
  ({ from, to }) => from < to,
  'hours that end after they begin',
)

/**
 * Days of the debtor without contact: those weekdays, and the holidays of the calendar that the gate was given for the place.
 *
 * @since 0.2.0
 */
export const RestDays = t.intersection([
  t.type({
    rule: t.literal('rest-days'),
    ...known,
    channels,
    weekdays: t.readonlyArray(Weekday),
    holidays: t.boolean,
  }),
  basis,
])

/**
 * The channels that may be used at all.
 *
 * @since 0.2.0
 */
export const AllowedChannels = t.intersection([
  t.type({ rule: t.literal('channels'), ...known, allowed: channels }),
  basis,
])

/**
 * Nothing is sent by those channels without the debtor's consent, nor on one that is older than so many days.
 *
 * @since 0.2.0
 */
export const ConsentNeeded = t.intersection([
  t.type({ rule: t.literal('consent'), ...known, channels }),
  t.partial({ renewedWithin: fromOne(3_660) }),
  basis,
])

/**
 * Nothing at all is asked for while any part of the debt is disputed.
 *
 * @since 0.2.0
 */
export const DisputeSuspends = t.intersection([t.type({ rule: t.literal('dispute-suspends'), ...known }), basis])

/**
 * Nothing is asked for in moratoria of those kinds; `lasts` is how many days the law gives them.
 *
 * @since 0.2.0
 */
export const MoratoriumProtects = t.intersection([
  t.type({ rule: t.literal('moratorium-protects'), ...known, kinds: t.readonlyArray(MoratoriumKind) }),
  t.partial({ lasts: fromOne(3_660) }),
  basis,
])

/**
 * What a time bar keeps from being said: that a court may be asked, or that anything is owed at all.
 *
 * @since 0.2.0
 */
export const TimeBarSilences = t.intersection([
  t.type({
    rule: t.literal('time-bar-silences'),
    ...known,
    what: t.keyof({ 'legal-threat': null, demand: null }),
  }),
  basis,
])

/**
 * So many days before a debt may go to court, from its due date, or from the first reminder.
 *
 * @since 0.2.0
 */
export const DaysBeforeCourt = t.intersection([
  t.type({
    rule: t.literal('days-before-court'),
    ...known,
    days: fromOne(3_660),
    after: t.keyof({ 'due-date': null, 'first-reminder': null }),
  }),
  basis,
])

/**
 * What a message or a call has to have by law. The gate lets it pass; whoever writes it is told.
 *
 * @since 0.2.0
 */
export const Duty = t.intersection([
  t.type({
    rule: t.literal('duty'),
    ...known,
    duty: t.keyof({
      'name-the-creditor': null,
      'say-it-is-collection': null,
      'call-back-number': null,
      'working-hours': null,
      'name-of-the-employee': null,
      'opt-out-line': null,
      'state-amount-and-arrears': null,
      'language-arabic': null,
      'notice-of-recording': null,
      'nothing-public': null,
      'nothing-to-third-parties': null,
      'keep-records': null,
      other: null,
    }),
    says: Text,
  }),
  t.partial({ channels, years: fromOne(100) }),
  basis,
])

/**
 * Codec of a rule of a pack.
 *
 * @since 0.2.0
 */
export const PackRule = t.union(
  [
    ContactCap,
    WaitAfterConversation,
    ContactHoursRule,
    RestDays,
    AllowedChannels,
    ConsentNeeded,
    DisputeSuspends,
    MoratoriumProtects,
    TimeBarSilences,
    DaysBeforeCourt,
    Duty,
  ],
  'a rule of a pack',
)
export type PackRule = Readonly<t.TypeOf<typeof PackRule>>

/**
 * One rule by its name: `PackRuleOf<'cap'>`.
 *
 * @since 0.2.0
 */
export type PackRuleOf<R extends PackRule['rule']> = Extract<PackRule, { readonly rule: R }>
