import * as t from 'io-ts'
import { PaymentTerms } from '../payment-terms.js'
import { CurrencyCode } from '../value/currency.js'
import { DebtorId, HoldId, MandateId, MoratoriumId, Text } from '../value/id.js'
import { LocalDate } from '../value/local-date.js'
import { Channel } from '../value/method.js'
import { Money } from '../value/money.js'
import { Tags } from '../value/tags.js'
import { CashShare } from './cash-share.js'
import { AssessedFactor, CeaseScope, ContactHours, DebtorKind, MandateParty, MoratoriumKind } from './event.js'
import { RiskBand } from './risk-band.js'

const about = { debtor: DebtorId, on: LocalDate }

/**
 * No personal data: names, numbers and addresses are kept elsewhere, under the debtor's id.
 *
 * @since 0.1.0
 */
export const RegisterDebtor = t.intersection([
  t.strict({ type: t.literal('RegisterDebtor'), ...about, kind: DebtorKind, jurisdiction: Text }),
  t.exact(
    t.partial({
      currency: CurrencyCode,
      zone: Text,
      language: Text,
      parent: DebtorId,
      tags: Tags,
    }),
  ),
])

/**
 * A risk band of the debtor from a source, with the factors that led to it.
 *
 * @since 0.1.0
 */
export const AssessCredit = t.intersection([
  t.strict({ type: t.literal('AssessCredit'), ...about, band: RiskBand, source: Text }),
  t.exact(t.partial({ factors: t.readonlyArray(AssessedFactor), suggestedLimit: Money, validUntil: LocalDate })),
])

/**
 * A limit of zero is no credit.
 *
 * @since 0.1.0
 */
export const SetCreditLimit = t.strict({
  type: t.literal('SetCreditLimit'),
  ...about,
  limit: Money,
  approvedBy: Text,
  reason: Text,
})

/**
 * No more sales on credit until this hold is released.
 *
 * @since 0.1.0
 */
export const HoldCredit = t.strict({ type: t.literal('HoldCredit'), ...about, hold: HoldId, reason: Text })
/**
 * A hold of credit ends.
 *
 * @since 0.1.0
 */
export const ReleaseCredit = t.strict({ type: t.literal('ReleaseCredit'), ...about, hold: HoldId, reason: Text })

/**
 * Terms of payment for what is sold from that day on, and the share that is paid in cash.
 *
 * @since 0.1.0
 */
export const AgreeTerms = t.intersection([
  t.strict({
    type: t.literal('AgreeTerms'),
    ...about,
    agreement: Text,
    terms: PaymentTerms,
    cashShare: CashShare,
    acceptedBy: Text,
  }),
  t.exact(t.partial({ benefits: t.readonlyArray(Text), validFrom: LocalDate })),
])

/**
 * Channels by which the debtor wants to be reached, and when.
 *
 * @since 0.1.0
 */
export const ChangeContactPreference = t.intersection([
  t.strict({ type: t.literal('ChangeContactPreference'), ...about, channels: t.readonlyArray(Channel) }),
  t.exact(t.partial({ hours: ContactHours, zone: Text, language: Text })),
])

/**
 * The debtor agrees to be reached by a channel.
 *
 * @since 0.1.0
 */
export const GiveConsent = t.intersection([
  t.strict({ type: t.literal('GiveConsent'), ...about, channel: Channel }),
  t.exact(t.partial({ how: Text })),
])
/**
 * The debtor no longer agrees to be reached by a channel.
 *
 * @since 0.1.0
 */
export const RevokeConsent = t.intersection([
  t.strict({ type: t.literal('RevokeConsent'), ...about, channel: Channel }),
  t.exact(t.partial({ how: Text })),
])

/**
 * Without a scope the debtor wants no contact by any channel.
 *
 * @since 0.1.0
 */
export const RequestCease = t.intersection([
  t.strict({ type: t.literal('RequestCease'), ...about, how: Text }),
  t.exact(t.partial({ scope: CeaseScope })),
])

