import type { GateFinding, GateReason } from '../../domain/contact/reason.js'
import { tellAmount } from './amount.js'

type Counted = Extract<GateFinding, { readonly counted: number }>

const counted = ({ counted: n, limit, days, per }: Counted): string =>
  `${n} of ${limit} contacts in ${days === 1 ? 'a day' : `${days} days`}, counted by ${per}`

/** A word for every rule. A rule without words does not compile. */
const words: { readonly [R in GateFinding['rule']]: (reason: Extract<GateFinding, { readonly rule: R }>) => string } = {
  'not-an-instant': ({ given }) => `'${given}' is no instant`,
  'zone-unknown': ({ jurisdiction }) =>
    `nothing is known of where the debtor is${jurisdiction === undefined ? '' : `, but ${jurisdiction}`}`,
  erased: ({ since }) => `the debtor was erased on ${since}`,
  cease: ({ since }) => `the debtor wants no contact since ${since}`,
  'opt-out': ({ channel, since }) => `the debtor wants nothing by ${channel} since ${since}`,
  'nothing-to-answer': ({ channel }) => `the debtor has asked nothing by ${channel} that is not answered`,
  'confirmed-already': ({ channel }) => `that no more is sent by ${channel} was confirmed already`,
  moratorium: ({ moratorium, kind, until }) =>
    `moratorium ${moratorium} (${kind}) protects the debtor${until === undefined ? '' : ` until ${until}`}`,
  insolvency: ({ proceeding, on }) => `the debtor is insolvent since ${on} (${proceeding})`,
  hold: ({ hold, because, until }) => `hold ${hold} (${because}) until ${until}`,
  dispute: ({ debt, disputed, open }) => `${tellAmount(disputed)} of the ${tellAmount(open)} of ${debt} is disputed`,
  'owner-of-contact': ({ owner, by }) => `${owner} speaks to the debtor, and not ${by}`,
  'time-bar': ({ timeBarredFrom }) => `it is too late for a court since ${timeBarredFrom}`,
  'debtor-hours': ({ from, to, zone }) => `the debtor asks to be contacted from ${from} to ${to} (${zone})`,
  hours: ({ from, to, zone }) => `from ${from} to ${to} (${zone})`,
  'rest-day': ({ on, zone }) => `${on} is a day of rest there (${zone})`,
  cap: counted,
  cadence: (reason) => `${counted(reason)}, by the wish of the house`,
  'wait-after-conversation': ({ conversation, days, freeFrom }) =>
    `${days} days from the conversation of ${conversation} on: free from ${freeFrom}`,
  channel: ({ channel, allowed }) =>
    allowed.includes(channel) ? `${channel} is allowed` : `${channel} is not among ${allowed.join(', ')}`,
  consent: ({ channel, since, renewedWithin }) =>
    `consent to ${channel}: ${since ?? 'none'}${renewedWithin === undefined ? '' : `, renewed every ${renewedWithin} days`}`,
}

/**
 * A reason of the contact gate in words, with the law that it is of.
 *
 * @since 0.2.0
 */
export const tellGateReason = (reason: GateReason): string => {
  const told = toldOf(reason.rule, reason)
  return reason.pack === undefined ? told : `${told} (${reason.pack}, ${reason.provision})`
}

const toldOf = <R extends GateFinding['rule']>(
  rule: R,
  reason: GateFinding & { readonly rule: GateFinding['rule'] },
): string => words[rule](reason as Extract<GateFinding, { readonly rule: R }>)
