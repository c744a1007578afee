import type { GateAnswer, GateQuestion } from '../../../../domain/contact/question.js'
import { debtor as debtorDecider } from '../../../../domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../../domain/debtor/event.js'
import { addDays, epochDay, type LocalDate } from '../../../../domain/value/local-date.js'
import { Channel } from '../../../../domain/value/method.js'
import { same } from '../../../../domain/value/same.js'
import { tellGateReason } from '../../../words/gate-reason.js'
import { instantOf } from '../../collection/house.js'
import { houseLaw, type Run } from '../../collection/run.js'
import { lawfulGate } from './contact-laws.js'

const channels = Object.keys(Channel.keys) as ReadonlyArray<Channel>

/** A question with what the gate of the house answers. */
interface Put {
  readonly question: GateQuestion
  readonly answer: GateAnswer
}

const puts = new WeakMap<Run, ReadonlyArray<Put>>()

/** What is asked of a gate in a run: of the first open debt, by phone and three other channels, others every day. */
export const putsOf = (run: Run): ReadonlyArray<Put> => {
  const known = puts.get(run)
  if (known !== undefined) return known
  const { before, on, hour, rules } = run
  const [debt] = [...before.debts.keys()].flatMap((id) => run.openDebt(id) ?? [])
  const { debtor, contacts } = before
  const [phone, ...others] = channels
  const from = epochDay(on) % others.length
  const byChannel = [phone, ...[...others, ...others].slice(from, from + 3)]
  const put = byChannel.flatMap((channel) => {
    if (debt === undefined || channel === undefined) return []
    const question: GateQuestion = { debtor, debt, channel, at: instantOf(on, hour), contacts }
    return [{ question, answer: rules.gate(question) }]
  })
  puts.set(run, put)
  return put
}

export const asked = ({ channel, at }: GateQuestion): string => `${channel} at ${at.slice(0, 16).replace('T', ' ')} UTC`

const toldYes = (question: GateQuestion): string => `the gate lets ${asked(question)} pass`

/** A yes is lawful. */
export const gateForbidsUnlawful = houseLaw({
  name: 'a gate lets nothing pass that a law forbids',
  source: '12 CFR 1006.6 and 1006.14: caps, the days after a talk, hours where the debtor is, what he asked for',
  says: "The clock that counts is the one on the debtor's wall.",
  of: (run) => putsOf(run).filter(({ answer }) => answer.allowed),
  wrong: ({ question }, { rules }) => {
    const lawful = lawfulGate(rules)(question)
    return lawful.allowed ? undefined : `${toldYes(question)}: ${lawful.reasons.map(tellGateReason).join('; ')}`
  },
})

/** A no has a reason, and a time that is a yes. */
export const gateSaysWhy = houseLaw({
  name: 'every no of a gate has a reason, and the time that it names is a yes',
  source: 'a no tells why, and until when',
  says: 'Who may not call is told why, and when he may.',
  of: (run) => putsOf(run).filter(({ answer }) => !answer.allowed),
  wrong: ({ question, answer }, { rules }) => {
    if (answer.reasons.length === 0) return `no reason for the no to ${asked(question)}`
    const at = answer.allowed ? undefined : answer.nextAllowedAt
    if (at === undefined) return undefined
    if (at <= question.at) return `the no to ${asked(question)} names ${at}, which is over`
    return rules.gate({ ...question, at }).allowed
      ? undefined
      : `the no to ${asked(question)} names ${at}, and that is a no too`
  },
})

/** No moment before the time that is named is a yes. */
export const gateNamesFirst = houseLaw({
  name: 'the time that a gate names is the first',
  source: 'a no tells until when, and no longer',
  says: 'Nobody waits longer than he has to.',
  of: (run) => putsOf(run).filter(({ answer }) => !answer.allowed && answer.nextAllowedAt !== undefined),
  wrong: ({ question, answer }, { rules }) => {
    const until = Date.parse((!answer.allowed ? answer.nextAllowedAt : undefined) ?? question.at)
    const from = Date.parse(question.at)
    for (const part of [0.2, 0.5, 0.8, 1]) {
      const moment = part === 1 ? until - 1 : from + Math.floor((until - from) * part)
      const at = new Date(Math.max(from, moment)).toISOString()
      if (rules.gate({ ...question, at }).allowed) {
        return `the no to ${asked(question)} names ${new Date(until).toISOString()}, and ${at} is a yes already`
      }
    }
    return undefined
  },
})

