import type { Contact } from '../../../../domain/contact/contact.js'
import { contactGate } from '../../../../domain/contact/gate.js'
import type { ContactGate } from '../../../../domain/contact/question.js'
import { addDays, epochDay, localDate } from '../../../../domain/value/local-date.js'
import { tellGateReason } from '../../../words/gate-reason.js'
import type { HouseRules } from '../../collection/house.js'
import { instantOf } from '../../collection/house.js'
import { debtsOfActs, houseLaw, spokenOf } from '../../collection/run.js'

const gates = new WeakMap<HouseRules, ContactGate>()

/** The gate of the packs that bind the house, whatever packs its policy names. */
export const lawfulGate = (rules: HouseRules): ContactGate => {
  const known = gates.get(rules)
  if (known !== undefined) return known
  const { policy, packs, settings } = rules
  const { packs: _, ...says } = policy.contact ?? {}
  const made = contactGate(packs, { ...settings, ...says })
  gates.set(rules, made)
  return made
}

/** Whoever is contacted may be, by every law that binds the house. */
export const lawfulContacts = houseLaw({
  name: 'nobody is contacted where a law forbids it',
  source: '12 CFR 1006.6 and 1006.14; SAMA 106889333',
  says: 'We write to and call nobody too often, at night, after a talk, or against what he asked for.',
  of: (run) => spokenOf(run).filter(({ channel }) => channel !== undefined),
  wrong: ({ step, channel, tone, debts: ids }, run) => {
    const { before, on, hour, rules } = run
    const debts = ids.flatMap((id) => run.openDebt(id) ?? [])
    const [debt] = debts
    if (debt === undefined || channel === undefined) return undefined
    const answer = lawfulGate(rules)({
      ...{ debtor: before.debtor, debt, channel, at: instantOf(on, hour), contacts: before.contacts },
      purpose: tone === 'final-notice' || tone === 'legal-notice' ? 'legal-threat' : 'ask',
      ...(debts.length > 1 ? { debts } : {}),
    })
    return answer.allowed
      ? undefined
      : `"${step}" goes out by ${channel}, and it may not: ${answer.reasons.map(tellGateReason).join('; ')}`
  },
})

const dayOf = ({ at }: Contact): number => epochDay(localDate(at.slice(0, 10)))

/** How often the debtor was contacted in so many days: what went out at one moment about several debts is one contact. */
const ours = (contacts: ReadonlyArray<Contact>, today: number, days: number): number =>
  new Set(
    contacts
      .filter((one) => one.direction === 'outbound' && dayOf(one) > today - days && dayOf(one) <= today)
      .map(({ at, channel }) => `${at} ${channel}`),
  ).size

/** The cadence that a strategy wishes is that of the debtor, over all his debts. */
export const cadenceKept = houseLaw({
  name: 'the house is in touch no more often than it wants to, over all debts of a debtor',
  source: 'a cadence is for a person; where a law allows less, the law counts',
  says: 'Two debts of one debtor do not each have their own count of contacts.',
  of: (run) => spokenOf(run).flatMap((act) => run.strategyOf(act.strategy)?.cadence ?? []),
  wrong: ({ contacts, inDays }, { before, on }) => {
    const made = ours(before.contacts, epochDay(on), inDays)
    return made < contacts ? undefined : `${made} contacts in ${inDays} days already, and the house wants ${contacts}`
  },
})

const mostInAWeek = 3

/** Whatever a policy says, it speaks of one debt no more than three times in seven days. */
export const nobodyPestered = houseLaw({
  name: 'a policy speaks of a debt no more than three times in seven days',
  source: 'good practice everywhere: FCA CONC 7.9, SAMA 106889333',
  says: 'We do not write every day to somebody who owes us money.',
  of: (run) => debtsOfActs(run, spokenOf(run)),
  wrong: ({ act, debt }, { on }) => {
    const from = addDays(on, -6)
    const sent = debt.history
      .toArray()
      .filter((event) => event.type === 'DebtorReminded' && event.on >= from && event.on <= on).length
    return sent < mostInAWeek ? undefined : `"${act.step}" of ${debt.debt} is number ${sent + 1} in seven days`
  },
})

/** What goes together goes out once. */
export const oneActOfAll = houseLaw({
  name: 'debts that a strategy takes together are asked for in one message',
  source: 'a ladder: per debtor',
  says: 'Who owes three invoices gets one letter about three, and not three letters.',
  of: (run) => {
    const acts = spokenOf(run).filter(({ strategy }) => run.strategyOf(strategy)?.per === 'debtor')
    return acts.length === 0 ? [] : [acts]
  },
  wrong: (acts) => {
    const kinds = new Set(acts.map(({ strategy, amount }) => `${strategy} ${amount.currency}`))
    return acts.length <= kinds.size
      ? undefined
      : `${acts.length} messages at once: ${acts.map(({ step }) => step).join(', ')}`
  },
})

export const contactLaws = [lawfulContacts, cadenceKept, nobodyPestered, oneActOfAll] as const