/**
 * Protection begins: the debts that are there on that day are not chased, until it ends.
 *
 * @since 0.1.0
 */
export const StartMoratorium = t.intersection([
  t.strict({ type: t.literal('StartMoratorium'), ...about, moratorium: MoratoriumId, kind: MoratoriumKind }),
  t.exact(t.partial({ until: LocalDate, reference: Text })),
])
/**
 * Protection ends before its day, or because it has none.
 *
 * @since 0.1.0
 */
export const EndMoratorium = t.strict({
  type: t.literal('EndMoratorium'),
  ...about,
  moratorium: MoratoriumId,
  reason: Text,
})

/**
 * A court opened a proceeding over the debtor.
 *
 * @since 0.1.0
 */
export const RecordInsolvency = t.intersection([
  t.strict({ type: t.literal('RecordInsolvency'), ...about, proceeding: Text, court: Text }),
  t.exact(t.partial({ reference: Text })),
])

/**
 * Permission to collect by direct debit, within a limit where one is given.
 *
 * @since 0.1.0
 */
export const GrantMandate = t.intersection([
  t.strict({ type: t.literal('GrantMandate'), ...about, mandate: MandateId, reference: Text, scheme: Text }),
  t.exact(t.partial({ limit: Money })),
])
/**
 * A mandate ends, by the debtor, by us or by the bank.
 *
 * @since 0.1.0
 */
export const RevokeMandate = t.strict({
  type: t.literal('RevokeMandate'),
  ...about,
  mandate: MandateId,
  by: MandateParty,
  reason: Text,
})

/**
 * A risk band by our own judgement, with the reason.
 *
 * @since 0.1.0
 */
export const ClassifyDebtor = t.strict({ type: t.literal('ClassifyDebtor'), ...about, to: RiskBand, why: Text })

/**
 * Data of the debtor has to be kept, on that legal basis.
 *
 * @since 0.1.0
 */
export const PlaceRetentionHold = t.intersection([
  t.strict({ type: t.literal('PlaceRetentionHold'), ...about, hold: HoldId, basis: Text }),
  t.exact(t.partial({ until: LocalDate })),
])
/**
 * Data of the debtor no longer has to be kept on that ground.
 *
 * @since 0.1.0
 */
export const ReleaseRetentionHold = t.strict({ type: t.literal('ReleaseRetentionHold'), ...about, hold: HoldId })

/**
 * `request` refers to what asked for it. The caller erases the personal data; this says that it is gone.
 *
 * @since 0.1.0
 */
export const EraseSubject = t.strict({ type: t.literal('EraseSubject'), ...about, request: Text })

/**
 * The codec of commands. From outside they come by `decodeCommand`, which is strict.
 *
 * @since 0.1.0
 */
export const DebtorCommand = t.union(
  [
    RegisterDebtor,
    AssessCredit,
    SetCreditLimit,
    HoldCredit,
    ReleaseCredit,
    AgreeTerms,
    ChangeContactPreference,
    GiveConsent,
    RevokeConsent,
    RequestCease,
    StartMoratorium,
    EndMoratorium,
    RecordInsolvency,
    GrantMandate,
    RevokeMandate,
    ClassifyDebtor,
    PlaceRetentionHold,
    ReleaseRetentionHold,
    EraseSubject,
  ],
  'DebtorCommand',
)
export type DebtorCommand = Readonly<t.TypeOf<typeof DebtorCommand>>
/**
 * A command for a debtor as JSON, as the codec writes it.
 *
 * @since 0.1.0
 */
export type DebtorCommandJson = t.OutputOf<typeof DebtorCommand>

/**
 * One command by its name: `DebtorCommandOf<'RegisterDebtor'>`.
 *
 * @since 0.1.0
 */
export type DebtorCommandOf<T extends DebtorCommand['type']> = Extract<DebtorCommand, { readonly type: T }>