const restrictions = (question: GateQuestion, on: LocalDate): ReadonlyArray<readonly [string, GateQuestion]> => {
  const { debtor, contacts, at, channel, debt } = question
  const call = { at, channel, direction: 'outbound', conversation: false, connected: true, debt: debt?.debt } as const
  const more = { ...question, contacts: [...contacts, call] }
  if (debtor.situation === 'unregistered') return [['one more contact', more]]
  const about = { debtor: debtor.registered.debtor, on }
  const said = (event: DebtorEvent) => ({ ...question, debtor: debtorDecider.evolve(debtor, event) })
  return [
    ['one more contact', more],
    ['a request to stop', said({ type: 'CeaseRequested', ...about, how: 'by letter', scope: 'everything' })],
    ['an opt-out', said({ type: 'ConsentRevoked', ...about, channel })],
  ]
}

/** More restriction never helps. */
export const gateIsMonotone = houseLaw({
  name: 'one more contact or restriction never turns a no of a gate into a yes',
  source: 'a gate is monotone',
  says: 'Calling once more is no way to be allowed to call.',
  of: (run) => putsOf(run).filter(({ answer }) => !answer.allowed),
  wrong: ({ question }, { rules, on }) => {
    const helped = restrictions(question, on).find(([, more]) => rules.gate(more).allowed)
    return helped === undefined ? undefined : `the no to ${asked(question)} is a yes after ${helped[0]}`
  },
})

/** What is asked of one medium is of that medium. */
export const optOutOfOneMedium = houseLaw({
  name: 'an opt-out of one medium keeps that one back, and no other',
  source: '12 CFR 1006.14(h)',
  says: 'Who wants no text messages may still be written to.',
  of: (run) => {
    const { debtor } = run.before
    // What the debtor said that day or the day before may be later than an opt-out of the day before.
    const saidOfLate = debtor.situation === 'registered' && debtor.wishes.some(({ on }) => on >= addDays(run.on, -1))
    return debtor.situation === 'registered' && !saidOfLate ? putsOf(run).filter(({ answer }) => answer.allowed) : []
  },
  wrong: ({ question }, run) => {
    const { rules, on } = run
    const { debtor, channel } = question
    if (debtor.situation === 'unregistered') return undefined
    const without = (refused: Channel) =>
      rules.gate({
        ...question,
        debtor: debtorDecider.evolve(debtor, {
          ...{ type: 'ConsentRevoked', debtor: debtor.registered.debtor, on: addDays(on, -1), channel: refused },
        }),
      }).allowed
    if (without(channel)) return `${toldYes(question)} to one who wants nothing by ${channel}`
    const other = putsOf(run).find(({ question: { channel: one } }) => one !== channel && !without(one))?.question
      .channel
    return other === undefined ? undefined : `${asked(question)} is a no to one who wants nothing by ${other}`
  },
})

/** A gate is a function. */
export const gateIsPure = houseLaw({
  name: 'a gate answers the same in whatever order contacts were written down',
  source: 'a decision of the past is made again',
  says: 'Whoever asks again hears the same.',
  of: putsOf,
  wrong: ({ question, answer }, { rules }) => {
    const contacts = question.contacts.map((contact) => ({ ...contact }))
    const again = rules.gate(question)
    if (!same(again, answer)) return `asked again, the answer to ${asked(question)} is another`
    if (!same(question.contacts, contacts)) return 'the gate wrote to the contacts'
    const turned = rules.gate({ ...question, contacts: question.contacts.toReversed() })
    return turned.allowed === answer.allowed
      ? undefined
      : `with its contacts in another order the answer to ${asked(question)} is another`
  },
})
