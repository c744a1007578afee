import type { DebtState } from 'receivables'
import { type ContactGate, contactGate, type LawPack, lawPacks, usRegulationF } from 'receivables/contact'
import type { DebtorState } from 'receivables/debtor'
import { checkGate } from 'receivables/testing'
import { type Exhibit, without } from '../faulty-rules/faulty.js'

/** A creditor who keeps to Regulation F, which binds agencies. */
const settings = {
  also: ['us-regulation-f'],
  unregistered: { jurisdiction: 'US', kind: 'consumer', zone: 'America/New_York' },
} as const
const sound = contactGate([usRegulationF], settings)

const gate = (rule: string, subject: ContactGate, packs: ReadonlyArray<LawPack> = [usRegulationF]): Exhibit => ({
  rule: `gate: ${rule}`,
  check: () => checkGate(subject, packs, { name: rule, first: true, runs: 1_000, settings }),
})

/** Regulation F with some of its rules otherwise, or without them. */
const regulation = (change: (rule: LawPack['rules'][number]) => LawPack['rules']): ContactGate =>
  contactGate([{ ...usRegulationF, rules: usRegulationF.rules.flatMap(change) }], settings)

const inZone = (debtor: DebtorState, zone: string): DebtorState =>
  debtor.situation === 'registered' ? { ...debtor, registered: { ...debtor.registered, zone } } : debtor

const day = 24 * 60 * 60 * 1000

const atHome: ContactGate = (question) => sound({ ...question, debtor: inZone(question.debtor, 'Europe/Berlin') })

/** Gates that are wrong. */
export const gates: ReadonlyArray<Exhibit> = [
  gate(
    'an eighth call in seven days',
    regulation((rule) => [rule.rule === 'cap' ? { ...rule, limit: 8 } : rule]),
  ),
  gate('only conversations are counted', (question) =>
    sound({ ...question, contacts: question.contacts.filter(({ conversation }) => conversation) }),
  ),
  gate(
    'a call on the day after a conversation',
    regulation((rule) => (rule.rule === 'wait-after-conversation' ? [] : [rule])),
  ),
  gate(
    'six days after a conversation',
    regulation((rule) => [rule.rule === 'wait-after-conversation' ? { ...rule, days: 6 } : rule]),
  ),
  gate('a talk that the debtor began is no conversation', (question) =>
    sound({ ...question, contacts: question.contacts.filter(({ direction }) => direction === 'outbound') }),
  ),
  gate('quiet hours by the clock of the creditor', atHome),
  gate('an opt-out that is not seen', (question) => {
    const { debtor } = question
    return sound(debtor.situation === 'registered' ? { ...question, debtor: { ...debtor, wishes: [] } } : question)
  }),
  gate('an opt-out of one medium that silences all', (question) => {
    const { debtor } = question
    const out = debtor.situation === 'registered' && debtor.wishes.some(({ type }) => type === 'ConsentRevoked')
    return out
      ? { allowed: false, reasons: [{ rule: 'cease', channel: question.channel, since: debtor.registered.on }] }
      : sound(question)
  }),
  gate('a moratorium that is not seen', (question) => {
    const { debtor } = question
    return sound(debtor.situation === 'registered' ? { ...question, debtor: { ...debtor, moratoria: [] } } : question)
  }),
  gate('a hold that is not seen', (question) => {
    const { debt } = question
    const free = without(debt as DebtState, 'DunningHeld')
    return sound(debt === undefined || free.situation === 'unissued' ? question : { ...question, debt: free })
  }),
  gate('a no without a reason', (question) => {
    const answer = sound(question)
    return answer.allowed ? answer : ({ ...answer, reasons: [] } as never)
  }),
  gate('a next time that is a no', (question) => {
    const answer = sound(question)
    const next = new Date(Date.parse(question.at) + 60_000).toISOString()
    return answer.allowed ? answer : { ...answer, nextAllowedAt: next }
  }),
  gate('a next time that is a day late', (question) => {
    const answer = sound(question)
    if (answer.allowed || answer.nextAllowedAt === undefined) return answer
    return { ...answer, nextAllowedAt: new Date(Date.parse(answer.nextAllowedAt) + day).toISOString() }
  }),
  gate('what was yesterday is forgotten', (question) =>
    sound({
      ...question,
      contacts: question.contacts.filter(({ at }) => at.slice(0, 10) === question.at.slice(0, 10)),
    }),
  ),
  gate('a talk of tomorrow that counts for today', (question) =>
    sound({
      ...question,
      contacts: question.contacts.map((one) => (one.at > question.at ? { ...one, at: question.at } : one)),
    }),
  ),
  gate('an opt-out that counts for the days before it', (question) => {
    const { debtor } = question
    if (debtor.situation !== 'registered') return sound(question)
    const wishes = debtor.wishes.map((wish) =>
      wish.type === 'ConsentRevoked' ? { ...wish, on: debtor.registered.on } : wish,
    )
    return sound({ ...question, debtor: { ...debtor, wishes } })
  }),
  gate('the clock of the machine', (question) =>
    sound({ ...question, at: new Date(Math.max(Date.now(), Date.parse(question.at))).toISOString() }),
  ),
  gate('the last contact alone', (question) => sound({ ...question, contacts: question.contacts.slice(-1) })),
]

/** The same without a fault. */
export const soundGates: ReadonlyArray<Exhibit> = [
  { rule: 'gate: all packs that are shipped', check: () => checkGate(contactGate(lawPacks), lawPacks, { runs: 200 }) },
  { rule: 'gate: Regulation F, taken on', check: () => checkGate(sound, [usRegulationF], { settings, runs: 200 }) },
]
